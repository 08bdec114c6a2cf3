"""Settings: what is chosen holds, here and in the vault; what is off is said; nothing is lost."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.app.kinds import KINDS
from nearer.settings.model import KIND_NAMES, Chosen, as_typed, counted
from nearer.steps.yourself.model import CheckIn, Entry
from nearer.vault.preferences import Preferences
from nearer.vault.records import Record, kind_of
from nearer.web.forms import fill
from tests.conftest import PASSPHRASE
from tests.small_house import START, Form


def save(browser, **changes):
    shown = Form(browser.get("/settings").text).fields
    return browser.post("/settings", data=shown | {"theme": "auto"} | changes)


def test_the_form_shows_what_is_set(house):
    browser, _ = house.unlocked()
    shown = Form(browser.get("/settings").text).fields
    assert (shown["name"], shown["country"], shown["zone"]) == ("Ana", "DE", "Europe/Berlin")
    assert shown["idle_minutes"] == "15"


def test_what_is_chosen_is_kept_in_the_vault_and_in_this_browser(house):
    browser, vault = house.unlocked()
    answer = save(browser, theme="dark", discreet="on", idle_minutes="30", country="FR")
    assert answer.headers["location"] == "/settings"
    vault.refresh()
    kept = vault.preferences
    assert (kept.theme, kept.discreet, kept.idle_minutes, kept.country) == ("dark", True, 30, "FR")
    page = browser.get("/settings").text
    assert 'data-theme="dark"' in page
    assert "<title>Notes</title>" in page


def test_unticking_turns_it_off_again(house):
    browser, vault = house.unlocked()
    save(browser, discreet="on", on_this_day="on")
    vault.refresh()
    assert vault.preferences.on_this_day
    shown = Form(browser.get("/settings").text).fields
    browser.post("/settings", data={k: v for k, v in shown.items() if k != "discreet"})
    vault.refresh()
    assert not vault.preferences.discreet
    assert vault.preferences.on_this_day


def test_the_new_idle_time_holds_for_the_session_that_is_open(house):
    browser, _ = house.unlocked()
    save(browser, idle_minutes="60")
    house.clock.passes(minutes=50)
    assert browser.get("/today").status_code == 200
    house.clock.passes(minutes=61)
    assert browser.get("/today").status_code == 303


def test_a_new_name_is_the_one_to_unlock_with(house):
    house.accounts.make(PASSPHRASE, Preferences(at=START, zone="UTC", name="Ben"))
    browser, _ = house.unlocked()
    save(browser, name="Anouk")
    assert house.accounts.find("Ana") is None
    again, _ = house.unlocked("Anouk")
    assert again.get("/today").text == "Good evening, Anouk"


def test_a_name_someone_else_has_is_refused_and_nothing_changes(house):
    house.accounts.make(PASSPHRASE, Preferences(at=START, zone="UTC", name="Ben"))
    browser, vault = house.unlocked()
    answer = save(browser, name="ben", country="FR")
    assert answer.status_code == 422
    assert "Pick another name" in answer.text
    vault.refresh()
    assert (vault.preferences.name, vault.preferences.country) == ("Ana", "DE")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"idle_minutes": "0"}, "from 1 to 240"),
        ({"idle_minutes": "soon"}, "from 1 to 240"),
        ({"zone": "Nowhere"}, "Choose one from the list"),
        ({"language": "tlh"}, "Choose one from the list"),
        ({"theme": "neon"}, "Choose one of these"),
    ],
)
def test_what_is_off_is_said_and_what_was_typed_stays(house, changes, sentence):
    browser, vault = house.unlocked()
    answer = save(browser, name="Someone new", **changes)
    assert answer.status_code == 422
    assert sentence in answer.text
    assert Form(answer.text).fields["name"] == "Someone new"
    vault.refresh()
    assert vault.preferences.name == "Ana"


def test_a_stranger_sees_no_settings(house):
    for path in ("/settings", "/settings/browsers", "/settings/erase", "/settings/about"):
        assert house.browser().get(path).headers["location"].startswith("/unlock")


def test_about_names_every_library_with_its_licence_and_where_data_lives(house):
    browser, _ = house.unlocked()
    said = html.unescape(browser.get("/settings/about").text)
    assert str(house.data) in said
    for name in ("cryptography", "starlette", "msgspec"):
        assert f'<th scope="row">{name}</th>' in said
    assert "BSD-3-Clause" in said


preferences = st.builds(
    Preferences,
    at=st.just(START),
    zone=st.sampled_from(["UTC", "Europe/Berlin"]),
    name=st.text(alphabet="abc é", max_size=60).map(str.strip),
    country=st.sampled_from(["", "DE", "US"]),
    theme=st.sampled_from(["auto", "light", "dark"]),
    discreet=st.booleans(),
    idle_minutes=st.integers(1, 240),
    under_18=st.booleans(),
    on_this_day=st.booleans(),
    learn_words=st.booleans(),
)


@given(preferences)
def test_saving_the_form_untouched_changes_nothing(kept):
    form = fill(Chosen, as_typed(kept))
    assert form.value is not None
    assert form.value.preferences(START) == kept


def test_every_kind_that_can_be_kept_has_a_name_for_counting():
    assert {kind_of(kind) for kind in KINDS} - {"preferences"} <= set(KIND_NAMES)


@given(st.integers(0, 5), st.integers(0, 5))
def test_the_count_is_of_every_record_but_the_settings(evenings, pages):
    records: list[Record] = [CheckIn(at=START, zone="UTC")] * evenings
    records += [Entry(at=START, zone="UTC", text="x")] * pages
    counts = counted([*records, Preferences(at=START, zone="UTC")])
    assert sum(one.n for one in counts) == evenings + pages
    assert [one.n for one in counts] == sorted((one.n for one in counts), reverse=True)
