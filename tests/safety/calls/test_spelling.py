"""Words are read as they were meant, and nothing else is taken for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.safety.calls.spelling import Speller
from nearer.safety.calls.tokens import plain, sentences

SPELLER = Speller(
    {"kill", "die", "want", "to", "i", "myself", "suicide"},
    {"just": "", "wanna": "want to", "kms": "kill myself"},
    ["suicide", "myself"],
    ["kill", "die"],
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kill", ("kill",)),
        ("just", ()),
        ("wanna", ("want", "to")),
        ("k1ll", ("kill",)),
        ("k*ll", ("kill",)),
        ("d!e", ("die",)),
        ("dieeee", ("die",)),
        ("killll", ("kill",)),
        ("suicde", ("suicide",)),
        ("suicidee", ("suicide",)),
        ("siucide", ("suicide",)),
        ("suacide", ("suicide",)),
        ("wannadie", ("want", "to", "die")),
        ("killmyself", ("kill", "myself")),
        ("garden", ("garden",)),
        ("kilo", ("kilo",)),
        ("diesel", ("diesel",)),
        ("1984", ("1984",)),
    ],
)
def test_a_word_is_read(typed, meant):
    assert SPELLER.read(typed) == meant


@given(st.text(alphabet="abcdeiklmnsuy0134@$*!", max_size=60))
def test_any_word_is_read_as_words(typed):
    assert all(isinstance(word, str) and word for word in SPELLER.read(typed) if typed)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("I CAN\u2019T", "i can't"),
        ("m\u00e1s a\u00f1os", "mas anos"),
        ("d\u0301ie", "die"),
        ("su\u200bicide", "suicide"),
    ],
)
def test_capitals_accents_and_what_is_unseen_go(typed, read):
    assert plain(typed) == read


def words(text):
    return [sentence.words for sentence in sentences(text)]


def test_a_sentence_ends_at_a_full_stop_and_goes_on_over_a_line():
    assert words("I want\nto rest. Now!") == [["i", "want", "to", "rest"], ["now"]]
    assert words("I want... to rest") == [["i", "want", "to", "rest"]]
    assert words("One\n\ntwo") == [["one"], ["two"]]


def test_a_pause_is_remembered():
    (sentence,) = sentences("no, I want to")
    assert sentence.after_pause == {1}


@given(st.text(max_size=200))
def test_no_text_is_without_sentences_of_words(text):
    assert all(sentence.words for sentence in sentences(text))
