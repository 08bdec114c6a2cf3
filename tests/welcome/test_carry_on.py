"""A lock in the middle of writing loses nothing and shows nothing."""

import base64

import pytest

from nearer.vault.preferences import Preferences
from tests.conftest import PASSPHRASE
from tests.small_house import START, Form

WRITTEN = "Mum rang, and for once I said that I was tired."


def written_while_locked(browser, **more):
    return browser.post("/diary", data={"text": WRITTEN, "mood": ["1", "2"]} | more)


def unlock_from(browser, page, passphrase=PASSPHRASE):
    return browser.post("/unlock", data=Form(page).fields | {"passphrase": passphrase})


@pytest.fixture
def rested(house):
    """A browser whose space locked itself while its owner was writing."""
    browser, _ = house.unlocked()
    house.clock.passes(minutes=16)
    return browser


def test_the_locked_page_says_that_nothing_was_lost_and_shows_no_word_of_it(rested):
    answer = written_while_locked(rested)
    assert answer.status_code == 403
    assert "Nothing was lost" in answer.text
    assert WRITTEN not in answer.text
    sealed = base64.b64decode(Form(answer.text).fields["carried"])
    assert b"Mum" not in sealed


def test_nothing_of_it_touches_the_disk_while_locked(house, rested):
    written_while_locked(rested)
    kept = b"".join(file.read_bytes() for file in house.data.rglob("*") if file.is_file())
    assert b"Mum rang" not in kept


def test_unlocking_gives_the_words_back_and_posts_them_where_they_were_going(rested):
    locked = written_while_locked(rested).text
    answer = unlock_from(rested, locked)
    assert answer.headers["location"] == "/carry-on"
    offered = rested.get("/carry-on").text
    assert WRITTEN in offered
    sent = rested.post("/carry-on", data={"text": WRITTEN, "mood": ["1", "2"]})
    assert (sent.status_code, sent.headers["location"]) == (307, "/diary")
    rested.post("/diary", data={"text": WRITTEN, "mood": ["1", "2"]})
    assert rested.get("/diary").text == repr({"text": [WRITTEN], "mood": ["1", "2"]})


def test_every_value_of_every_field_is_offered_again(rested):
    unlock_from(rested, written_while_locked(rested).text)
    offered = rested.get("/carry-on").text
    for name, text in (("text", WRITTEN), ("mood", "1"), ("mood", "2")):
        assert f'<input type="hidden" name="{name}" value="{text}">' in offered


def test_it_is_sent_on_once(rested):
    unlock_from(rested, written_while_locked(rested).text)
    rested.post("/carry-on", data={"text": WRITTEN})
    assert rested.post("/carry-on", data={"text": WRITTEN}).headers["location"] == "/today"


def test_letting_go_forgets_it(rested):
    unlock_from(rested, written_while_locked(rested).text)
    rested.post("/carry-on/let-go")
    assert rested.get("/carry-on").headers["location"] == "/today"


def test_a_mistyped_passphrase_still_loses_nothing(rested):
    locked = written_while_locked(rested).text
    again = unlock_from(rested, locked, "not quite it")
    assert again.status_code == 403
    assert Form(again.text).fields["carried"] == Form(locked).fields["carried"]


def test_someone_else_who_unlocks_sees_nothing_of_it(house, rested):
    house.accounts.make("four other words", Preferences(at=START, zone="UTC", name="Ben"))
    locked = Form(written_while_locked(rested).text).fields
    answer = rested.post("/unlock", data=locked | {"name": "Ben", "passphrase": "four other words"})
    assert answer.headers["location"] == "/"
    assert rested.get("/carry-on").headers["location"] == "/today"
    assert "stays closed" in rested.get("/help-now").text


def test_in_a_household_words_still_find_their_owner_when_another_window_locked(house):
    house.accounts.make("four other words", Preferences(at=START, zone="UTC", name="Ben"))
    browser, _ = house.unlocked()
    browser.post("/lock")
    locked = Form(written_while_locked(browser).text).fields
    answer = browser.post("/unlock", data=locked | {"name": "Ana", "passphrase": PASSPHRASE})
    assert answer.headers["location"] == "/carry-on"
    assert WRITTEN in browser.get("/carry-on").text


def test_a_household_browser_without_a_session_is_told_honestly(house):
    house.accounts.make("four other words", Preferences(at=START, zone="UTC", name="Ben"))
    answer = written_while_locked(house.browser())
    assert "could not tell whose words" in answer.text
    assert "carried" not in Form(answer.text).fields


def test_a_forged_parcel_opens_nothing(house):
    for forged in ("", "not base64!", base64.b64encode(b"x" * 2000).decode()):
        browser = house.browser()
        answer = browser.post("/unlock", data={"passphrase": PASSPHRASE, "carried": forged})
        assert answer.headers["location"] == "/"


def test_a_sealed_form_cannot_lead_to_another_site(house):
    import msgspec

    from nearer.welcome.carry_on import PURPOSE, Carried

    browser = house.browser()
    plain = msgspec.msgpack.encode(Carried("//example.org/x", {"a": ["b"]}))
    sealed = house.accounts.seal_for(house.accounts.only(), plain, PURPOSE)
    parcel = base64.b64encode(sealed).decode()
    browser.post("/unlock", data={"passphrase": PASSPHRASE, "carried": parcel})
    assert browser.get("/carry-on").headers["location"] == "/today"
    assert browser.post("/carry-on").headers["location"] == "/today"


@pytest.mark.parametrize("path", ["/drafts/check-in", "/still-here"])
def test_scripts_that_find_the_vault_locked_get_a_plain_answer(rested, path):
    answer = rested.post(path, data={"text": WRITTEN})
    assert answer.status_code == 401
    assert answer.text == ""
