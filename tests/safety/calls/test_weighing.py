"""Phrases and pieces together: which card a text calls for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.safety.calls.hearing import Heard, Told, listener
from nearer.safety.calls.pieces import CARDS, END
from nearer.safety.calls.weighing import BY_PIECES, Weighed, _called_for, _windows, heard

CALL = Heard("other", "a note", "a phrase")


def weighed(*pieces, said=()):
    return Weighed(frozenset(pieces), Told([], list(said), taken_back=False))


@given(st.integers(0, 6))
def test_windows_hold_two_sentences_and_leave_none_out(count):
    every = [weighed(str(number)) for number in range(count)]
    found = list(_windows(every))
    assert len(found) == (1 if count == 1 else max(0, count - 1))
    assert all(any(one in window for window in found) for one in every)


def test_a_phrase_with_nothing_against_it_gives_its_card_and_its_note():
    (found,) = _called_for([weighed(said=[CALL])])
    assert found.note == CALL.note
    assert list(_called_for([weighed(END)])) == []


def test_a_phrase_is_not_believed_where_all_around_it_speaks_against_it():
    told = "Banging my head against the wall with the council about the bins."
    assert any(sentence.heard for sentence in listener().hear(told))
    assert heard(told) is None
    assert heard("Banging my head against the wall until it bleeds.") is not None


def test_a_phrase_is_named_before_pieces_are():
    found = heard("My brother told me he wants to kill himself.")
    assert found is not None
    assert found.card == "other"
    assert found.note != BY_PIECES


@pytest.mark.parametrize(
    "said",
    [
        "I don't want to die. I am scared of it, and I want to live.",
        "I'm not suicidal, I am tired, and the bed is warm.",
        "Made bread, called my aunt, and the rain never stopped.",
        "",
        "   ",
    ],
)
def test_what_is_taken_back_or_says_nothing_calls_for_no_card(said):
    assert heard(said) is None


def test_of_several_texts_the_first_card_is_ones_own():
    found = heard("My sister says she would be better off dead.", "I want to kill myself.")
    assert found is not None
    assert found.card == "self"


@given(st.text(max_size=300))
def test_no_text_breaks_it(text):
    found = heard(text)
    assert found is None or found.card in CARDS
