"""128 words in three rings, each with a plain meaning and a body cue of its own."""

import re
from collections import Counter

import pytest

from nearer.feelings.model import Feeling
from nearer.feelings.taxonomy import wheel
from tests.reading import grade

WORDS = [feeling.word for feeling in wheel()]
CORES = ["joyful", "loving", "calm", "sad", "afraid", "angry", "ashamed", "numb"]
every_feeling = pytest.mark.parametrize("feeling", list(wheel()), ids=WORDS)

UNKIND = "disorder|symptom|diagnosis|patients|abnormal|toxic|should|must|weakness|normal"
MEDICAL = "hormones?|cortisol|nervous system|vagus|adrenaline?|trauma|heals?|cures?|therapy"


@every_feeling
def test_a_word_names_where_it_lies(feeling: Feeling):
    assert (feeling.middle != "") == (feeling.ring == 3)
    parent = wheel().get(feeling.parent)
    assert parent is None if feeling.ring == 1 else parent is not None
    assert parent is None or (parent.ring, parent.core) == (feeling.ring - 1, feeling.core)


@every_feeling
def test_a_meaning_is_one_plain_sentence(feeling: Feeling):
    assert re.fullmatch(r"[A-Z][^.!?]*\.", feeling.meaning)
    assert 5 <= len(feeling.meaning.split()) <= 16
    assert grade(feeling.meaning) <= 6


@every_feeling
def test_a_body_cue_is_one_short_phrase_that_claims_no_more_than_often(feeling: Feeling):
    assert re.fullmatch(r"Often [^.!?]*\.", feeling.body_cue)
    assert 4 <= len(feeling.body_cue.split()) <= 12
    assert grade(feeling.body_cue) <= 6


@every_feeling
def test_a_meaning_does_not_explain_a_word_with_itself(feeling: Feeling):
    stem = feeling.word[: max(4, len(feeling.word) - 3)]
    assert stem not in re.findall(r"[a-z']+", feeling.meaning.lower())
    assert feeling.word not in re.findall(r"[a-z']+", feeling.meaning.lower())


@every_feeling
def test_no_word_of_it_judges_or_plays_doctor(feeling: Feeling):
    said = f"{feeling.meaning} {feeling.body_cue}"
    assert not re.search(rf"\b(?:{UNKIND}|{MEDICAL})\b", said, re.I)


def twice(texts: list[str]) -> list[str]:
    return [text for text, count in Counter(texts).items() if count > 1]


def test_no_two_feelings_read_alike():
    assert twice([feeling.meaning for feeling in wheel()]) == []
    assert twice([feeling.body_cue for feeling in wheel()]) == []


def test_no_two_body_cues_share_a_part():
    parts = [
        part.removeprefix("Often ").rstrip(".").strip()
        for feeling in wheel()
        for part in feeling.body_cue.split(", ")
    ]
    assert twice(parts) == []


def telling(text: str) -> set[str]:
    return {word for word in re.findall(r"[a-z']+", text.lower()) if len(word) > 3}


def test_no_two_meanings_share_a_third_of_their_words():
    told = [(feeling.word, telling(feeling.meaning)) for feeling in wheel()]
    close = [
        (one, other)
        for index, (one, words) in enumerate(told)
        for other, others in told[index + 1 :]
        if len(words & others) > len(words | others) / 3
    ]
    assert close == []


def test_a_near_word_leads_to_one_feeling_and_is_not_on_the_wheel():
    also = [near for feeling in wheel() for near in feeling.also]
    assert twice(also) == []
    assert set(also).isdisjoint(WORDS)
    assert all(near == near.casefold().strip() for near in also)
    assert all(feeling.also for feeling in wheel())


@every_feeling
def test_where_people_were_asked_they_rated_a_word_on_the_side_we_put_it(feeling: Feeling):
    norm = feeling.glasgow
    if norm is None or feeling.valence == 0:
        return
    assert (norm.valence > 5) == (feeling.valence > 0)


def test_most_words_have_a_norm_and_each_lies_on_its_scale():
    norms = [feeling.glasgow for feeling in wheel() if feeling.glasgow]
    assert len(norms) == 112
    assert all(1 <= norm.valence <= 9 and 1 <= norm.arousal <= 9 for norm in norms)


def test_half_the_circle_is_warm_and_half_is_hard():
    sides = [(core.word, core.valence > 0) for core in wheel().cores]
    assert [word for word, pleasant in sides if pleasant] == CORES[:3]
    assert sum(feeling.valence > 0 for feeling in wheel()) == 48
