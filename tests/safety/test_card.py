"""One calm card: beside the next page, once, without a trace; and the day asks for less."""

import html
import logging
from datetime import timedelta

import pytest

from nearer.pace.asking import ask_of
from nearer.safety.cards import cards
from nearer.safety.resting import resting
from nearer.steps.yourself.model import CheckIn, Entry
from tests.content.words import pressing
from tests.e2e.traces import traces
from tests.evening import NOW, ZONE, Evening, evening
from tests.reading import grade

SELF, PARTNER, OTHER, REST = (cards()[name] for name in ("self", "partner", "other", "rest"))


@pytest.fixture
def ana(tmp_path) -> Evening:
    return evening(tmp_path / "data")


def write(ana: Evening, text: str) -> str:
    """The page after a page of the journal was kept."""
    return html.unescape(ana.send("/journal/new", {"text": text}))


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("I want to die.", SELF),
        ("My husband hit me again.", PARTNER),
        ("My sister wants to kill herself.", OTHER),
    ],
)
def test_the_card_fits_and_comes_once(ana, text, card):
    page = write(ana, text)
    assert page.count(card.heading) == 1
    for way in card.ways:
        assert f'href="{way.path}"' in page
    assert 'href="/leave"' in page
    assert card.heading not in ana.get("/today")
    assert ana.vault.all(Entry)[-1].record.text == text


def test_other_words_bring_no_card(ana):
    page = write(ana, "Soup with Ana. The deadline is killing me.")
    assert not any(card.heading in page for card in cards().values())
    assert not ask_of(ana.vault, NOW).resting


def test_it_comes_on_a_form_that_came_back(ana):
    answer = ana.post("/roots/beliefs/new", {"belief": "", "learned": "I want to kill myself."})
    assert answer.status_code == 422
    assert SELF.heading in html.unescape(answer.text)


def test_a_form_that_is_saved_while_typing_interrupts_nobody(ana):
    assert ana.post("/drafts/journal", {"text": "I want to die."}).status_code == 204
    assert SELF.heading not in ana.get("/today")


def test_another_browser_of_the_same_person_is_not_shown_it(ana):
    ana.post("/journal/new", {"text": "I want to die."})
    first = dict(ana.browser.cookies)
    ana.browser.cookies.clear()
    assert SELF.heading not in html.unescape(ana.browser.get("/help-now").text)
    ana.browser.cookies.update(first)
    assert SELF.heading in ana.get("/today")


def test_locking_forgets_it(ana):
    ana.post("/journal/new", {"text": "I want to die."})
    ana.post("/lock", {})
    assert SELF.heading not in html.unescape(ana.browser.get("/unlock").text)


def test_nothing_on_disk_in_cookies_or_in_the_log_says_that_it_was_seen(ana, tmp_path, caplog):
    caplog.set_level(logging.DEBUG)
    before = {path.name for path in tmp_path.rglob("*")}
    answer = ana.post("/journal/new", {"text": "Kupferfaden. I want to die."})
    page = html.unescape(ana.get(answer.headers["location"]))
    assert SELF.heading in page
    assert {path.name for path in tmp_path.rglob("*")} == before
    planted = [SELF.heading, SELF.lines[0][:30], "Kupferfaden"]
    assert traces(tmp_path, planted) == []
    said = " ".join([*answer.headers.values(), *map(str, ana.browser.cookies.values())])
    assert "resting" not in said
    assert not any(word in caplog.text for word in ("Kupferfaden", "die", SELF.heading))
    records = ana.vault.everything()
    assert [type(kept.record).__name__ for kept in records].count("Entry") == 1
    assert len(records) <= 2


def test_what_asks_for_openness_rests_for_the_day(ana):
    assert REST.heading not in ana.get("/roots")
    write(ana, "I want to die.")
    ask = ask_of(ana.vault, NOW)
    assert (ask.resting, ask.deepest, ask.reminders) == (True, "light", 0)
    page = ana.get("/roots/beliefs/new")
    assert REST.heading in page
    assert "<textarea" in page
    assert REST.heading not in ana.get("/journal/new")
    assert ana.post("/roots/beliefs/new", {"belief": "I am too much."}).status_code == 303


def test_today_suggests_only_what_is_gentle(ana):
    tense = [CheckIn(at=NOW - timedelta(hours=n), zone=ZONE, mood=-2, energy=2) for n in (2, 3, 4)]
    ana.vault.keep_all(tense)
    assert "Three minutes of quiet" in ana.main("/today")
    write(ana, "I want to die.")
    ana.get("/today")
    assert "Three minutes of quiet" not in ana.main("/today")


def test_the_next_day_everything_is_as_before(ana):
    write(ana, "I want to die.")
    assert resting(ana.vault, NOW)
    assert not resting(ana.vault, NOW + timedelta(days=1))


def test_it_is_known_again_after_unlocking_and_gone_when_the_page_is_erased(ana):
    kept = ana.vault.keep(Entry(at=NOW, zone=ZONE, text="I want to die."))
    assert resting(ana.vault, NOW)
    ana.vault.erase(kept.id)
    assert not resting(ana.vault, NOW)


def test_a_page_about_another_day_lets_nothing_rest_today(ana):
    ana.vault.keep(Entry(at=NOW - timedelta(days=3), zone=ZONE, text="I want to die."))
    assert not resting(ana.vault, NOW)


@pytest.mark.parametrize("name", sorted(cards()))
def test_the_words_are_plain_and_name_no_method_and_no_number(name):
    card = cards()[name]
    said = " ".join([*card.lines, card.short.replace("`nearer help-now`", "Help now")])
    assert grade(f"{card.heading}. {said}") <= 6
    assert pressing(said) == []
    assert not any(sign.isdigit() for sign in said)
    for word in ("suicid", "kill", "pill", "rope", "knife", "bridge", "risk"):
        assert word not in said.lower()
