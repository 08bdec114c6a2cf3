import pytest
from starlette.testclient import TestClient

from nearer.web.device import Device, remembered
from nearer.web.site import Site
from tests.web.small import SECRET, SmallDoor, browsing


def test_a_stranger_sees_nothing(stranger: TestClient):
    answer = stranger.get("/words")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/unlock?next=/words"
    assert SECRET not in answer.text


def test_a_cookie_that_opens_nothing_is_a_strangers(site: Site):
    with browsing(site) as browser:
        browser.cookies.set("nearer-session", "a-key-that-does-not-fit")
        assert browser.get("/words").status_code == 303


def test_the_owner_sees_their_words(owner: TestClient):
    assert SECRET in owner.get("/words").text


def test_words_are_shown_as_written_and_never_obeyed(owner: TestClient, door: SmallDoor):
    door.drawer.words = ["<script>alert(1)</script> & <b>"]
    page = owner.get("/words").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;" in page


def test_what_is_posted_while_locked_is_handed_on_and_not_lost(stranger: TestClient):
    answer = stranger.post("/words", data={"words": "half an evening"})
    assert answer.status_code == 403
    assert answer.text == "sealed {'words': ['half an evening']}"


def test_a_head_request_is_a_get_without_its_body(owner: TestClient):
    answer = owner.head("/words")
    assert answer.status_code == 200
    assert answer.text == ""


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS"])
def test_a_page_answers_only_what_it_was_made_for(owner: TestClient, method: str):
    assert owner.request(method, "/words").status_code == 405


def test_a_page_without_a_form_takes_none(owner: TestClient):
    answer = owner.post("/gone")
    assert answer.status_code == 405
    assert "Nothing was changed" in answer.text


def test_a_rooms_error_is_a_page_that_says_so_and_leads_on(owner: TestClient):
    answer = owner.get("/gone")
    assert answer.status_code == 404
    assert "That page of yours is not here any more." in answer.text
    assert 'href="&#x2f;today"' in answer.text
    assert "Lock now" in answer.text


def test_an_address_that_leads_nowhere_keeps_the_way_around(
    owner: TestClient, stranger: TestClient
):
    for browser, unlocked in ((owner, True), (stranger, False)):
        answer = browser.get("/nowhere/at/all")
        assert answer.status_code == 404
        assert "There is no page here." in answer.text
        assert ("Lock now" in answer.text) is unlocked


@pytest.mark.parametrize("path", ["/words", "/more", "/gone", "/nowhere", "/broken"])
def test_help_and_the_quick_way_out_come_first_on_every_page(owner: TestClient, path: str):
    page = owner.get(path).text
    first = page.index("<a ")
    assert page.startswith('<a class="leave" href="/leave"', first)
    assert page.index('href="/leave"') < page.index('href="#main"') < page.index('href="/help-now"')
    assert page.index('href="/help-now"') < page.index("<main")


def test_a_notice_is_shown_once_on_the_next_page(owner: TestClient):
    answer = owner.post("/words", data={"words": "a private thing"})
    assert "Kept" not in answer.text
    carried = answer.headers["set-cookie"]
    assert "nearer-notice=" in carried
    assert "Max-Age=60" in carried
    assert "Kept." in owner.get("/words").text
    assert "Kept." not in owner.get("/words").text


def test_a_notice_survives_a_second_redirect(owner: TestClient):
    owner.post("/words", data={"words": "one"})
    owner.post("/words", data={"words": "two"})
    assert owner.get("/words").text.count("Kept.") == 2


@pytest.mark.parametrize("cookie", ["", "nonsense!", "eyJhIjoxfQ", "W3siYSI6MX1d", "8", "é"])
def test_a_notice_that_is_not_ours_is_not_said(site: Site, cookie: str):
    with browsing(site) as browser:
        answer = browser.get("/nowhere", headers={b"cookie": f"nearer-notice={cookie}".encode()})
    assert answer.status_code == 404
    assert 'class="notice"' not in answer.text


def test_the_way_on_never_leaves_the_house(owner: TestClient):
    assert owner.get("/enter?next=/day/2026-03-05").headers["location"] == "/day/2026-03-05"
    assert owner.get("/enter?next=https://evil.example/").headers["location"] == "/today"
    assert owner.post("/out").headers["location"] == "/today"


def test_closing_takes_the_session_from_the_browser(owner: TestClient):
    assert 'nearer-session=""; ' in owner.post("/out").headers["set-cookie"]


def test_a_device_is_remembered_and_shows(owner: TestClient):
    owner.get("/enter")
    page = owner.get("/words").text
    assert 'data-theme="dark"' in page
    assert 'data-idle="30"' in page


def test_a_device_returns_from_its_own_cookie():
    device = Device(theme="dark", language="es", discreet=True, country="ES", idle=3)
    assert remembered(device.cookie()) == device
    assert remembered(Device().cookie()) == Device()


@pytest.mark.parametrize(
    "cookie",
    ["", "theme=neon", "idle=0", "idle=900", "language=../../etc", "country=es", "%%%", "=&="],
)
def test_a_device_cookie_that_was_tampered_with_is_a_fresh_device(cookie: str):
    assert remembered(cookie) == Device()


def test_in_discreet_mode_the_tab_tells_nothing(site: Site):
    with browsing(site) as browser:
        browser.cookies.set("nearer-device", Device(discreet=True).cookie())
        page = browser.get("/nowhere").text
    assert "<title>Notes</title>" in page
    assert "Nearer" not in page
    assert "web/notes.svg" in page


def test_otherwise_the_tab_says_where_one_is(owner: TestClient):
    assert "<title>Words · Nearer</title>" in owner.get("/words").text


def test_where_one_is_is_marked_for_everyone(owner: TestClient):
    page = owner.get("/words").text
    assert 'href="&#x2f;words" aria-current="page"' in page
    assert 'href="&#x2f;enter" aria-current="page"' not in page


def test_everywhere_one_can_go_is_on_one_page(owner: TestClient):
    page = owner.get("/more").text.partition("<main")[2]
    assert 'href="&#x2f;words"' in page
    assert 'href="&#x2f;enter"' in page
    assert 'action="/lock"' in page
