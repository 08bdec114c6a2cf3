"""What is heard in a person's words, and what is left in peace."""

import statistics
import string
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import to_builtins

from nearer.demo.diary import diary
from nearer.safety.calls.hearing import ORDER
from nearer.safety.calls.reading import FILES, Call, Quiet, pattern_file, phrases, words
from nearer.safety.calls.weighing import heard

EXPLICIT = ("I want to kill myself.", "i want to die", "Quiero suicidarme.", "kms")
QUIET = (
    "I was dying of laughter at dinner.",
    "This deadline is killing me.",
    "I could kill for a coffee.",
    "The film is about a man who kills himself.",
    "Police said the suspect shot himself.",
    "I cut myself some slack.",
    "We watched Suicide Squad.",
)


def card(text):
    found = heard(text)
    return found.card if found else None


@given(st.text())
def test_no_text_breaks_it(text):
    heard(text)


@given(st.text(alphabet=string.printable + "áñ’“”*@$…—\u0301\u200b", max_size=200))
def test_no_near_text_breaks_it(text):
    heard("I want to " + text)


@given(st.sampled_from(EXPLICIT), st.sampled_from(QUIET), st.booleans())
def test_a_quiet_phrase_hides_nothing_elsewhere(loud, quiet, first):
    text = f"{quiet} {loud}" if first else f"{loud.rstrip('.')}. {quiet}"
    assert card(text) == "self"


@given(st.sampled_from(EXPLICIT), st.sampled_from(["", " ", "\n", "\n\n", "\t "]), st.booleans())
def test_space_around_it_and_capitals_change_nothing(text, space, capitals):
    said = text.upper() if capitals else text
    assert (
        card(f"{space}{said.replace(' ', ' ' + space + ' ')}{space}") == "self" or "\n\n" in space
    )


@pytest.mark.parametrize("text", QUIET)
def test_idiom_stories_and_news_stay_quiet(text):
    assert heard(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "I don't want to die.",
        "I'm not suicidal, just sad.",
        "I am not going to hurt myself.",
        "My friend is not suicidal.",
        "No quiero morir.",
        "He has never hit me.",
        "I never wanted to vanish.",
        "I'd never take my own life.",
        "I have never, even at my worst, wanted to die.",
        "The doctor asked whether I think of harming myself and I could say no, and mean it.",
        "GP: any thoughts of ending it? Truly, no.",
        "It isn't that I'd hurt myself.",
    ],
)
def test_a_not_takes_it_back(text):
    assert heard(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "When I was seventeen I tried to kill myself. I'm fifty-two now and I have a greenhouse.",
        "Ten years ago I took an overdose. This morning I took the bins out and felt lucky.",
        "Twelve years ago he hit me every week. I left him and I sleep alone and well.",
    ],
)
def test_what_ended_well_years_ago_is_left_in_peace(text):
    assert heard(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "I tried to kill myself ten years ago.",
        "I tried to kill myself ten years ago and today I bought the same pills.",
        "I used to want to die. Now I want to again, and I'm glad nobody knows.",
        "My husband hit me years ago and today he said he's sorry and we had cake.",
        "She took an overdose last year and now she's giving her records away.",
    ],
)
def test_what_lies_back_without_an_end_is_heard(text):
    assert heard(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nurse asked if I was suicidal. I said no. I lied.",
        "Mum asked if I wanted to hurt myself. I shook my head no, but I do.",
        "She asked me whether my boyfriend hurts me. I said no. I'm lying, of course.",
        "I don't want to live.",
        "I can't go on like this.",
        "I can't stop thinking about killing myself.",
        "I don't know if I want to kill myself.",
        "I'm not okay, I want to die.",
        "No puedo dejar de pensar en matarme.",
        "My brother can't stop cutting himself.",
    ],
)
def test_a_not_that_takes_nothing_back(text):
    assert heard(text)


@pytest.mark.parametrize(
    "text",
    [
        "i want to k*ll myself",
        "su1cide is on my mind",
        "I want to kill mysellf",
        "iwanttodie",
        "i want to dieeee",
        "I wanna unalive myself",
        "thinking about sewerslide",
        "i want to... die",
        "I WANT TO DIE",
        "I want to d\u0301ie",
        "kiero morir",
        "No aguanto más, quiero matarme",
        "No aguanto mas, quiero matarme",
    ],
)
def test_slang_slips_and_signs_are_read(text):
    assert card(text) == "self"


def test_one_card_is_chosen_ones_own_life_first():
    assert ORDER == ("self", "partner", "other")
    both = "My husband hit me. My sister wants to kill herself."
    assert card(both) == "partner"
    assert card(f"{both} I want to die.") == "self"


def test_what_someone_else_said_is_about_them():
    assert card("My sister says she'd be better off dead.") == "other"
    assert card("My mother does not know that I want to die.") == "self"


def test_every_finding_can_be_explained():
    found = heard("My sister says she'd be better off dead.")
    assert found
    assert found.note
    assert found.phrase


def test_a_made_up_year_calls_for_nothing():
    """Every word of it, a field at a time, as what is kept is listened to."""
    parts = (to_builtins(one).values() for one in (*diary().moments, *diary().pages))
    told = [text for values in parts for value in values for text in texts_of(value)]
    assert len(told) > 1000
    assert [text for text in told if heard(text)] == []


def texts_of(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    return (
        [part for part in value if isinstance(part, str)]
        if isinstance(value, dict | list | tuple)
        else []
    )


@pytest.mark.parametrize("name", FILES)
def test_every_group_of_patterns_says_why_it_is_here(name):
    file = pattern_file(name)
    groups: tuple[Call | Quiet, ...] = (*file.call, *file.quiet)
    for group in groups:
        assert group.note
        assert len(set(group.say)) == len(group.say)


def test_no_phrase_waits_for_a_word_that_is_never_left():
    """Words that only fill are passed over, and slang becomes what it means: neither is found."""
    shared = words()
    gone = set(shared.filling.split()) | {k for k, v in shared.meant.items() if k != v}
    named = {word for phrase in phrases() for step in phrase.steps for word in step.words}
    assert named & gone == set()


def test_a_hundred_words_take_less_than_a_millisecond():
    entry = (
        "Today was long. I went to work, had coffee with Maria, and we talked about the trip. The "
        "weather was grey. In the afternoon I felt low and took a walk along the river, watched "
        "the ducks, and thought about calling my brother. I did not call. I never know what to "
        "say to him. In the evening I cooked, read two chapters of the book Jonas lent me, and "
        "went to bed later than I wanted. It was good to have the window open and hear the rain. "
        "I want to sleep more, and I want to be kinder to myself tomorrow than I was today, I hope."
    )
    assert len(entry.split()) >= 100
    heard(entry)
    taken = []
    for _ in range(30):
        begun = time.process_time()
        heard(entry)
        taken.append(time.process_time() - begun)
    assert statistics.median(taken) <= 0.001
