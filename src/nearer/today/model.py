"""What home says by the time of day, and resting from it."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

from nearer.keeping.moments import PartOfDay
from nearer.language import N_
from nearer.vault.records import Record, local

What = Literal["check-in", "begun", "fed", "beginning", "wheel", "tense", "body", "signs"]
"""The check-in, or one of the small things home may suggest."""


class Rest(Record, tag="rest/1", frozen=True):
    """“Not today”: something was put to rest for the day it was lived on."""

    diary = False

    what: What


HEADLINES: Mapping[PartOfDay, str] = {
    "morning": N_("A new day, at your own pace."),
    "afternoon": N_("The day is under way."),
    "evening": N_("You made it to the end of the day."),
    "night": N_("It is late. You can let this day go."),
}

MOMENTS: Mapping[PartOfDay, str] = {
    "morning": N_("{weekday} morning"),
    "afternoon": N_("{weekday} afternoon"),
    "evening": N_("{weekday} evening"),
    "night": N_("{weekday} night"),
}

MOMENTS_WITH_NAME: Mapping[PartOfDay, str] = {
    "morning": N_("{weekday} morning, {name}"),
    "afternoon": N_("{weekday} afternoon, {name}"),
    "evening": N_("{weekday} evening, {name}"),
    "night": N_("{weekday} night, {name}"),
}

QUESTIONS: Mapping[PartOfDay, str] = {
    "morning": N_("How are you, really?"),
    "afternoon": N_("How is it, really?"),
    "evening": N_("How was it, really?"),
    "night": N_("How was it, really?"),
}

NOT_NOW: Mapping[PartOfDay, str] = {
    "morning": N_("Not today"),
    "afternoon": N_("Not today"),
    "evening": N_("Not tonight"),
    "night": N_("Not tonight"),
}


def days_with_notes(records: Iterable[Record], month: date) -> int:
    """How many days of the month a date lies in hold any of these records."""
    days = {local(record).date() for record in records}
    return sum((day.year, day.month) == (month.year, month.month) for day in days)
