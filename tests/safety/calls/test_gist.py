"""What the net makes of sentences."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nearer.safety.calls.gist import AT_ONCE, MOST_WORDS, OUTCOMES, as_read, gists
from nearer.safety.calls.hearing import ORDER
from nearer.safety.calls.pieces import END

SENTENCES = st.lists(
    st.lists(
        st.sampled_from(["i", "want", "to", "die", "tea", "he", "hits", "me", "ß"]), max_size=8
    ),
    min_size=1,
    max_size=2 * AT_ONCE + 3,
)


def said(text: str) -> list[list[str]]:
    return [sentence.split() for sentence in text.split(". ")]


@given(SENTENCES)
@settings(deadline=None, max_examples=30)
def test_each_sentence_and_each_two_have_a_gist_however_many_there_are(sentences):
    found = gists(sentences)
    assert len(found.each) == len(sentences)
    assert len(found.two) == len(sentences) - 1
    assert all(len(one.cards) == len(ORDER) for one in (*found.each, *found.two))


def test_a_long_text_is_read_in_parts_that_say_the_same():
    few = said("i made tea. i want to die. the bus was late")
    many = gists([["the", "bus", "was", "late"]] * AT_ONCE + few)
    alone = gists([["late"], *few])
    assert many.each[-2].calls == pytest.approx(alone.each[-2].calls, abs=20)
    assert many.two[-2].calls == pytest.approx(alone.two[-2].calls, abs=20)


def test_a_sentence_has_its_end_and_the_first_its_beginning():
    assert as_read(["tea"], first=True) == [END, "tea", END]
    assert as_read(["tea"] * 500, first=False) == ["tea"] * MOST_WORDS + [END]
    assert as_read([], first=False) == [END]


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("i want to kill myself", "self"),
        ("my husband hit me again and i am afraid of him", "partner"),
        ("my sister told me she wants to die", "other"),
    ],
)
def test_it_knows_whom_a_call_is_about(text, card):
    (found,) = gists(said(text)).each
    (quiet,) = gists(said("we had soup and watched the snow")).each
    assert found.calls > 0 > quiet.calls
    assert ORDER[int(found.cards.argmax())] == card


def test_outcomes_begin_with_the_cards():
    assert OUTCOMES[: len(ORDER)] == ORDER
