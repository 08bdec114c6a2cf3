"""Pieces that add up to a call where no phrase hears one; silent where one was taken back."""

from hypothesis import given
from hypothesis import strategies as st

from nearer.safety.calls.hearing import heard, listener
from nearer.safety.calls.pieces import CARDS, Piece, Pieces, cut, pieces, windows

WORDS = st.lists(
    st.sampled_from(
        ["i", "want", "it", "to", "be", "over", "no", "one", "would", "miss", "me", "#"]
    ),
    max_size=12,
)
NOTHING = Piece(0, (0, 0, 0))


def test_a_text_is_cut_into_words_pairs_triples_and_pairs_with_a_gap():
    assert cut(["a", "b", "c"]) == {"a", "b", "c", "a b", "b c", "a b c", "a _ c"}
    assert cut([]) == set()


@given(WORDS)
def test_no_piece_has_a_word_that_a_quiet_phrase_lies_on(words):
    assert not any("#" in piece for piece in cut(words))


@given(st.lists(WORDS, max_size=6))
def test_windows_hold_two_sentences_and_leave_none_out(told):
    found = list(windows(told))
    assert len(found) == (1 if len(told) == 1 else max(0, len(told) - 1))
    for sentence in told:
        assert any(set(sentence) <= set(window) for window in found)


def test_what_adds_up_calls_and_names_what_weighed_most():
    known = {
        "box": Piece(50, (0, 90, 0)),
        "in the": Piece(40, (10, 0, 0)),
        "tea": Piece(-90, (0, 0, 0)),
    }
    told = Pieces(NOTHING, known).told([["in", "the", "box"]])
    assert told is not None
    assert (told.card, told.pieces) == ("partner", ("box", "in the"))
    assert Pieces(NOTHING, known).told([["in", "the", "box", "tea"]]) is None
    assert Pieces(NOTHING, known).told([]) is None


def test_two_far_sentences_do_not_add_up():
    known = {"box": Piece(50, (0, 0, 0)), "rope": Piece(50, (0, 0, 0))}
    near = Pieces(NOTHING, known).told([["box"], ["rope"]])
    far = Pieces(NOTHING, known).told([["box"], ["tea"], ["rope"]])
    assert near is not None
    assert far is None


def test_those_that_ship_are_read_and_speak_for_a_card():
    assert pieces() is pieces()
    assert CARDS == ("self", "partner", "other")


def test_a_call_that_is_taken_back_is_not_brought_again_by_pieces():
    assert heard("I don't want to die. I am scared of it, and I want to live.") is None
    assert heard("I'm not suicidal, I am tired, and the bed is warm.") is None


@given(st.text(max_size=300))
def test_no_text_breaks_it(text):
    found = heard(text)
    assert found is None or found.card in CARDS
    phrases = listener().hear_phrases(text)
    assert phrases is None or found == phrases
