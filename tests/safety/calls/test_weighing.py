"""Phrases, pieces and net together: which card a text calls for."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nearer.safety.calls.gist import Gist
from nearer.safety.calls.hearing import ORDER, Heard, Told, listener
from nearer.safety.calls.pieces import pieces
from nearer.safety.calls.weighing import (
    ALONE,
    BY_ALL,
    CLEAR,
    ENOUGH,
    NET,
    PHRASE,
    Window,
    heard,
    windows,
)

CALL = Heard("other", "a note", "a phrase")


def window(more=0.0, cards=(0, 0, 0), said=(), *, taken_back=False):
    """A window without any piece, whose net says so much more than is enough."""
    told = Told([], list(said), taken_back=taken_back)
    rest = PHRASE if said else pieces().together({})
    return Window((told,), {}, Gist((ENOUGH - rest + more) / NET, np.array(cards, np.float32)))


@given(st.lists(st.just("Tea."), max_size=6))
def test_windows_are_each_sentence_and_each_two_in_a_row(sentences):
    found = list(windows(" ".join(sentences)))
    lengths = [len(one.told) for one in found]
    assert lengths == [1] * len(sentences) + [2] * (len(sentences) - 1)


def test_one_sentence_of_several_must_say_more_than_the_only_one():
    (only,) = windows("Tea.")
    first, second, both = windows("Tea. Milk.")
    assert only.enough == both.enough == ENOUGH
    assert first.enough == second.enough == ALONE > ENOUGH


def test_it_calls_where_all_together_is_enough():
    assert window(1).calls
    assert not window(-1).calls
    assert window(1, said=[CALL]).calls
    assert not window(-1, said=[CALL]).calls


def test_where_a_phrase_is_taken_back_nothing_calls_but_another_phrase():
    assert not window(5000, taken_back=True).calls
    assert window(1, said=[CALL], taken_back=True).calls


def test_a_card_told_by_a_phrase_stays_unless_the_net_clearly_speaks_for_another():
    assert [one.card for one in window(said=[CALL]).heard()] == ["other"]
    assert [one.card for one in window(cards=(CLEAR - 1, 0, 0), said=[CALL]).heard()] == ["other"]
    assert [one.card for one in window(cards=(CLEAR + 1, 0, 0), said=[CALL]).heard()] == ["self"]
    (alone,) = window(cards=(0, 1, 0)).heard()
    assert (alone.card, alone.note) == ("partner", BY_ALL)


def test_a_phrase_is_not_believed_where_all_around_it_speaks_against_it():
    told = "Banging my head against the wall with the council about the bins."
    assert any(sentence.heard for sentence in listener().hear(told))
    assert heard(told) is None
    assert heard("Banging my head against the wall until it bleeds.") is not None


def test_a_phrase_is_named_before_what_has_none():
    found = heard("My brother told me he wants to kill himself.")
    assert found is not None
    assert found.card == "other"
    assert found.note != BY_ALL


@pytest.mark.parametrize(
    "plain",
    ["I kept my voice very small.", "The bus was late again.", "Made soup and watched the news."],
)
@pytest.mark.parametrize(
    "calling",
    [
        "I want to kill myself.",
        "He choked me until I saw stars.",
        "My sister told me she has been cutting herself.",
    ],
)
def test_a_plain_sentence_beside_a_calling_one_does_not_silence_it(calling, plain):
    assert heard(calling) is not None
    assert heard(f"{calling} {plain}") is not None
    assert heard(f"{plain} {calling}") is not None
    assert heard(f"{plain} {calling} {plain}") is not None


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


def test_of_several_people_ones_own_danger_comes_first():
    for_her = "My sister wants to kill herself."
    cards = [one.card for one in map(heard, (for_her, f"My husband hit me. {for_her}")) if one]
    assert cards == ["other", "partner"]


def test_of_several_texts_the_first_card_is_ones_own():
    found = heard("My sister says she would be better off dead.", "I want to kill myself.")
    assert found is not None
    assert found.card == "self"


@given(st.text(max_size=300))
@settings(deadline=None)
def test_no_text_breaks_it(text):
    found = heard(text)
    assert found is None or found.card in ORDER
