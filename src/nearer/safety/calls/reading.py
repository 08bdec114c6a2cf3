"""The pattern files: ways people say these things, one phrase a line, each with its reason."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, Literal

import msgspec

from nearer.language import texts
from nearer.language.phrases import Lists, Steps, read_phrase

Card = Literal["self", "partner", "other"]
Time = Literal["past", "over", "left", "anew"]
FILES: Final = ("self", "indirect", "partner", "others", "quiet", "spanish")
SHARED: Final = "words"
"""What every file builds on: lists, spellings, what a "not" reaches."""
QUIETED: Final = "#"
"""Stands for a word that a quiet phrase lies on: no other word is written so."""


class Call(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases that call for one card."""

    note: str
    """Why they are here, for who reviews them."""
    say: tuple[str, ...]
    card: Card
    anyway: bool = False
    """A "not" before it does not take it back: it says no to life, not to harm."""
    loose: bool = False
    """About a "he" or "she" that may be in the news or in a film: quiet where such words stand."""


class Quiet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases that take back a call which shares a word with them."""

    note: str
    say: tuple[str, ...]
    rest: bool = False
    """It reaches to the end of the sentence, as what introduces a quotation does."""
    frame: bool = False
    """It speaks of a story or of the news: only loose calls go quiet, here and in what follows."""
    time: Time | None = None
    """It tells of years ago, says how that ended, or that it comes back: see `hearing.py`."""


class PatternFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of patterns."""

    lists: Mapping[str, str] = {}
    call: tuple[Call, ...] = ()
    quiet: tuple[Quiet, ...] = ()


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file of words that all others build on."""

    lists: Mapping[str, str]
    meant: Mapping[str, str]
    """How a word is typed -> the words it stands for."""
    filling: str
    """Words that change nothing and are passed over."""
    slips: str
    """Long words in which one slip of the finger is read past."""
    cores: str
    """Pieces that make a long unknown word worth taking apart."""
    negations: str
    through: str
    """Words that a "not" does not reach across."""
    wishes: str
    """With a "not" right before one of these, even a wish to be gone is taken back."""
    asking: str
    """What makes the words behind it somebody's question."""
    answers_no: str
    """Standing for itself, one of these answers a question with "no"."""
    turning: str
    """With one of these behind it, such a "no" is not believed."""


class Phrase(msgspec.Struct, frozen=True):
    """One phrase, ready to be found, with the group it stands in."""

    said: str
    steps: Steps
    of: Call | Quiet
    spanish: bool = False


@cache
def words() -> Words:
    """The shared words."""
    return msgspec.toml.decode(texts.text(f"calls/{SHARED}.toml"), type=Words)


@cache
def pattern_file(name: str) -> PatternFile:
    """One file of patterns. Raises msgspec.ValidationError for what is no pattern file."""
    return msgspec.toml.decode(texts.text(f"calls/{name}.toml"), type=PatternFile)


def phrases() -> Iterator[Phrase]:
    """Every phrase of every file. Raises `Unreadable` for one that cannot be read."""
    for name in FILES:
        file = pattern_file(name)
        lists: Lists = {**words().lists, **file.lists}
        known: dict[str, list[Steps]] = {}
        groups: tuple[Call | Quiet, ...] = (*file.call, *file.quiet)
        for group in groups:
            for said in group.say:
                for steps in read_phrase(said, lists, known):
                    yield Phrase(said, steps, group, spanish=name == "spanish")
