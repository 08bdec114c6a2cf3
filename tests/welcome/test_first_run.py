"""The first evening: nothing typed is lost, nothing is demanded, and the space is really theirs."""

import html
import re

import pytest

from nearer.vault.preferences import Preferences
from tests.conftest import PASSPHRASE
from tests.small_house import START, Form

NEW = {
    "passphrase": PASSPHRASE,
    "again": PASSPHRASE,
    "name": "Ben",
    "country": "AT",
    "zone": "Europe/Vienna",
    "discreet": "on",
}


def make(browser, **changes):
    return browser.post("/welcome/space", data=NEW | changes)


def key_shown(browser):
    groups = re.findall(r"<li>([0-9A-Z]{4})</li>", browser.get("/recovery-key").text)
    assert len(groups) == 7
    return groups


def places_asked(browser):
    page = browser.get("/recovery-key/confirm").text
    return [int(place) for place in re.findall(r'name="group-(\d)"', page)]


def test_an_empty_house_welcomes_and_a_lived_in_one_asks_to_unlock(empty_house, tmp_path):
    assert empty_house.browser().get("/").headers["location"] == "/welcome"
    empty_house.accounts.make(PASSPHRASE, Preferences(at=START, zone="UTC"))
    assert empty_house.browser().get("/").headers["location"] == "/unlock"


def test_an_unlocked_browser_goes_to_today(house):
    browser, _ = house.unlocked()
    assert browser.get("/").headers["location"] == "/today"


def test_it_says_what_it_is_and_is_not_and_where_words_live(empty_house):
    said = empty_house.browser().get("/welcome").text
    assert "not therapy" in said
    assert "not an emergency service" in said
    assert str(empty_house.data) in html.unescape(said)


def test_the_form_starts_with_a_guess_at_the_zone_that_anyone_can_change(empty_house):
    said = empty_house.browser().get("/welcome/space").text
    assert "data-guess-zone" in said
    assert Form(said).fields["zone"]


def test_a_new_space_opens_at_once_and_keeps_what_was_chosen(empty_house):
    browser = empty_house.browser()
    answer = make(browser)
    assert (answer.status_code, answer.headers["location"]) == (303, "/recovery-key")
    assert browser.get("/today").text == "Good evening, Ben"
    account_id = empty_house.accounts.find("ben")
    kept = empty_house.accounts.open(account_id, PASSPHRASE).preferences
    assert (kept.country, kept.zone, kept.discreet, kept.under_18) == (
        "AT", "Europe/Vienna", True, False,
    )  # fmt: skip


def test_this_browser_learns_the_looks_and_nothing_else(empty_house):
    browser = empty_house.browser()
    make(browser)
    device = browser.cookies["nearer-device"]
    assert "country=AT" in device
    assert "Ben" not in device


def test_a_space_needs_no_name_no_country_and_no_zone(empty_house):
    browser = empty_house.browser()
    answer = make(browser, name="", country="", zone="UTC")
    assert answer.status_code == 303
    assert browser.get("/today").text == "Good evening, "


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"passphrase": "short", "again": "short"}, "at least eight characters"),
        ({"again": "something else"}, "not the same"),
        ({"zone": "Mars/Olympus"}, "Choose one from the list"),
        ({"passphrase": "", "again": ""}, "at least eight characters"),
    ],
)
def test_what_is_off_is_said_and_everything_typed_is_still_there(empty_house, changes, sentence):
    answer = make(empty_house.browser(), **changes)
    assert answer.status_code == 422
    assert sentence in answer.text
    typed = Form(answer.text).fields
    expected = {"name": "Ben", "country": "AT", "discreet": "on"} | {
        key: value for key, value in changes.items() if key != "zone"
    }
    assert {key: typed[key] for key in expected} == expected
    assert empty_house.accounts.count() == 0


def test_stepping_back_and_forth_loses_nothing(empty_house):
    browser = empty_house.browser()
    back = browser.post("/welcome", data=NEW)
    assert "A quiet place" in back.text
    carried = Form(back.text).fields
    there = browser.post("/welcome/space", data=carried | {"look": "on"})
    assert there.status_code == 200
    again = Form(there.text).fields
    assert {key: again[key] for key in NEW} == NEW
    assert empty_house.accounts.count() == 0


def test_someone_under_18_sees_lines_for_them_and_can_go_on(empty_house):
    browser = empty_house.browser()
    page = browser.post("/welcome/under-18", data={"country": "CA"}).text
    assert "Kids Help Phone" in page
    assert "stay closed" in page
    form = browser.post("/welcome/space", data=Form(page).fields | {"look": "on"}).text
    assert Form(form).fields["under_18"] == "on"
    make(browser, under_18="on")
    vault = empty_house.accounts.open(empty_house.accounts.find("Ben"), PASSPHRASE)
    assert vault.preferences.under_18


def test_changing_ones_mind_about_age_changes_it_back(empty_house):
    browser = empty_house.browser()
    page = browser.post("/welcome", data=NEW | {"under_18": "on"}).text
    adult = browser.post("/welcome/space", data=Form(page).fields | {"look": "on"}).text
    assert "under_18" not in Form(adult).fields


def test_a_second_person_needs_a_name_and_cannot_take_the_first_ones(house):
    browser = house.browser()
    assert "needs a name" in make(browser, name=" ").text
    taken = make(browser, name="ANA")
    assert taken.status_code == 422
    assert "Pick another name" in taken.text
    assert make(browser).status_code == 303
    assert house.accounts.count() == 2


def test_a_weak_passphrase_is_taken_with_a_word_about_it(empty_house):
    browser = empty_house.browser()
    answer = make(browser, passphrase="sunshine1", again="sunshine1")
    assert answer.status_code == 303
    assert "could guess this passphrase" in browser.get("/recovery-key").text


def test_a_strong_passphrase_earns_no_remark(empty_house):
    browser = empty_house.browser()
    make(browser)
    assert "could guess" not in browser.get("/recovery-key").text


def test_the_advice_while_typing_is_one_sentence(empty_house):
    answer = empty_house.browser().post("/passphrase-advice", data={"passphrase": "password1"})
    assert answer.text.startswith("This is one of the first that people try.")
    assert answer.headers["content-type"].startswith("text/plain")


def test_the_recovery_key_survives_a_reload_a_lock_and_a_new_browser(empty_house):
    browser = empty_house.browser()
    make(browser)
    key = key_shown(browser)
    assert key_shown(browser) == key
    again, _ = empty_house.unlocked("Ben")
    assert key_shown(again) == key


def test_the_page_that_confirms_never_shows_the_key(empty_house):
    browser = empty_house.browser()
    make(browser)
    key = key_shown(browser)
    page = browser.get("/recovery-key/confirm").text
    assert not any(group in page for group in key)


def test_confirming_takes_two_groups_and_leads_to_the_first_check_in(empty_house):
    browser = empty_house.browser()
    make(browser)
    key, asked = key_shown(browser), places_asked(browser)
    assert len(asked) == 2
    typed = {f"group-{place}": f" {key[place - 1].lower()} " for place in asked}
    answer = browser.post("/recovery-key/confirm", data=typed)
    assert (answer.status_code, answer.headers["location"]) == (303, "/check-in")


def test_a_confirmed_key_is_never_shown_again(empty_house):
    browser = empty_house.browser()
    make(browser)
    key, asked = key_shown(browser), places_asked(browser)
    browser.post("/recovery-key/confirm", data={f"group-{at}": key[at - 1] for at in asked})
    assert browser.get("/recovery-key").headers["location"] == "/settings"


def test_a_slip_in_one_group_is_named_and_the_other_stays_typed(empty_house):
    browser = empty_house.browser()
    make(browser)
    key, (first, second) = key_shown(browser), places_asked(browser)
    answer = browser.post(
        "/recovery-key/confirm", data={f"group-{first}": key[first - 1], f"group-{second}": "WXYZ"}
    )
    assert answer.status_code == 422
    assert f'id="group-{second}-problem"' in answer.text
    assert f'id="group-{first}-problem"' not in answer.text
    assert key_shown(browser) == key


def test_the_key_that_was_shown_opens_the_space(empty_house):
    browser = empty_house.browser()
    make(browser)
    key = "-".join(key_shown(browser))
    account_id = empty_house.accounts.find("Ben")
    assert empty_house.accounts.open_with_recovery(account_id, key, "a whole new one")


def test_a_stranger_sees_no_recovery_key(empty_house):
    make(empty_house.browser())
    assert empty_house.browser().get("/recovery-key").headers["location"].startswith("/unlock")
