"""What is said decides: a "not", a "but", how strongly, what someone did, feeling nothing."""

import pytest

from nearer.feelings.suggest.listening import listen, rank
from nearer.feelings.suggest.model import Heard


def offered(heard: Heard) -> list[str]:
    return [one.word for one in heard.suggestions]


def score(text: str, word: str) -> float:
    (found,) = [one.score for one in rank(text) if one.word == word]
    return found


@pytest.mark.parametrize(
    ("text", "never", "still"),
    [
        ("not angry, just tired", "angry", "tired"),
        ("I'm not angry, I'm sad", "angry", "sad"),
        ("I am not really angry with him, I feel hurt", "angry", "hurt"),
        ("I was never jealous, I was lonely", "jealous", "lonely"),
        ("No longer afraid. Relieved.", "afraid", "relieved"),
    ],
)
def test_a_not_takes_back_the_name_after_it_and_no_other(text, never, still):
    words = offered(listen(text))
    assert still in words
    assert never not in words


def test_a_word_that_is_only_taken_back_stands_last_of_all():
    assert rank("not angry, just tired")[-1].word == "angry"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("I couldn't be happier", "happy"),
        ("I couldn’t be happier with her", "happy"),
        ("I have never been so proud of her", "proud"),
        ("We could not be prouder of him", "proud"),
        ("I can't stop being angry", "angry"),
        ("Not only angry but sad as well", "angry"),
    ],
)
def test_a_not_that_takes_nothing_back_is_let_stand(text, word):
    assert word in offered(listen(text))


@pytest.mark.parametrize("text", ["I'm not angry", "not sad at all", "I can't be happy here"])
def test_what_is_only_taken_back_is_offered_by_no_other_name(text):
    assert not {"angry", "sad", "happy"} & set(offered(listen(text)))


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("relieved but sad", {"relieved", "sad"}),
        ("I felt hopeful and I was scared too", {"hopeful", "scared"}),
        ("I was so happy and so lonely at once", {"happy", "lonely"}),
    ],
)
def test_two_sides_are_both_offered_and_called_a_mix(text, both):
    heard = listen(text)
    assert both <= set(offered(heard))
    assert heard.mixed


def test_one_side_alone_is_no_mix():
    assert not listen("I was so angry I shouted at the wall").mixed


def test_what_comes_after_a_but_weighs_more():
    assert score("I felt sad but relieved", "relieved") > score(
        "I felt relieved but sad", "relieved"
    )


@pytest.mark.parametrize("word", ["angry", "sad", "anxious"])
def test_a_strong_word_before_a_name_lifts_it_and_a_weak_one_lowers_it(word):
    plain = score(f"I was {word} today", word)
    assert score(f"I was a bit {word} today", word) < plain
    assert score(f"I was so {word} today", word) >= plain - 0.02


@pytest.mark.parametrize(
    ("text", "story", "lead"),
    [
        ("He ignored me", "ignored", "hurt"),
        ("He ignored me all evening and talked to her", "ignored", "hurt"),
        ("She yelled at me in front of everyone", "yelled at", "hurt"),
    ],
)
def test_what_someone_did_is_no_feeling_and_leads_on_to_some(text, story, lead):
    heard = listen(text)
    (told,) = heard.stories
    assert told.word == story
    assert told.said in text
    assert lead in told.leads
    assert lead in offered(heard)


def test_a_story_told_twice_is_one_story():
    assert len(listen("He ignored me. He ignored me again.").stories) == 1


@pytest.mark.parametrize(
    "text",
    [
        "I feel nothing. I am just going through the motions.",
        "Numb. Like watching it happen to somebody else.",
        "I don't feel anything any more, just numb",
    ],
)
def test_feeling_nothing_is_heard_as_a_feeling(text):
    first = listen(text).suggestions[0]
    assert first.core == "numb"


@pytest.mark.parametrize("text", ["Invoice 42 is attached.", "Mm."])
def test_where_no_word_stands_out_none_is_offered(text):
    assert listen(text) == Heard()
