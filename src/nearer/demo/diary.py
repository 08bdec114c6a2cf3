"""The made-up person's year as it was written: by week and weekday, so that it fits any year."""

from functools import cache
from importlib.resources import files
from typing import Annotated, Literal

import msgspec

from nearer.feelings.model import Answer, Strength
from nearer.feelings.places import Place

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

WEEKS = 53
"""A year before this week, and this week. The last one is read only as far as today."""

Week = Annotated[int, msgspec.Meta(ge=1, le=WEEKS)]
Pad = Annotated[int, msgspec.Meta(ge=-2, le=2)]
PartOfDay = Literal["noon", "evening", "late"]


class Moment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What became a check-in."""

    week: Week
    on: Weekday
    mood: Pad
    energy: Pad
    when: PartOfDay = "evening"
    note: str = ""
    answer: Answer = ""
    feelings: dict[str, Strength] = {}
    nourished: tuple[str, ...] = ()
    drained: tuple[str, ...] = ()
    body: tuple[Place, ...] = ()
    body_note: str = ""
    sketch: str = ""
    """The name of a drawing in `sketches`, or empty."""


class Page(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What became a page of the journal."""

    week: Week
    on: Weekday
    text: str
    title: str = ""
    tags: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    prompt: str = ""


class Diary(msgspec.Struct, frozen=True):
    """Everything that was written, in the order of the year."""

    moments: tuple[Moment, ...]
    pages: tuple[Page, ...]


class _Moments(msgspec.Struct, forbid_unknown_fields=True):
    moment: tuple[Moment, ...]


class _Journal(msgspec.Struct, forbid_unknown_fields=True):
    entry: tuple[Page, ...]


@cache
def diary() -> Diary:
    """The year as it ships. The first call takes about 50 ms."""
    folder = files("nearer") / "content" / "en" / "demo"
    months = sorted(
        (part for part in folder.iterdir() if part.name.startswith("moments-")),
        key=lambda part: part.name,
    )
    moments = [
        moment
        for month in months
        for moment in msgspec.toml.decode(month.read_bytes(), type=_Moments).moment
    ]
    journal = msgspec.toml.decode((folder / "journal.toml").read_bytes(), type=_Journal)
    return Diary(tuple(moments), journal.entry)
