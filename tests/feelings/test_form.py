"""What a form with the wheel in it says, and how it is shown again."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.feelings.form import (
    NOT_ON_THE_WHEEL,
    TOO_LONG,
    TOO_MANY,
    feeling_fields,
    read_chosen,
    wheel_part,
)
from nearer.feelings.model import MOST_FEELINGS, Named
from nearer.feelings.naming import TOO_STRONG
from nearer.feelings.taxonomy import wheel

WORDS = [feeling.word for feeling in wheel()]
strengths = st.none() | st.integers(0, 4)
on_wheel = st.builds(Named, st.sampled_from(WORDS), strengths)
letters = st.characters(categories=["Ll", "Lu", "Nd"], include_characters=" -'")
own_words = st.builds(
    Named,
    st.text(letters, min_size=1, max_size=40)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: text and not wheel().get(text)),
    strengths,
)
choices = st.lists(on_wheel | own_words, max_size=5, unique_by=lambda one: one.word.casefold())


@given(choices, st.sampled_from(["", "not sure", "nothing"]))
def test_what_was_chosen_comes_back_unchanged(named, answer):
    chosen = read_chosen(feeling_fields(named, answer))
    assert sorted(chosen.feelings, key=repr) == sorted(named, key=repr)
    assert chosen.answer == answer
    assert chosen.problems == {}


any_fields = st.fixed_dictionaries(
    {},
    optional={
        "feeling": st.lists(st.sampled_from(WORDS) | st.text(max_size=50), max_size=9),
        "own": st.lists(st.text(max_size=90), max_size=2),
        "answer": st.lists(st.sampled_from(["", "not sure", "nothing", "else"]), max_size=2),
        "strength-sad": st.lists(st.text(max_size=3), max_size=1),
        "strength-calm": st.lists(st.sampled_from(["0", "4", "5", "-1"]), max_size=1),
    },
)


@given(any_fields)
def test_never_more_than_five_never_one_twice_and_all_fit_a_record(fields):
    chosen = read_chosen(fields)
    words = [named.word.casefold() for named in chosen.feelings]
    assert len(words) <= MOST_FEELINGS
    assert len(words) == len(set(words))
    assert msgspec.convert(msgspec.to_builtins(chosen.feelings), tuple[Named, ...]) is not None


@given(any_fields)
def test_reading_what_was_read_changes_nothing(fields):
    once = read_chosen(fields).feelings
    again = read_chosen(feeling_fields(once))
    assert sorted(again.feelings, key=repr) == sorted(once, key=repr)


@given(st.text(min_size=1, max_size=40).filter(lambda text: text.strip() and not wheel().get(text)))
def test_a_word_of_ones_own_counts_only_in_its_own_field(word):
    assert read_chosen({"feeling": [word]}).feelings == ()
    assert read_chosen({"feeling": [word]}).problems == {"feeling": NOT_ON_THE_WHEEL}


def test_own_words_stand_between_commas_and_may_say_how_strong():
    chosen = read_chosen({"own": ["prickly: 3, far  from home,, zingy\nprickly"]})
    assert chosen.feelings == (Named("prickly", 3), Named("far from home"), Named("zingy"))


def test_a_word_of_the_wheel_written_as_ones_own_is_the_wheels():
    assert read_chosen({"own": ["Sad:2, WISTFUL"]}).feelings == (Named("sad", 2), Named("wistful"))


def test_a_word_ticked_and_written_counts_once_as_ticked():
    fields = {"feeling": ["sad"], "strength-sad": ["4"], "own": ["sad:1"]}
    assert read_chosen(fields).feelings == (Named("sad", 4),)


def test_the_strength_of_a_word_that_is_not_ticked_is_ignored():
    assert read_chosen({"feeling": ["sad"], "strength-calm": ["9"]}).feelings == (Named("sad"),)


def test_a_sixth_feeling_is_told_and_nothing_typed_is_lost():
    fields = {"feeling": WORDS[:6]}
    assert read_chosen(fields).problems == {"feeling": TOO_MANY}
    assert list(wheel_part(fields).strengths) == WORDS[:6]


@pytest.mark.parametrize("strength", ["5", "-1", "lots", "2.5"])
def test_a_strength_off_the_scale_is_told(strength):
    chosen = read_chosen({"feeling": ["sad"], "strength-sad": [strength]})
    assert chosen.problems == {"feeling": TOO_STRONG}


def test_a_word_of_ones_own_has_room_for_forty_letters():
    assert read_chosen({"own": ["a" * 40]}).problems == {}
    assert read_chosen({"own": ["a" * 41]}).problems == {"own": TOO_LONG}


def test_not_sure_and_nothing_are_answers_also_beside_a_word():
    chosen = read_chosen({"answer": ["not sure"], "feeling": ["torn"]})
    assert (chosen.answer, chosen.feelings) == ("not sure", (Named("torn"),))


def test_an_answer_nobody_offered_is_no_answer():
    chosen = read_chosen({"answer": ["maybe"]})
    assert chosen.answer == ""
    assert "answer" in chosen.problems


@given(any_fields)
def test_the_part_shows_what_is_ticked_and_opens_where_it_lies(fields):
    part = wheel_part(fields)
    ticked = {word for text in fields.get("feeling", []) if (word := wheel().get(text))}
    assert set(part.strengths) == {feeling.word for feeling in ticked}
    assert part.opened == {feeling.core for feeling in ticked}
    assert part.mixed is wheel().pulls_apart(part.strengths)
    assert part.problems == read_chosen(fields).problems
