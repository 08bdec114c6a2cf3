"""The check-in's form: what is kept can be shown as typed and read back the same."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.keeping.moments import NOT_YET, UNREADABLE
from nearer.steps.yourself.checkin_form import (
    CHIP_TOO_LONG,
    SKETCH_TOO_LARGE,
    TOO_MANY_CHIPS,
    Clock,
    check_in_fields,
    read_check_in,
    said_something,
    typed_place,
)
from nearer.steps.yourself.model import CheckIn
from tests.steps.yourself.making import NOW, check_ins

CLOCK = Clock(shown=NOW, zone="Europe/Berlin", now=NOW)
UNTOUCHED = {
    "at": ["2026-11-22T22:00"],
    "note": [""],
    "mood": ["0"],
    "energy": ["0"],
    "answer": [""],
    "own": [""],
    "strength-sad": ["2"],
    "eight-sad": [""],
    "nourished": [""],
}


def read(**fields):
    typed = {name.replace("_", "-"): [text] for name, text in fields.items()}
    return read_check_in(typed, CLOCK)


@given(check_ins)
def test_a_form_filled_from_a_check_in_says_that_check_in(record):
    form = read_check_in(check_in_fields(record), Clock(record.at, record.zone, NOW))
    assert form.problems == {}
    assert form.value == record


@given(check_ins)
def test_browsers_send_other_line_ends_and_it_makes_no_difference(record):
    fields = check_in_fields(record)
    fields["note"] = [record.note.replace("\n", "\r\n")]
    form = read_check_in(fields, Clock(record.at, record.zone, NOW))
    assert form.value == record


@given(check_ins)
def test_a_draft_says_something_exactly_when_the_check_in_does(record):
    assert said_something(check_in_fields(record)) == (not record.empty)


def test_an_untouched_form_says_nothing():
    assert not said_something(UNTOUCHED)
    form = read_check_in(UNTOUCHED, CLOCK)
    assert form.value is not None
    assert form.value.empty


@pytest.mark.parametrize(
    ("name", "text"),
    [("note", "x"), ("mood", "-1"), ("feeling", "sad"), ("body", "chest"), ("eight-sad", "0")],
)
def test_a_single_touch_is_something(name, text):
    assert said_something(UNTOUCHED | {name: [text]})


def test_a_moved_slider_counts_without_the_tick():
    form = read(mood="-2", energy="0")
    assert form.value is not None
    assert (form.value.mood, form.value.energy) == (-2, None)


def test_the_middle_counts_only_when_it_is_meant():
    assert typed_place({"mood": ["0"], "energy": ["0"], "placed": ["energy"]}) == (None, 0)


def test_a_place_that_cannot_be_read_is_no_place():
    assert typed_place({"mood": ["seven"]}) == (None, None)


def test_the_same_thing_twice_is_kept_once():
    form = read_check_in({"nourished": ["Ana, tea", "ana"]}, CLOCK)
    assert form.value is not None
    assert form.value.nourished == ("Ana", "tea")


def test_six_feelings_are_one_too_many_and_all_are_still_there():
    words = ["sad", "glad", "calm", "shy", "numb", "warm"]
    form = read_check_in({"feeling": words}, CLOCK)
    assert form.value is None
    assert "feeling" in form.problems
    assert form.every("feeling") == words


@pytest.mark.parametrize(
    ("fields", "name", "sentence"),
    [
        ({"at": "next week"}, "at", UNREADABLE),
        ({"at": "2026-11-23T09:00"}, "at", NOT_YET),
        ({"nourished": "x" * 121}, "nourished", CHIP_TOO_LONG),
        ({"drained": ", ".join(map(str, range(21)))}, "drained", TOO_MANY_CHIPS),
        ({"sketch": "[{]"}, "sketch", SKETCH_TOO_LARGE),
    ],
)
def test_what_is_off_is_said_beside_its_field_and_the_rest_stays(fields, name, sentence):
    form = read(note="still here", **fields)
    assert form.value is None
    assert dict(form.problems) == {name: sentence}
    assert form.first("note") == "still here"


def test_a_note_as_long_as_a_book_is_refused_and_stays_on_the_page():
    form = read(note="x" * 20_001)
    assert "note" in form.problems
    assert len(form.first("note")) == 20_001


def test_nobody_can_slip_in_a_place_or_a_mood_that_does_not_exist():
    for fields in ({"mood": "7"}, {"body": "wallet"}, {"eight_sad": "9"}, {"answer": "maybe"}):
        assert read(**fields).value is None


@given(st.dictionaries(st.text(max_size=12), st.lists(st.text(max_size=20), max_size=3)))
def test_no_form_whatever_breaks_the_page(fields):
    form = read_check_in(fields, CLOCK)
    assert form.value is None or isinstance(form.value, CheckIn)


def test_a_moment_left_alone_keeps_its_seconds():
    lived = NOW - timedelta(days=2, seconds=17)
    record = CheckIn(at=lived, zone="Asia/Kathmandu", note="x")
    form = read_check_in(check_in_fields(record), Clock(lived, record.zone, NOW))
    assert form.value == record
