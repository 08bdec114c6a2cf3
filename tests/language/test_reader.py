"""The small net: what it makes of words in sentences, whatever they are."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nearer.language.reader import GRAMS, LAYERS, NEAR, Reader, and_two, grams
from nearer.language.stored import Weights, fingerprint, places

WIDTH, HIDDEN, HEADS, OUTCOMES = 4, 6, 2, 3
KNOWN = sorted(("i", "tea", "want", "."), key=fingerprint)
SENTENCES = st.lists(
    st.lists(st.sampled_from([*KNOWN, "never seen", "été", "\ud800"]), min_size=1, max_size=9),
    min_size=1,
    max_size=7,
)


def made(seed: int = 0) -> Weights:
    """A net of chance numbers."""
    chance = np.random.default_rng(seed)
    shapes = {
        "near": (HIDDEN, (2 * NEAR + 1) * WIDTH), "near_bias": (HIDDEN,),
        "back": (WIDTH, HIDDEN), "back_bias": (WIDTH,),
        "weigh": (HEADS, WIDTH), "weigh_bias": (HEADS,),
        "hidden": (HIDDEN, (HEADS + 1) * WIDTH), "hidden_bias": (HIDDEN,),
        "out": (OUTCOMES, HIDDEN), "out_bias": (OUTCOMES,), "straight": (OUTCOMES, WIDTH),
    }  # fmt: skip
    stored = {f"net_{name}": chance.standard_normal(shapes[name]) for name in LAYERS}
    for name, rows in (("words", len(KNOWN)), ("pieces", GRAMS)):
        stored[f"net_{name}"] = chance.integers(-15, 16, (rows, WIDTH)).astype(np.int8)
        stored[f"net_{name}_scale"] = np.full(rows, 0.1, np.float16)
    stored["net_keys"] = np.array([fingerprint(word) for word in KNOWN], np.uint32)
    return Weights(stored)


@given(SENTENCES)
@settings(deadline=None)
def test_each_sentence_and_each_two_in_a_row_get_a_score_an_outcome(sentences):
    scores = Reader(made()).scores(sentences)
    assert scores.shape == (2 * len(sentences) - 1, OUTCOMES)
    assert np.isfinite(scores).all()


@given(SENTENCES)
@settings(deadline=None)
def test_two_sentences_are_read_as_one_of_all_their_words(sentences):
    """Where a text is cut says which words are weighed together, and nothing else."""
    reader = Reader(made())
    two = sentences[:2]
    together = reader.scores([[word for sentence in two for word in sentence]])
    assert reader.scores(two)[-1:] == pytest.approx(together, rel=1e-3, abs=1e-3)


@given(SENTENCES)
@settings(deadline=None)
def test_what_stands_far_away_changes_nothing(sentences):
    """A score depends on its own sentences, and on `NEAR` words to either side."""
    reader, far = Reader(made()), [["tea"] * NEAR, ["want", "i"]]
    count = len(sentences)
    near, further = reader.scores([*sentences, far[0]]), reader.scores([*sentences, *far])
    assert further[:count] == pytest.approx(near[:count], rel=1e-3, abs=1e-3)
    pairs, longer = near[count + 1 :][: count - 1], further[count + 2 :][: count - 1]
    assert longer == pytest.approx(pairs, rel=1e-3, abs=1e-3)


def test_the_order_of_words_is_heard():
    reader = Reader(made())
    assert reader.scores([["i", "want", "tea"]]) != pytest.approx(
        reader.scores([["tea", "want", "i"]])
    )


def test_a_word_that_is_not_known_is_read_by_its_letters():
    assert set(grams("walking")) & set(grams("walked"))
    assert grams("a") == grams("a")
    assert all(0 <= row < GRAMS for row in grams("walking"))


def test_behind_the_rows_each_is_joined_with_the_next():
    rows = np.array([[1.0], [2.0], [4.0]], np.float32)
    assert and_two(rows).ravel().tolist() == [1, 2, 4, 3, 6]
    assert and_two(rows, np.maximum).ravel().tolist() == [1, 2, 4, 2, 4]
    assert and_two(rows[:1]).tolist() == [[1]]


def test_a_fingerprint_is_found_where_it_stands():
    keys = np.array(sorted(map(fingerprint, KNOWN)), np.uint32)
    wanted = np.array([fingerprint("tea"), fingerprint("coffee")], np.uint32)
    rows, known = places(keys, wanted)
    assert known.tolist() == [True, False]
    assert keys[rows[0]] == fingerprint("tea")
