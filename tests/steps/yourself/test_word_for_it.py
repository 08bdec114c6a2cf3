"""A word for it from a check-in's note and from a page of the journal, without JavaScript."""

import re

import msgspec
import pytest

from nearer.feelings.suggest import own
from nearer.feelings.suggest.model import Choice, Heard
from nearer.steps.yourself.model import CheckIn, Entry, Named
from tests.evening import NOW, ZONE
from tests.feelings.hearing import IGNORED, hears, suggestion
from tests.feelings.hearing import learned as learn

HEARD = Heard((suggestion("sad", "cried"), suggestion("tender", "held")), (IGNORED,))
NOTE = "I cried & she <held> me."
FORM = {
    "note": NOTE,
    "mood": "-1",
    "energy": "0",
    "placed": ["energy"],
    "feeling": ["wistful"],
    "strength-wistful": "3",
    "own": "prickly:2",
    "body": ["chest"],
    "eight-glad": "2",
}


@pytest.fixture(autouse=True)
def heard(monkeypatch):
    """What is learned lies open, and what is heard is always the same."""
    monkeypatch.setattr(own, "learn", learn)
    return hears(monkeypatch, HEARD)


def offered(html: str) -> list[str]:
    offers = html.partition('<section class="offers"')[2].partition("</section>")[0]
    return re.findall(r'name="feeling" value="(\w+)"', offers)


def ticked(html: str) -> list[str]:
    return re.findall(r'id="feeling-(\w+)"[^>]* checked', html)


def find(ana, form=FORM, path="/check-in"):
    answer = ana.post(path, {**form, "find": "1"})
    assert answer.status_code == 303
    assert answer.headers["location"] == f"{path}?word=1#maybe"
    return ana.get(answer.headers["location"])


def test_asking_comes_back_to_the_form_with_offers_and_everything_typed(ana):
    html = find(ana)
    assert offered(html) == ["sad", "tender", "lonely", "hurt", "angry"]
    for typed in (NOTE, 'value="prickly:2"', 'name="mood" type="range"'):
        assert typed in html
    assert ticked(html) == ["wistful"]
    assert 'name="strength-wistful" min="0" max="4" step="1" value="3"' in html
    assert 'name="eight-glad" value="2" checked' in html
    assert "Picked up where you left off." not in html


def test_asking_keeps_nothing_and_ticks_nothing(ana):
    html = find(ana, {"note": NOTE})
    assert not ana.vault.all(CheckIn)
    assert ticked(html) == []
    assert ana.vault.drafts.get("check-in") == {"note": [NOTE]}


def test_nothing_is_offered_to_someone_who_did_not_ask(ana, heard):
    for form in ({"note": NOTE * 20}, {"note": NOTE, "enough": "1"}):
        ana.post("/drafts/check-in", form)
        assert offered(ana.get("/check-in")) == []
    ana.post("/check-in", {"note": NOTE})
    (kept,) = ana.vault.all(CheckIn)
    assert offered(ana.get(f"/check-in/{kept.id}/edit")) == []
    assert heard.asked == []


def test_the_words_stand_in_no_address(ana):
    answer = ana.post("/check-in", {"note": NOTE, "find": "1"})
    assert "cried" not in answer.headers["location"]


def test_a_blank_note_is_told_to_come_first(ana, heard):
    assert "Write a line first" in find(ana, {"note": ""})
    assert heard.asked == []


def test_a_word_taken_above_and_on_the_wheel_counts_once(ana):
    find(ana, {"note": NOTE})
    taken = {"note": NOTE, "feeling": ["sad", "sad", "tender"], "strength-sad": "4"}
    ana.post("/check-in", taken)
    (kept,) = ana.vault.all(CheckIn)
    assert kept.record.feelings == (Named("sad", 4), Named("tender"))


def test_a_word_taken_already_can_be_taken_back_in_one_place(ana):
    html = find(ana, {"note": NOTE, "feeling": ["sad"], "strength-sad": "2"})
    assert "sad" not in offered(html)
    assert "chosen, see below" in html
    assert ticked(html) == ["sad"]
    assert html.count('name="feeling" value="sad"') == 1


def test_enter_in_a_line_keeps_and_does_not_look(ana):
    html = ana.get("/check-in")
    form = html.partition('data-draft="check-in"')[2]
    assert re.findall(r"<button[^>]*>", form)[0] == "<button hidden>"


def test_a_check_in_being_changed_can_be_asked_about(ana):
    ana.post("/check-in", {"note": "Before."})
    (kept,) = ana.vault.all(CheckIn)
    html = find(ana, {"note": NOTE}, f"/check-in/{kept.id}/edit")
    assert offered(html)[:1] == ["sad"]
    assert ana.vault.get(CheckIn, kept.id).record.note == "Before."
    ana.get(f"/check-in/{'0' * 32}/edit?word=1", status=404)


def test_a_page_of_the_journal_leads_to_words_and_a_check_in_of_its_own(ana, heard):
    ana.post("/journal/new", {"title": "The bus", "text": NOTE})
    (page,) = ana.vault.all(Entry)
    assert f'href="/journal/{page.id}/word"' in ana.get(f"/journal/{page.id}")
    html = ana.get(f"/journal/{page.id}/word")
    assert heard.asked[0][0] == f"The bus\n{NOTE}"
    assert offered(html) == ["sad", "tender", "lonely", "hurt", "angry"]
    assert ticked(html) == []
    ana.post("/check-in", {"only": "feelings", "feeling": "tender"})
    (kept,) = ana.vault.all(CheckIn)
    assert (kept.record.note, kept.record.feelings) == ("", (Named("tender"),))
    assert ana.vault.get(Entry, page.id) == page
    ana.get(f"/journal/{'0' * 32}/word", status=404)


def lived(ana, *notes):
    for note, *words in notes:
        feelings = tuple(map(Named, words))
        ana.vault.keep(CheckIn(at=NOW, zone=ZONE, note=note, feelings=feelings))


def test_what_was_chosen_before_is_handed_on_from_the_open_vault(ana, heard):
    lived(ana, ("Soup.", "calm", "tender"), ("No feeling.",), ("", "sad"))
    find(ana)
    (_, earlier) = heard.asked[-1]
    assert earlier.choices == (Choice("Soup.", ("calm", "tender")),)
    ana.post("/feelings/listen", {"text": NOTE})
    assert heard.asked[-1][1] == earlier


def test_it_is_read_again_only_when_something_changed(ana, heard, monkeypatch):
    times = []

    def counted(choices):
        times.append(1)
        return learn(choices)

    monkeypatch.setattr(own, "learn", counted)
    lived(ana, ("Soup.", "calm"))
    for _ in range(3):
        ana.post("/feelings/listen", {"text": NOTE})
    assert len(times) == 1
    lived(ana, ("Rain.", "sad"))
    ana.post("/feelings/listen", {"text": NOTE})
    assert [one.text for one in heard.asked[-1][1].choices] == ["Soup.", "Rain."]


def test_turned_off_nothing_from_before_counts(ana, heard):
    lived(ana, ("Soup.", "calm"))
    ana.vault.prefer(msgspec.structs.replace(ana.vault.preferences, learn_words=False))
    find(ana)
    ana.post("/journal/new", {"text": NOTE})
    ana.get(f"/journal/{ana.vault.all(Entry)[0].id}/word")
    ana.post("/feelings/listen", {"text": NOTE})
    ana.send("/feelings/word", {"text": NOTE})
    assert [earlier for _, earlier in heard.asked] == [None] * 4
