"""A check-in in the browser, without JavaScript: begun, left, kept, read back, changed, erased."""

import pytest

from nearer.steps.yourself.model import CheckIn, Eight, Named, Stroke
from tests.evening import NOW, ZONE

SKETCH = '[{"ink":"clay","width":2,"points":[[10,10],[50,60],[100,20]]}]'
FIELDS = {
    "at": "2026-11-22T21:14",
    "note": "She asked if I was okay & I made a <joke>.",
    "mood": "-1",
    "energy": "0",
    "placed": ["energy"],
    "feeling": ["wistful", "relieved"],
    "strength-wistful": "3",
    "own": "prickly:2",
    "nourished": ["the bus window", "Ana"],
    "drained": "the stand-up",
    "body": ["hands", "chest"],
    "body-note": "tight, then warm",
    "sketch": SKETCH,
    "eight-glad": "2",
    "eight-sad": "0",
}


def only_check_in(ana):
    (kept,) = ana.vault.all(CheckIn)
    return kept


def test_everything_that_was_said_is_kept(ana):
    answer = ana.post("/check-in", FIELDS)
    kept = only_check_in(ana)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/check-in/{kept.id}")
    record = kept.record
    assert (record.note, record.mood, record.energy) == (FIELDS["note"], -1, 0)
    assert record.zone == ZONE
    assert record.at.isoformat() == "2026-11-22T20:14:00+00:00"
    assert record.feelings == (Named("wistful", 3), Named("relieved"), Named("prickly", 2))
    assert (record.nourished, record.drained) == (("the bus window", "Ana"), ("the stand-up",))
    assert (record.body, record.body_note) == (("chest", "hands"), "tight, then warm")
    assert record.sketch == (Stroke("clay", 2, ((10, 10), (50, 60), (100, 20))),)
    assert record.eight == Eight(glad=2, sad=0)


def test_it_is_read_back_in_their_own_words(ana):
    page = ana.get(ana.post("/check-in", FIELDS).headers["location"])
    for said in (
        "She asked if I was okay & I made a <joke>.",
        "A little unpleasant, middling energy",
        "wistful",
        "prickly",
        "the bus window",
        "tight, then warm",
        "3 of 4",
        "Your sketch",
        "M10 10Q50 60 75 40L100 20",
    ):
        assert said in page
    assert "<joke>" not in ana.browser.get(f"/check-in/{only_check_in(ana).id}").text


def test_a_single_word_is_enough(ana):
    assert ana.post("/check-in", {"feeling": "numb"}).status_code == 303
    assert only_check_in(ana).record == CheckIn(at=NOW, zone=ZONE, feelings=(Named("numb"),))


@pytest.mark.parametrize("answer", ["not sure", "nothing"])
def test_not_knowing_is_an_answer(ana, answer):
    page = ana.main(ana.post("/check-in", {"answer": answer}).headers["location"])
    assert only_check_in(ana).record.answer == answer
    assert "That is an answer too." in page


def test_an_empty_one_gets_a_kind_word_and_nothing_is_kept(ana):
    answer = ana.post("/check-in", {"at": "2026-11-20T10:00", "mood": "0", "energy": "0"})
    assert answer.status_code == 422
    assert "One word is enough" in answer.text
    assert "2026-11-20T10:00" in answer.text
    assert not ana.vault.all(CheckIn)


def test_what_is_off_is_said_and_nothing_typed_is_lost(ana):
    answer = ana.post("/check-in", FIELDS | {"at": "2027-01-01T10:00"})
    assert answer.status_code == 422
    assert "That moment has not come yet." in answer.text
    for typed in ("okay &amp; I made", "prickly:2", "tight, then warm", "2027-01-01T10:00"):
        assert typed in answer.text
    assert 'value="wistful" aria-describedby="about-wistful" checked' in answer.text
    assert 'name="eight-glad" value="2" checked' in answer.text


def test_several_a_day_are_fine(ana):
    for note in ("morning", "noon", "night"):
        ana.post("/check-in", {"note": note})
    assert len(ana.vault.all(CheckIn)) == 3


def test_enough_for_now_leaves_it_to_be_picked_up(ana):
    answer = ana.post("/check-in", {"note": "half a sen", "mood": "0", "enough": "1"})
    assert answer.headers["location"] == "/today"
    page = ana.get("/check-in")
    assert "Picked up where you left off." in page
    assert "half a sen" in page
    assert not ana.vault.all(CheckIn)


def test_starting_fresh_lets_go_of_what_was_begun(ana):
    ana.post("/check-in", {"note": "half a sen", "enough": "1"})
    assert ana.post("/check-in/fresh", {}).headers["location"] == "/check-in"
    page = ana.get("/check-in")
    assert "half a sen" not in page
    assert "Picked up" not in page


def test_a_form_nobody_touched_is_not_picked_up(ana):
    ana.post("/drafts/check-in", {"at": "2026-11-22T22:00", "mood": "0", "strength-sad": "2"})
    page = ana.get("/check-in")
    assert "Picked up" not in page


def test_keeping_it_drops_the_draft(ana):
    ana.post("/drafts/check-in", {"note": "half a sen"})
    ana.post("/check-in", {"note": "half a sentence"})
    assert ana.vault.drafts.get("check-in") is None


def test_just_a_feeling_leaves_a_check_in_begun_elsewhere_alone(ana):
    ana.post("/drafts/check-in", {"note": "half a sen"})
    ana.post("/check-in", {"feeling": "calm", "only": "feelings"})
    assert only_check_in(ana).record.feelings == (Named("calm"),)
    assert ana.vault.drafts.get("check-in") == {"note": ["half a sen"]}


def test_their_own_earlier_words_are_one_tap_away(ana):
    for text in ("tea, rain", "tea"):
        ana.post("/check-in", {"nourished": text, "drained": "phone"})
    page = ana.get("/check-in")
    assert '<input type="checkbox" name="nourished" value="tea">' in page
    assert '<input type="checkbox" name="drained" value="phone">' in page
    ana.post("/drafts/check-in", {"nourished": "Tea"})
    assert 'name="nourished" value="tea"' not in ana.get("/check-in")


def test_it_can_be_changed_and_keeps_its_place_in_time(ana):
    ana.post("/check-in", FIELDS)
    kept = only_check_in(ana)
    ana.clock.passes(minutes=10)
    page = ana.get(f"/check-in/{kept.id}/edit")
    assert 'value="2026-11-22T21:14"' in page
    answer = ana.post(f"/check-in/{kept.id}/edit", FIELDS | {"note": "I laughed it away."})
    assert answer.headers["location"] == f"/check-in/{kept.id}"
    changed = only_check_in(ana)
    assert (changed.id, changed.revision) == (kept.id, 2)
    assert changed.record.note == "I laughed it away."
    assert changed.record.at == kept.record.at


def test_a_change_can_be_left_and_let_go(ana):
    ana.post("/check-in", FIELDS)
    id = only_check_in(ana).id
    ana.post(f"/check-in/{id}/edit", {"note": "half a change", "enough": "1"})
    assert "half a change" in ana.get(f"/check-in/{id}/edit")
    assert only_check_in(ana).record.note == FIELDS["note"]
    ana.post(f"/check-in/{id}/edit/fresh", {})
    assert "half a change" not in ana.get(f"/check-in/{id}/edit")


def test_nothing_can_be_left_of_it_only_by_erasing(ana):
    ana.post("/check-in", FIELDS)
    answer = ana.post(f"/check-in/{only_check_in(ana).id}/edit", {"note": ""})
    assert answer.status_code == 422
    assert "you could erase it" in answer.text
    assert only_check_in(ana).revision == 1


def test_erasing_asks_first_and_then_it_is_gone(ana):
    ana.post("/check-in", FIELDS)
    id = only_check_in(ana).id
    page = ana.main(f"/check-in/{id}/erase")
    assert "It will really be gone." in page
    assert "I made a" in page
    assert ana.post(f"/check-in/{id}/erase", {}).headers["location"] == "/days"
    assert not ana.vault.all(CheckIn)
    ana.get(f"/check-in/{id}", status=404)


def test_an_address_that_names_no_check_in_is_a_page_that_says_so(ana):
    for path in ("", "/edit", "/erase"):
        ana.get(f"/check-in/{'0' * 32}{path}", status=404)


def test_the_form_works_for_someone_who_said_nothing_about_the_body_or_the_eight(ana):
    page = ana.get("/check-in")
    assert page.count("<details open") == 0
    assert page.count('name="body"') == 14
    assert page.count('type="radio" name="eight-') == 8 * 6
