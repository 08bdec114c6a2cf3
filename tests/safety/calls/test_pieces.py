"""Pieces of a text, what they add up to, and how a phrase among them is believed."""

from hypothesis import given
from hypothesis import strategies as st

from nearer.safety.calls.pieces import (
    CARDS,
    CLEAR,
    END,
    ENOUGH,
    PHRASE,
    Pieces,
    Weights,
    cut,
    kinds,
    pieces,
)
from nearer.safety.calls.reading import QUIETED

WORDS = st.lists(
    st.sampled_from(
        ["i", "want", "it", "to", "be", "over", "no", "one", "would", "miss", "me", QUIETED]
    ),
    max_size=12,
)
KINDS = {"tea": "~1", "milk": "~1"}
EVEN = (0, 0, 0)


def known(**calling):
    """Pieces with these weights, and a text without any of them just not calling."""
    weights = {word.replace("_", " "): weight for word, weight in calling.items()}
    cards = {"": EVEN, "box": (0, 90, 0), "in the": (10, 0, 0)}
    return Pieces(Weights({"": ENOUGH - 10, **weights}, cards), KINDS)


def test_a_sentence_is_cut_into_words_and_rows_of_two_and_three_with_its_end():
    assert cut(["a", "b"], {}) == {"a", "b", END, "a b", f"b {END}", f"a b {END}"}
    assert cut([], {}) == {END}


def test_words_of_a_kind_have_pieces_in_common():
    assert cut(["hot", "tea"], KINDS) & cut(["cold", "milk"], KINDS) == {"~1", f"~1 {END}", END}


@given(WORDS)
def test_no_piece_has_a_word_that_a_quiet_phrase_lies_on(words):
    assert not any(QUIETED in piece.split() for piece in cut(words, kinds()))


@given(WORDS)
def test_the_pieces_of_a_part_are_pieces_of_the_whole(words):
    inside = cut(words, {})
    assert {piece for piece in cut(words[1:], {}) if piece} <= inside


def test_only_pieces_that_weigh_something_are_found():
    assert known(box=50, in_the=40).of(["in", "the", "box", "here"]) == {"box", "in the"}


def test_what_adds_up_calls_and_names_what_weighed_most():
    some = known(box=50, in_the=40, tea=-90)
    assert some.call({"box", "in the"})
    assert not some.call({"box", "in the", "tea"})
    assert not some.call(frozenset())
    assert some.weightiest({"box", "in the", "tea"}) == ["box", "in the", "tea"]
    assert some.card({"box", "in the"}) == "partner"
    assert some.card({"in the"}) == "self"


def test_a_card_told_by_a_phrase_stays_unless_pieces_clearly_speak_for_another():
    some = Pieces(Weights({}, {"": EVEN, "mum": (0, 0, CLEAR - 1), "she": (0, 0, 1)}), {})
    assert some.card({"mum"}, "self") == "self"
    assert some.card({"mum", "she"}, "self") == "other"
    assert some.card({"mum", "she"}, "other") == "other"


def test_many_pieces_against_little_are_shared_out():
    weights = {"no": -150, **{f"word{n}": 40 for n in range(16)}}
    some = known(**weights)
    assert some.call({"word0", "word1"})
    assert not some.call({"word0", "word1", "no"})
    assert some.call({*weights})


def test_a_phrase_is_believed_unless_all_around_it_speaks_against_it():
    some = known(tea=ENOUGH - PHRASE - 60, box=-50, **{END: -9000})
    assert some.agree({"box"})
    assert some.agree({"box", END})
    assert not some.agree({"tea"})


def test_those_that_ship_are_read():
    assert pieces() is pieces()
    assert CARDS == ("self", "partner", "other")
    assert kinds()["died"] == kinds()["dying"] != kinds()["tea"]
