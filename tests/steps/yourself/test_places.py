"""The mood pad in words, the eight words, and the places of the body."""

from hypothesis import given
from hypothesis import strategies as st

from nearer.feelings.places import PLACES
from nearer.feelings.taxonomy import wheel
from nearer.steps.yourself import eight
from nearer.steps.yourself.model import CheckIn, Eight
from nearer.steps.yourself.mood import ENERGIES, MOODS, place_in_words
from tests.steps.yourself.making import NOW, check_ins, ratings

STEPS = range(-2, 3)


def test_each_of_the_twenty_five_places_has_words_of_its_own():
    said = [place_in_words(mood, energy) for mood in STEPS for energy in STEPS]
    assert len(set(said)) == 25


def test_the_words_fit_the_place():
    assert place_in_words(-1, -1) == "A little unpleasant, low energy"
    assert place_in_words(2, 2) == "Pleasant, high energy"
    assert place_in_words(0, 0) == "Right in the middle"


def test_half_a_place_says_only_that_half():
    assert [place_in_words(mood, None) for mood in STEPS] == list(MOODS)
    assert [place_in_words(None, energy) for energy in STEPS] == list(ENERGIES)
    assert place_in_words(None, None) == ""


def test_all_words_of_one_mood_begin_alike():
    for mood in STEPS:
        for energy in STEPS:
            if (mood, energy) != (0, 0):
                assert place_in_words(mood, energy).startswith(f"{MOODS[mood + 2]}, ")


def test_the_eight_are_four_pleasant_and_four_unpleasant_words_of_the_wheel():
    for words, side in ((eight.PLEASANT, 1), (eight.UNPLEASANT, -1)):
        assert len(words) == 4
        for word in words:
            feeling = wheel().get(word)
            assert feeling
            assert feeling.valence * side > 0


def test_every_one_of_the_eight_can_be_rated_and_is_spoken():
    assert Eight.__struct_fields__ == eight.WORDS == tuple(eight.SPOKEN)


@given(st.fixed_dictionaries(dict.fromkeys(eight.WORDS, ratings)))
def test_what_was_rated_is_told_in_the_fixed_order(rating):
    said = Eight(**rating)
    assert dict(said.rated()) == {word: n for word, n in rating.items() if n is not None}
    assert said.complete == (None not in rating.values())


def test_a_place_has_one_name():
    assert len(set(PLACES.values())) == len(PLACES) == 14


@given(check_ins)
def test_every_word_of_a_check_in_can_be_searched(record):
    words = list(record.words())
    assert record.note in words
    assert {*record.nourished, *record.drained} <= set(words)
    assert {named.word for named in record.feelings} <= set(words)


def test_a_check_in_that_says_nothing_is_empty_and_one_with_a_zero_is_not():
    assert CheckIn(at=NOW, zone="UTC").empty
    assert not CheckIn(at=NOW, zone="UTC", mood=0).empty
    assert not CheckIn(at=NOW, zone="UTC", answer="nothing").empty
