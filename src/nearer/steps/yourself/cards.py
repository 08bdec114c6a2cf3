"""Kept records as their pages show them: everything already in words, shapes and local time."""

from datetime import datetime
from typing import Any

import msgspec

from nearer.feelings.places import PLACES
from nearer.feelings.taxonomy import wheel
from nearer.keeping.glimpse import Glimpse
from nearer.keeping.shelf import Shelves
from nearer.keeping.writing import as_html
from nearer.steps.yourself import eight
from nearer.steps.yourself.model import CheckIn, Entry, Named
from nearer.steps.yourself.mood import place_in_words
from nearer.steps.yourself.prompts import prompts
from nearer.steps.yourself.strokes import PAPER, Stroke, curve
from nearer.vault.records import Kept, local


class Stone(msgspec.Struct, frozen=True):
    """A named feeling: its word, its strength, and the core that colours it (empty: own word)."""

    word: str
    strength: int | None
    core: str


class Line(msgspec.Struct, frozen=True):
    """One stroke of a sketch as an SVG path."""

    ink: str
    width: int
    path: str


class CheckInCard(msgspec.Struct, frozen=True):
    """A check-in to be read back. ``at`` is local; sentences are English, to be said with ``_``."""

    id: str
    at: datetime
    note: str
    place: str
    mood: int | None
    energy: int | None
    stones: tuple[Stone, ...]
    answer: str
    nourished: tuple[str, ...]
    drained: tuple[str, ...]
    places: tuple[str, ...]
    body: tuple[str, ...]
    body_note: str
    lines: tuple[Line, ...]
    eight: tuple[tuple[str, int], ...]
    paper: tuple[int, int] = PAPER
    kind: str = "check-in"


class EntryCard(msgspec.Struct, frozen=True):
    """A page of the journal to be read back. ``html`` is safe."""

    id: str
    at: datetime
    title: str
    html: str
    tags: tuple[str, ...]
    people: tuple[str, ...]
    prompt: str
    """The text it answers, or empty."""
    kind: str = "journal"


def check_in_card(kept: Kept[CheckIn]) -> CheckInCard:
    """The whole check-in."""
    record = kept.record
    return CheckInCard(
        id=kept.id,
        at=local(record),
        note=record.note,
        place=place_in_words(record.mood, record.energy),
        mood=record.mood,
        energy=record.energy,
        stones=tuple(map(stone, record.feelings)),
        answer=record.answer,
        nourished=record.nourished,
        drained=record.drained,
        places=record.body,
        body=tuple(PLACES[place] for place in record.body),
        body_note=record.body_note,
        lines=lines(record.sketch),
        eight=tuple((eight.SPOKEN[word], rating) for word, rating in record.eight.rated()),
    )


def entry_card(kept: Kept[Entry]) -> EntryCard:
    """The whole page of the journal."""
    entry = kept.record
    prompt = prompts().get(entry.prompt)
    return EntryCard(
        id=kept.id,
        at=local(entry),
        title=entry.title,
        html=as_html(entry.text),
        tags=entry.tags,
        people=entry.people,
        prompt=prompt.text if prompt else "",
    )


def card(shelves: Shelves, kept: Kept[Any]) -> CheckInCard | EntryCard | Glimpse:
    """A check-in or a page in full, anything else in a line that leads to it."""
    match kept.record:
        case CheckIn():
            return check_in_card(kept)
        case Entry():
            return entry_card(kept)
        case _:
            return shelves.glimpse(kept)


def stone(named: Named) -> Stone:
    """The stone of a feeling."""
    known = wheel().get(named.word)
    return Stone(named.word, named.strength, known.core if known else "")


def lines(sketch: tuple[Stroke, ...]) -> tuple[Line, ...]:
    """The sketch as paths."""
    return tuple(Line(stroke.ink, stroke.width, curve(stroke.points)) for stroke in sketch)
