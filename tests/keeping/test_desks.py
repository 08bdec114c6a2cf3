"""What holds of every kind of kept record, whatever is typed into its form."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.keeping.desk import Moment
from tests.evening import NOW, ZONE
from tests.keeping.desks import PLACES, Place

places = pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
typed = st.text(max_size=60)
junk = st.dictionaries(
    st.text("abcdefghijklmnopqrstuvwxyz-_0123456789", min_size=1, max_size=12),
    st.lists(st.text(max_size=20), max_size=3),
    max_size=6,
)


def fresh(place: Place) -> Moment[Any]:
    return Moment(NOW, ZONE, None, place.which)


def at_home(place: Place, fields, before=None):
    """The form read as the page of a new record, or of a kept one, reads it."""
    moment = Moment(NOW, ZONE, before) if before else fresh(place)
    return place.desk.read_form(fields, moment)


@places
def test_there_is_an_example_and_the_form_says_exactly_it(place: Place):
    record = place.example
    fields = place.desk.fields_of(record)
    again = at_home(place, fields, record)
    assert again.problems == {}
    assert again.value == record


@places
@given(st.data())
def test_words_come_back_from_the_form_as_they_went_in(place: Place, data):
    fields = {name: list(said) for name, said in place.desk.fields_of(place.example).items()}
    for name in place.texts:
        fields[name] = [data.draw(typed, name)]
    form = at_home(place, fields)
    if form.value is None:
        assert form.problems
        assert form.typed == fields, "what could not be read is shown again as it was typed"
        return
    once = form.value
    twice = at_home(place, place.desk.fields_of(once), once)
    assert twice.value == once


@places
@given(st.data())
def test_every_word_kept_is_found_by_searching(place: Place, data):
    fields = {name: list(said) for name, said in place.desk.fields_of(place.example).items()}
    words = {name: f"heron{data.draw(st.integers(0, 10**9), name)}" for name in place.texts}
    record = at_home(place, fields | {name: [word] for name, word in words.items()}).value
    assert record is not None
    said = " ".join(record.words())
    assert [word for word in words.values() if word not in said] == []


@places
@given(junk)
def test_whatever_is_sent_is_a_record_or_a_sentence_and_never_a_crash(place: Place, fields):
    form = at_home(place, fields)
    assert (form.value is None) == bool(form.problems)
    assert form.typed == fields or form.value is not None
    for sentence in form.problems.values():
        assert sentence.endswith((".", "?"))


@places
@given(junk)
def test_a_kept_record_is_one_the_vault_can_write_and_read(place: Place, fields):
    example = place.desk.fields_of(place.example)
    record = at_home(place, {**example, **fields}).value
    if record is not None:
        packed = msgspec.msgpack.encode(record)
        assert msgspec.msgpack.decode(packed, type=type(record)) == record


@places
def test_changing_keeps_the_moment_it_was_lived(place: Place):
    record = place.example
    changed = at_home(place, place.desk.fields_of(record), record).value
    assert (changed.at, changed.zone) == (record.at, record.zone)
    new = at_home(place, place.desk.fields_of(record)).value
    assert (new.at, new.zone) == (NOW, ZONE)


@places
def test_its_line_in_a_list_says_something(place: Place):
    line = place.desk.shelf.line(place.example)
    assert any((line.own, line.rest, line.said, line.words))
