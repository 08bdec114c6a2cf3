"""The fixed eight follow the day."""

from itertools import pairwise
from random import Random
from statistics import mean

from hypothesis import given
from hypothesis import strategies as st

from nearer.demo.ratings import WORD_OF_CORE, Rater
from nearer.feelings.taxonomy import wheel
from nearer.steps.yourself.eight import WORDS

feelings = st.dictionaries(
    st.sampled_from([feeling.word for feeling in wheel()]), st.integers(0, 4), max_size=5
)


def usual(named: dict[str, int], mood: int, word: str) -> float:
    rater = Rater(Random(0))
    evenings = [dict(rater.rate(named, mood).rated()) for _ in range(400)]
    return mean(evening[word] for evening in evenings if word in evening)


@given(st.integers(0, 2**32), st.lists(st.tuples(feelings, st.integers(-2, 2)), max_size=30))
def test_every_rating_is_from_none_to_very_much(seed, days):
    rater = Rater(Random(seed))
    for named, mood in days:
        assert all(0 <= rating <= 4 for _, rating in rater.rate(named, mood).rated())


def test_every_core_but_numbness_has_one_of_the_eight():
    assert {core.word for core in wheel().cores} - WORD_OF_CORE.keys() == {"numb"}
    assert {*WORD_OF_CORE.values(), "curious"} == set(WORDS)


def test_a_named_feeling_raises_its_own_word():
    assert usual({"grieving": 3}, -1, "sad") > usual({}, -1, "sad") + 1
    assert usual({"inspired": 3}, 1, "curious") > usual({"cheerful": 3}, 1, "curious") + 1


def test_a_better_mood_lifts_the_pleasant_and_eases_the_unpleasant():
    assert usual({}, 2, "glad") > usual({}, -2, "glad") + 1
    assert usual({}, 2, "anxious") < usual({}, -2, "anxious")


def test_numbness_mutes():
    assert usual({"numb": 4, "sad": 2}, -1, "sad") < usual({"sad": 2}, -1, "sad")


def test_a_word_of_ones_own_changes_nothing():
    assert usual({"sea-legged": 4}, 0, "glad") == usual({}, 0, "glad")


def test_feelings_have_inertia():
    rater = Rater(Random(3))
    rated = [rater.rate({}, 0).sad for _ in range(3000)]
    pairs = [(a, b) for a, b in pairwise(rated) if a is not None and b is not None]
    middle = mean(a for a, _ in pairs)
    together = mean((a - middle) * (b - middle) for a, b in pairs)
    assert together > 0.15 * mean((a - middle) ** 2 for a, _ in pairs)
