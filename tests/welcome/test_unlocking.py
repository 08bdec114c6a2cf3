"""Coming back: the right words open, wrong ones are slowed, and nobody is locked out for ever."""

import pytest

from nearer.vault.preferences import Preferences
from tests.conftest import PASSPHRASE
from tests.small_house import START, Form


@pytest.fixture
def with_ben(house):
    ben = Preferences(at=START, zone="UTC", name="Ben")
    house.accounts.make("four other words entirely", ben)
    return house


def unlock(browser, passphrase=PASSPHRASE, **more):
    return browser.post("/unlock", data={"passphrase": passphrase} | more)


def test_the_passphrase_opens_and_leads_to_where_one_was_going(house):
    browser = house.browser()
    there = browser.get("/diary")
    assert there.headers["location"] == "/unlock?next=/diary"
    form = Form(browser.get("/unlock?next=/diary").text).fields
    answer = browser.post("/unlock", data=form | {"passphrase": PASSPHRASE})
    assert answer.headers["location"] == "/diary"
    assert browser.get("/today").text == "Good evening, Ana"


@pytest.mark.parametrize("elsewhere", ["https://example.org", "//example.org", "/\\example.org"])
def test_unlocking_never_leads_to_another_site(house, elsewhere):
    answer = unlock(house.browser(), next=elsewhere)
    assert answer.status_code == 303
    assert "example.org" not in answer.headers["location"]


def test_a_wrong_passphrase_is_told_kindly_and_opens_nothing(house):
    browser = house.browser()
    answer = unlock(browser, "wrong words here")
    assert answer.status_code == 403
    assert "That did not open it" in answer.text
    assert "wrong words here" not in answer.text
    assert browser.get("/today").status_code == 303


def test_an_empty_passphrase_asks_for_one(house):
    assert unlock(house.browser(), "").status_code == 422


def test_the_sixth_wrong_try_is_slowed_and_says_for_how_long(house):
    browser = house.browser()
    for _ in range(5):
        assert unlock(browser, "not it").status_code == 403
    slowed = unlock(browser, PASSPHRASE)
    assert slowed.status_code == 429
    assert "You can try again in a minute" in slowed.text
    assert "nothing is locked for good" in slowed.text


def test_the_recovery_key_still_works_while_someone_else_is_guessing(empty_house):
    ana = Preferences(at=START, zone="UTC", name="Ana")
    _, key = empty_house.accounts.make(PASSPHRASE, ana)
    browser = empty_house.browser()
    for _ in range(6):
        unlock(browser, "not it")
    answer = recover(browser, key)
    assert answer.status_code == 303


def recover(browser, key, **more):
    new = {"key": key, "passphrase": "five entirely new words now", **more}
    return browser.post("/unlock/recovery", data={"again": new["passphrase"], **new})


def test_the_recovery_key_opens_and_sets_a_new_passphrase(empty_house):
    _, key = empty_house.accounts.make(PASSPHRASE, Preferences(at=START, zone="UTC", name="Ana"))
    browser = empty_house.browser()
    assert recover(browser, key.lower().replace("-", " ")).headers["location"] == "/today"
    assert browser.get("/today").text == "Good evening, Ana"
    other = empty_house.browser()
    assert unlock(other).status_code == 403
    assert unlock(other, "five entirely new words now").status_code == 303


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"again": "different"}, "not the same"),
        ({"passphrase": "short"}, "at least eight characters"),
        ({"key": "0000"}, "28 letters"),
        ({"key": "U" * 28}, "never contains"),
    ],
)
def test_what_is_off_about_recovering_is_said_field_by_field(house, changes, sentence):
    answer = recover(house.browser(), **({"key": "0" * 28} | changes))
    assert answer.status_code in (403, 422)
    assert sentence in answer.text


def test_only_one_space_asks_for_no_name(house):
    assert 'name="name"' not in house.browser().get("/unlock").text


def test_several_people_unlock_by_name_each_their_own(with_ben):
    browser = with_ben.browser()
    assert 'name="name"' in browser.get("/unlock").text
    assert unlock(browser, "four other words entirely", name="ben").status_code == 303
    assert browser.get("/today").text == "Good evening, Ben"


def test_one_persons_passphrase_does_not_open_anothers_space(with_ben):
    assert unlock(with_ben.browser(), PASSPHRASE, name="Ben").status_code == 403


def test_a_name_nobody_has_is_refused_in_the_very_same_words(with_ben):
    wrong = unlock(with_ben.browser(), "not it at all", name="Ben")
    nobody = unlock(with_ben.browser(), "not it at all", name="Zoe")
    assert wrong.status_code == nobody.status_code == 403
    assert wrong.text.replace("Ben", "Zoe") == nobody.text


def test_guessing_at_a_name_nobody_has_is_slowed_the_same_way(with_ben):
    answers = [unlock(with_ben.browser(), "no", name="Zoe").status_code for _ in range(6)]
    assert answers == [403] * 5 + [429]


def test_locking_closes_the_vault_and_leaves_a_cookie_that_opens_nothing(house):
    browser, vault = house.unlocked()
    answer = browser.post("/lock")
    assert answer.headers["location"] == "/unlock"
    assert house.sessions.enter(browser.cookies["nearer-session"]) is None
    assert house.sessions.list(vault.account_id) == ()


def test_unlocking_again_in_the_same_browser_leaves_one_session(house):
    browser, vault = house.unlocked()
    unlock(browser)
    assert len(house.sessions.list(vault.account_id)) == 1


def test_an_unlocked_browser_is_not_asked_again(house):
    browser, _ = house.unlocked()
    assert browser.get("/unlock?next=/diary").headers["location"] == "/diary"


def test_a_house_without_spaces_welcomes_instead_of_asking(empty_house):
    assert empty_house.browser().get("/unlock").headers["location"] == "/welcome"
