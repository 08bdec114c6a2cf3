"""What a frightened person reads is plain: school grade six, no pressing, no cheer, no jargon."""

import re
from pathlib import Path

import pytest

import nearer
from nearer.safety.numbers import help_words
from tests.reading import grade

WORDS = help_words()
ROOMS = ("safety", "welcome", "settings", "vault")
TEMPLATES = sorted(
    path
    for room in ROOMS
    for path in (Path(nearer.__file__).parent / room / "templates").glob("*.html")
)
SAID = re.compile(r"\b_\(\s*\"((?:[^\"\\]|\\.)*)\"")


def said_in(path):
    return SAID.findall(path.read_text("utf-8"))


@pytest.mark.parametrize("one", WORDS.grounding, ids=lambda one: one.id)
def test_every_way_to_steady_oneself_is_plain(one):
    assert grade(" ".join([one.lead, *one.steps, one.close])) <= 6


def test_the_sentences_to_send_are_plain():
    assert grade(" ".join(one.sentence for one in WORDS.tell)) <= 6


@pytest.mark.parametrize("passage", [WORDS.harm, WORDS.traces], ids=lambda one: one.name)
def test_the_passages_are_plain(passage):
    assert grade(" ".join(passage.lines)) <= 6


def test_what_the_page_is_not_is_plain():
    assert grade(WORDS.not_care) <= 6


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: f"{path.parts[-3]}/{path.name}")
def test_every_page_of_the_way_in_is_plain(path):
    sentences = [one for one in said_in(path) if one.endswith((".", "?"))]
    assert grade(" ".join(sentences)) <= 6


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: f"{path.parts[-3]}/{path.name}")
def test_nothing_presses_or_cheers(path):
    for one in said_in(path):
        assert not re.search(
            r"\b(should|must|have to|don't worry|awesome|great job)\b", one, re.I
        ) or (one == "You do not have to get through this alone")
        assert "!" not in one


def test_there_are_sentences_to_look_at():
    assert len([one for path in TEMPLATES for one in said_in(path)]) > 120
