"""Reads the numbers and the words of this room from the package: offline, before unlock."""

from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

from nearer.safety.model import Emergencies, Helplines, Numbers, Service, numbers_for

CONTENT = Path(__file__).parent.parent / "content"
T = TypeVar("T")


class Exercise(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way to come back into the room: a few steps and a gentle end."""

    id: str
    name: str
    lead: str
    steps: tuple[str, ...]
    close: str


class Sentence(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A ready sentence to tell one person."""

    id: str
    sentence: str


class Passage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A heading and its short paragraphs."""

    name: str
    lines: tuple[str, ...]


class HelpWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything Help now says that is not a number."""

    not_care: str
    grounding: tuple[Exercise, ...]
    tell: tuple[Sentence, ...]
    harm: Passage
    traces: Passage


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One table of measures."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


class Measures(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The page quick exit leads to."""

    title: str
    lead: str
    table: tuple[Table, ...]


def read_words(name: str, shape: type[T], language: str) -> T:
    """One file of this room, in ``language`` where it is translated."""
    # A language that has not translated this file yet still gets help, in English.
    path = CONTENT / language / name
    if not path.is_file():
        path = CONTENT / "en" / name
    return msgspec.toml.decode(path.read_bytes(), type=shape)


@cache
def helplines() -> Helplines:
    """The helplines that ship. Names are the services' own, so one list serves every language."""
    return read_words("helplines.toml", Helplines, "en")


@cache
def emergencies() -> Emergencies:
    """Local emergency numbers by service, number and country."""
    return read_words("emergency.toml", dict[Service, dict[str, tuple[str, ...]]], "en")


@cache
def help_words(language: str = "en") -> HelpWords:
    """The words of Help now in ``language`` (its code), English where it has none."""
    return read_words("help.toml", HelpWords, language)


@cache
def measures(language: str = "en") -> Measures:
    """Kitchen measures, in ``language`` where they are translated."""
    return read_words("measures.toml", Measures, language)


def numbers(country: str) -> Numbers:
    """What ships for ``country`` (ISO 3166 alpha-2, or empty)."""
    return numbers_for(country, helplines().line, emergencies())
