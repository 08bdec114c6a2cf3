"""Quick exit locks first and leads to a page that knows nothing of this house."""

from urllib.parse import urlsplit

import pytest

ELSEWHERE = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_leaving_locks_the_vault_and_leads_to_the_kitchen(house, method):
    browser, vault = house.unlocked()
    token = browser.cookies["nearer-session"]
    answer = browser.request(method, "/leave")
    assert answer.status_code == 303
    assert urlsplit(answer.headers["location"]).path == "/measures"
    assert house.sessions.enter(token) is None
    assert house.sessions.list(vault.account_id) == ()


def test_leaving_takes_the_session_cookie_and_empties_the_cache_but_keeps_the_looks(house):
    browser, _ = house.unlocked()
    answer = browser.get("/leave")
    assert answer.headers["clear-site-data"] == '"cache"'
    assert "nearer-session" not in browser.cookies
    assert "nearer-device" in browser.cookies


def test_going_back_finds_the_lock(house):
    browser, _ = house.unlocked()
    browser.get("/leave")
    answer = browser.get("/today")
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/unlock")


def test_leaving_works_for_someone_who_never_unlocked(empty_house):
    assert empty_house.browser().get("/leave").headers["location"] == "/measures"


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_another_site_cannot_lock_anyone_out(house, method):
    browser, vault = house.unlocked()
    assert browser.request(method, "/leave", headers=ELSEWHERE).status_code == 403
    assert len(house.sessions.list(vault.account_id)) == 1


def test_the_kitchen_says_nothing_of_where_one_was(house):
    browser, _ = house.unlocked()
    for visitor in (browser, house.browser()):
        said = visitor.get("/measures").text
        assert "<title>Kitchen measures</title>" in said
        assert "240 ml" in said
        assert "nearer" not in said.casefold()
        assert "<a " not in said
        assert "<script" not in said
        assert "Ana" not in said


def test_the_kitchen_is_the_same_whoever_looks(house):
    browser, _ = house.unlocked()
    assert browser.get("/measures").text == house.browser().get("/measures").text


@pytest.mark.parametrize(
    ("given", "in_grams"), [("1 teaspoon", "5 ml"), ("1 cup", "240 ml"), ("1 lb (16 oz)", "455 g")]
)
def test_the_measures_are_right(empty_house, given, in_grams):
    said = empty_house.browser().get("/measures").text
    assert f'<th scope="row">{given}</th><td>{in_grams}</td>' in said
