"""Pieces of a text, and what they add up to."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.language.stored import Weights, fingerprint
from nearer.safety.calls.pieces import END, Pieces, cut, pieces
from nearer.safety.calls.reading import QUIETED

WORDS = st.lists(
    st.sampled_from(
        ["i", "want", "it", "to", "be", "over", "no", "one", "would", "miss", "me", QUIETED]
    ),
    max_size=12,
)
BASE = -30


def known(**weights: int) -> Pieces:
    """Pieces with these weights."""
    at = {fingerprint(piece.replace("_", " ")): weight for piece, weight in weights.items()}
    return Pieces(
        Weights(
            {
                "pieces_keys": np.array(sorted(at), np.uint32),
                "pieces_weights": np.array([at[key] for key in sorted(at)], np.int16),
                "pieces_base": np.array([BASE], np.float32),
            }
        )
    )


def test_a_sentence_is_cut_into_words_and_rows_of_two_and_three_with_its_end():
    assert cut(["a", "b"]) == {"a", "b", END, "a b", f"b {END}", f"a b {END}"}
    assert cut([]) == {END}


@given(WORDS)
def test_no_piece_has_a_word_that_a_quiet_phrase_lies_on(words):
    assert not any(QUIETED in piece.split() for piece in cut(words))


@given(WORDS)
def test_the_pieces_of_a_part_are_pieces_of_the_whole(words):
    assert cut(words[1:]) <= cut(words)


def test_only_pieces_that_weigh_something_are_found():
    found = known(box=50, in_the=40).of([["in", "the", "box", "here"], [], ["box"]])
    assert [set(one.values()) for one in found] == [{"box", "in the"}, set(), {"box"}]


def test_a_text_without_any_has_the_base():
    assert known(box=50).together({}) == BASE
    assert known(box=50).of([["tea"]]) == [{}]


def test_what_pieces_add_up_to_is_shared_out_by_the_root_of_how_many():
    some = known(box=50, in_the=40, tea=-90, here=20)
    assert some.together(some.of([["box"]])[0]) == BASE + 50
    assert some.together(some.of([["in", "the", "box", "tea", "here"]])[0]) == pytest.approx(
        BASE + 10
    )


def test_around_a_phrase_it_does_not_matter_how_little_is_said():
    some = known(box=50, **{END: -900})
    assert some.around(some.of([["box"]])[0]) == 50
    assert some.together(some.of([["box"]])[0]) < some.around(some.of([["box"]])[0])


@given(WORDS)
def test_the_strongest_is_named_first(words):
    some = known(no=70, one=20, no_one=90, me=-40)
    named = some.weightiest(some.of([words])[0], 2)
    weights = {"no": 70, "one": 20, "no one": 90, "me": -40}
    assert [weights[piece] for piece in named] == sorted(
        (weights[piece] for piece in cut(words) & weights.keys()), reverse=True
    )[:2]


def test_those_that_ship_are_read_once():
    assert pieces() is pieces()
    assert len(pieces().of([["i", "want", "to", "die"]])[0]) >= 5
