"""A weekly routine of time with oneself."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from typing import Annotated

import msgspec

from nearer.language import N_
from nearer.vault.records import Record

TITLES = (N_("Quiet time"), N_("Reading"), N_("A walk"), N_("Appointment"), N_("Busy"))
"""Titles for a calendar that others may see."""

WHATS = (
    N_("Check in, with tea"),
    N_("A walk without the phone"),
    N_("Three minutes of quiet"),
    N_("A page in the journal"),
    N_("Music, and nothing else"),
)
"""Things one could do with the time, to choose from or to leave."""


class Slot(msgspec.Struct, frozen=True):
    """Some time on one day of the week. ``weekday`` is 0 on Monday; ``at`` is local."""

    weekday: Annotated[int, msgspec.Meta(ge=0, le=6)]
    at: time
    minutes: Annotated[int, msgspec.Meta(ge=5, le=240)] = 20
    what: Annotated[str, msgspec.Meta(max_length=200)] = ""


class Routine(Record, tag="routine/1", frozen=True):
    """One per vault; ``at`` is when it was set, ``zone`` where its times are meant."""

    diary = False

    slots: Annotated[tuple[Slot, ...], msgspec.Meta(max_length=7)] = ()
    title: Annotated[str, msgspec.Meta(max_length=60)] = "Quiet time"
    """What a calendar calls it."""
    rests: bool = False
    """Whether it is put to rest for now."""

    def words(self) -> Iterator[str]:
        """What the time is for."""
        for slot in self.slots:
            yield slot.what


def due(routine: Routine | None, day: date) -> tuple[Slot, ...]:
    """The time set aside on a day, earliest first; none while it rests."""
    if routine is None or routine.rests:
        return ()
    found = (slot for slot in routine.slots if slot.weekday == day.weekday())
    return tuple(sorted(found, key=lambda slot: slot.at))


def first_day(slot: Slot, since: date) -> date:
    """The first day from ``since`` on that a slot falls on."""
    return since + timedelta(days=(slot.weekday - since.weekday()) % 7)
