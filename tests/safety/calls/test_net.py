"""All phrases are found at once, just as a reader who tries each of them would find them."""

import time
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.language.net import Net
from nearer.language.phrases import Step, Unreadable, read_phrase
from nearer.safety.calls.weighing import heard

LISTS = {"die": "die dying", "all": "@die everyone"}


def steps(phrase):
    (found,) = read_phrase(phrase, LISTS)
    return found


def matches(steps: tuple[Step, ...], words: list[str]) -> bool:
    """Whether a phrase says exactly these words, tried out step by step."""
    if not steps:
        return not words
    step, rest = steps[0], steps[1:]
    if step.optional and matches(rest, words):
        return True
    fits = bool(words) and (not step.words or any(one_fits(w, words[0]) for w in step.words))
    return fits and matches(rest, words[1:])


def one_fits(word, said):
    return said.startswith(word[:-1]) if word.endswith("*") else word == said


letters = st.sampled_from(["a", "b", "c", "abc", "abcd"])
some_step = st.builds(
    Step, st.frozensets(st.sampled_from(["a", "b", "c", "abc*"]), max_size=2), st.booleans()
)
required = st.builds(Step, st.frozensets(st.sampled_from(["a", "b", "abc*"]), min_size=1))
phrases = st.tuples(required, st.lists(some_step, max_size=4), required).map(
    lambda parts: (parts[0], *parts[1], parts[2])
)


@pytest.mark.parametrize("few", [0, 1, 12])
@given(st.lists(phrases, min_size=1, max_size=4), st.lists(letters, max_size=9))
def test_it_finds_what_trying_every_phrase_at_every_place_would_find(few, known, words):
    with patch("nearer.language.net.FEW", few):
        ends = {(span.phrase, span.last) for span in Net(known).find(words)}
    tried = {
        (number, last)
        for number, phrase in enumerate(known)
        for last in range(len(words))
        for first in range(last + 1)
        if matches(phrase, words[first : last + 1])
    }
    assert ends == tried


@pytest.mark.parametrize("few", [0, 1, 12])
@given(st.lists(phrases, min_size=1, max_size=4), st.lists(letters, max_size=9))
def test_where_a_phrase_is_said_to_begin_it_does(few, known, words):
    with patch("nearer.language.net.FEW", few):
        found = Net(known).find(words)
    for span in found:
        assert matches(known[span.phrase], words[span.first : span.last + 1])


def test_a_phrase_is_read():
    assert [step.optional for step in steps("want to? ..2 @die")] == [
        False,
        True,
        True,
        True,
        False,
    ]
    assert steps("@all")[0].words == {"die", "dying", "everyone"}
    assert len(list(read_phrase("cant go_on|stop", {}))) == 2
    assert steps("..2 die ..")[0].words == {"die"}


@pytest.mark.parametrize("phrase", ["@nobody", "..", "Die!", "maybe?"])
def test_a_phrase_that_says_nothing_is_refused(phrase):
    with pytest.raises(Unreadable):
        list(read_phrase(phrase, LISTS))


def seconds(text):
    begun = time.process_time()
    heard(text)
    return time.process_time() - begun


@pytest.mark.parametrize(
    "piece",
    [
        "i ",
        "want to ",
        "i want to ",
        "i dont want to not ",
        "kill my brother ",
        "i i i i would be better if everyone i ",
        "e\u0301\u0323\u0301 ",
        "\u0301\u0323",
        "a\n\n ",
        "k*ll s*lf ",
        "diediediedie",
        "...!!?",
        "iiiiiiiiiiiii ",
        "mi marido me no quiero ",
    ],
)
def test_twice_the_words_take_about_twice_the_time(piece):
    once = piece * (50_000 // len(piece))
    seconds(once)
    short, long = (min(seconds(text) for _ in range(3)) for text in (once, once + once))
    assert long < 3.2 * short + 0.02
    assert long < 3
