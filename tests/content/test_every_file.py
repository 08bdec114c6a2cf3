"""Every file of content is read by something, reads easily, presses nobody, and leads somewhere."""

import re
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec
import pytest

from nearer.demo.diary import diary
from nearer.demo.year import year
from nearer.exercises.model import Exercise
from nearer.exercises.reading import read
from nearer.feelings.sensing import sensations
from nearer.feelings.suggest.cues import cue_file
from nearer.feelings.taxonomy import wheel
from nearer.library.shelf import articles
from nearer.people.asking import questions
from nearer.safety.calls.reading import pattern_file
from nearer.safety.calls.reading import words as shared_words
from nearer.safety.cards import cards
from nearer.safety.numbers import emergencies, help_words, helplines, measures
from nearer.signs.myself.statements import mirror
from nearer.signs.questionnaires.shipped import questionnaires
from nearer.signs.someone.statements import someone
from nearer.steps.roots.again.pages import words as again
from nearer.steps.roots.beliefs.common import commons
from nearer.steps.roots.unfinished.pages import words as unfinished
from nearer.steps.roots.wounds.kinds import wounds
from nearer.steps.yourself.practice.scripts import scripts
from nearer.steps.yourself.prompts import five_steps, prompts
from scripts.strings import catalog
from tests.content.words import pressing
from tests.evening import NOW, Evening, evening
from tests.reading import grade

CONTENT = Path(str(files("nearer"))) / "content" / "en"
FILES = sorted(
    str(path.relative_to(CONTENT)) for path in CONTENT.rglob("*") if path.suffix in {".md", ".toml"}
)


def sound(name: str) -> Exercise:
    """The exercise in a file; what is wrong with it when there is something."""
    found = read((CONTENT / name).read_text(encoding="utf-8"))
    assert isinstance(found, Exercise), found
    return found


READ_BY: dict[str, Callable[[str], object]] = {
    r"calls/words\.toml": lambda _: shared_words(),
    r"calls/(?!words)[a-z]+\.toml": lambda name: pattern_file(Path(name).stem),
    r"cues\.toml": lambda _: cue_file(),
    r"cards\.toml": lambda _: cards(),
    r"demo/(journal|moments-\d\d)\.toml": lambda _: diary(),
    r"demo/inner\.toml": lambda _: year(1, NOW.date(), "UTC"),
    r"exercises/[a-z-]+\.md": sound,
    r"exercise-example\.md": sound,
    r"library/[a-z-]+\.md": lambda name: articles()[Path(name).stem],
    r"practices/[a-z-]+\.toml": lambda name: scripts()[Path(name).stem],
    r"questionnaires/[a-z0-9-]+\.toml": lambda name: questionnaires()[Path(name).stem],
    r"roots/again\.toml": lambda _: again(),
    r"roots/beliefs\.toml": lambda _: commons(),
    r"roots/unfinished\.toml": lambda _: unfinished(),
    r"roots/wounds\.toml": lambda _: wounds(),
    r"signs/myself\.toml": lambda _: mirror(),
    r"signs/someone\.toml": lambda _: someone(),
    r"people\.toml": lambda _: questions(),
    r"sensations\.toml": lambda _: sensations(),
    r"feelings\.toml": lambda _: wheel(),
    r"emergency\.toml": lambda _: emergencies(),
    r"help\.toml": lambda _: help_words(),
    r"helplines\.toml": lambda _: helplines(),
    r"measures\.toml": lambda _: measures(),
    r"prompts\.toml": lambda _: prompts(),
    r"five_steps\.toml": lambda _: five_steps(),
}
"""What the product reads each file with: a file that it cannot read fails there."""

NOT_OURS = ("questionnaires/", "helplines.toml", "emergency.toml", "demo/", "calls/", "cues.toml")
"""Items of published instruments and names of services, as their owners word them; the words
of a made-up person, who may say “I should have”, as people do; and the patterns of words that
call for help or name a feeling, which are never shown: they are how people say it themselves."""


@pytest.mark.parametrize("name", FILES)
def test_something_reads_it(name: str):
    readers = [reader for pattern, reader in READ_BY.items() if re.fullmatch(pattern, name)]
    assert len(readers) == 1
    assert readers[0](name)


def said_in(name: str) -> Iterator[str]:
    """The sentences of a file; not its addresses, ids, sources and licences."""
    path = CONTENT / name
    if path.suffix == ".md":
        yield re.sub(r"^(\w+:.*|---|#+ .*)$", "", path.read_text("utf-8"), flags=re.MULTILINE)
    else:
        yield from sentences(msgspec.toml.decode(path.read_bytes()))


def sentences(value: Any) -> Iterator[str]:
    match value:
        case str() if " " in value:
            yield value
        case list():
            for one in value:
                yield from sentences(one)
        case dict():
            for name, one in value.items():
                if name not in {"source", "sources", "licence", "scoring", "path"}:
                    yield from sentences(one)


@pytest.mark.parametrize("name", [one for one in FILES if not one.startswith(NOT_OURS)])
def test_it_presses_nobody(name: str):
    assert pressing(" ".join(said_in(name))) == []


@pytest.mark.parametrize("name", [one for one in FILES if not one.startswith(NOT_OURS)])
def test_it_reads_easily(name: str):
    said = [re.sub(r"[*_>“”]", "", text) for text in said_in(name)]
    ended = [text if text.rstrip().endswith((".", "?", "!", "…")) else f"{text}." for text in said]
    assert grade(" ".join(ended)) <= (8 if name.startswith("library/") else 6)


def paths_in(value: Any) -> Iterator[str]:
    match value:
        case str() if re.fullmatch(r"/[a-z0-9/?=&-]+", value):
            yield value
        case list():
            for one in value:
                yield from paths_in(one)
        case dict():
            for one in value.values():
                yield from paths_in(one)


@pytest.fixture(scope="module")
def ana(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    return evening(tmp_path_factory.mktemp("content"))


@pytest.mark.parametrize("name", [one for one in FILES if one.endswith(".toml")])
def test_every_way_leads_somewhere(name: str, ana: Evening):
    for path in paths_in(msgspec.toml.decode((CONTENT / name).read_bytes())):
        assert ana.browser.get(path).status_code in (200, 303), path


def interface() -> dict[str, list[str]]:
    """The sentences of the interface, by the file they stand in."""
    found: dict[str, list[str]] = {}
    for message in catalog():
        for file, _ in message.locations:
            texts = message.id if isinstance(message.id, tuple) else (message.id,)
            found.setdefault(file, []).extend(map(str, texts))
    return found


SAID = interface()


@pytest.mark.parametrize("file", sorted(SAID))
def test_the_interface_presses_nobody(file: str):
    assert pressing(" ".join(SAID[file])) == []


def test_the_interface_reads_easily():
    whole = [re.sub(r"\{\w+\}", "it", text) for texts in SAID.values() for text in texts]
    told = [text for text in whole if text.endswith((".", "?"))]
    assert len(told) > 300
    assert grade(" ".join(told)) <= 6
