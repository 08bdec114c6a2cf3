import datetime as dt
from typing import Annotated, Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.language import N_
from nearer.web.forms import MISSING, fill, unfilled

TOO_LONG = N_("Three letters fit here.")


class Shape(msgspec.Struct, frozen=True, rename="kebab"):
    need: str
    note: str = ""
    mood: int | None = None
    step: Annotated[int, msgspec.Meta(ge=0, le=4)] = 2
    kind: Literal["one", "two"] = "one"
    agreed: bool = False
    feelings: tuple[str, ...] = ()
    short: Annotated[str, msgspec.Meta(max_length=3, extra={"wrong": TOO_LONG})] = ""
    tags: tuple[Annotated[str, msgspec.Meta(max_length=3, extra={"wrong": TOO_LONG})], ...] = ()
    day: dt.date | None = None
    moment: dt.datetime | None = None
    time: dt.time | None = None
    two_words: str = ""


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=60)


def written(value: object) -> list[str]:
    """A value the way a browser would send it."""
    if isinstance(value, tuple):
        return [str(part) for part in value]
    if isinstance(value, bool):
        return ["on"] if value else []
    if isinstance(value, dt.datetime):
        return [value.isoformat(timespec="minutes")]
    if isinstance(value, dt.time):
        return [value.isoformat(timespec="minutes")]
    return [] if value is None else [str(value)]


shapes = st.builds(
    Shape,
    need=texts.filter(str.strip),
    note=texts.filter(str.strip) | st.just(""),
    mood=st.none() | st.integers(-(2**53), 2**53),
    step=st.integers(0, 4),
    kind=st.sampled_from(["one", "two"]),
    agreed=st.booleans(),
    feelings=st.lists(texts.map(str.strip).filter(bool), max_size=5).map(tuple),
    short=st.sampled_from(["", "a", "abc"]),
    tags=st.lists(st.sampled_from(["a", "bb", "ccc"]), max_size=3).map(tuple),
    day=st.none() | st.dates(),
    moment=st.none() | st.datetimes().map(lambda moment: moment.replace(second=0, microsecond=0)),
    time=st.none() | st.times().map(lambda time: time.replace(second=0, microsecond=0)),
    two_words=st.sampled_from(["", " kept with its edges "]),
)


@given(shape=shapes)
def test_what_was_written_is_read_back(shape: Shape):
    fields = {name: written(value) for name, value in msgspec.structs.asdict(shape).items()}
    fields["two-words"] = fields.pop("two_words")
    filled = fill(Shape, fields)
    assert filled.problems == {}
    assert filled.value == shape


names = st.sampled_from([field.encode_name for field in msgspec.structs.fields(Shape)])


@given(fields=st.dictionaries(names, st.lists(st.text(max_size=30), max_size=3)))
def test_whatever_is_sent_there_is_a_value_or_a_sentence_and_nothing_typed_is_lost(
    fields: dict[str, list[str]],
):
    filled = fill(Shape, fields)
    assert (filled.value is None) is bool(filled.problems)
    assert all(sentence.endswith(".") for sentence in filled.problems.values())
    assert filled.typed == fields
    for name, typed in fields.items():
        assert filled.every(name) == typed
        assert filled.first(name, "?") == (typed[0] if typed else "?")


@given(need=texts.filter(str.strip), fields=st.dictionaries(names, st.lists(texts, max_size=3)))
def test_a_problem_in_one_field_is_no_problem_in_another(need: str, fields: dict[str, list[str]]):
    together = fill(Shape, {**fields, "need": [need]}).problems
    alone = {
        name: sentence
        for name, typed in fields.items()
        if name != "need"
        for sentence in fill(Shape, {"need": [need], name: typed}).problems.values()
    }
    assert together == alone


def test_what_is_needed_and_left_out_is_asked_for():
    assert fill(Shape, {}).problems == {"need": MISSING}
    assert fill(Shape, {"need": ["  \n "]}).problems == {"need": MISSING}


def test_an_empty_field_takes_its_default():
    filled = fill(Shape, {"need": ["x"], "mood": [""], "step": [" "], "kind": [""], "day": [""]})
    assert filled.value == Shape(need="x")


def test_lists_lose_their_empty_parts():
    filled = fill(Shape, {"need": ["x"], "feelings": ["", "calm ", "  "]})
    assert filled.value is not None
    assert filled.value.feelings == ("calm",)


def test_newlines_become_plain_ones():
    filled = fill(Shape, {"need": ["a\r\nb\rc\nd"]})
    assert filled.value is not None
    assert filled.value.need == "a\nb\nc\nd"


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("mood", "lots"),
        ("step", "5"),
        ("kind", "three"),
        ("agreed", "maybe"),
        ("day", "soon"),
        ("moment", "2025-13-01T10:00"),
        ("time", "25:00"),
    ],
)
def test_each_kind_of_field_has_a_sentence_of_its_own(name: str, typed: str):
    problems = fill(Shape, {"need": ["x"], name: [typed]}).problems
    assert set(problems) == {name}
    assert problems[name] not in {MISSING, TOO_LONG}


@pytest.mark.parametrize("name", ["short", "tags"])
def test_a_fields_own_sentence_is_said_wherever_it_stands(name: str):
    assert fill(Shape, {"need": ["x"], name: ["four"]}).problems == {name: TOO_LONG}


def test_of_a_field_sent_twice_the_last_counts():
    filled = fill(Shape, {"need": ["x"], "step": ["1", "3"]})
    assert filled.value is not None
    assert filled.value.step == 3


def test_a_rule_across_fields_adds_its_own_sentence():
    filled = fill(Shape, {"need": ["x"]})
    wrong = filled.wrong("note", N_("These two do not go together."))
    assert wrong.value is None
    assert wrong.problems == {"note": "These two do not go together."}
    assert wrong.typed == filled.typed
    assert filled.problems == {}


def test_a_form_nobody_sent_shows_what_it_starts_with():
    form = unfilled({"kind": ["two"], "feelings": ["calm", "warm"]})
    assert form.value is None
    assert form.problems == {}
    assert form.chosen("kind", "two")
    assert form.chosen("feelings", "warm")
    assert not form.chosen("kind", "one")
    assert unfilled().first("anything") == ""
