"""A check-in as form fields, there and back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

import msgspec

from nearer.feelings.form import feeling_fields, read_chosen
from nearer.feelings.places import PLACES, Place
from nearer.keeping.chips import chips
from nearer.keeping.moments import Unclear, read_moment, typed_moment
from nearer.language import N_
from nearer.steps.yourself.model import CHIP_LENGTH, MOST_CHIPS, CheckIn, Eight, Line, Note, Step
from nearer.steps.yourself.strokes import read_sketch, write_sketch
from nearer.web.forms import Fields, Filled, fill

TOO_MANY_CHIPS = N_("That is a lot at once. Keep the twenty that matter most.")
CHIP_TOO_LONG = N_("One of these is long. A few words are enough here; the page above has room.")
SKETCH_TOO_LARGE = N_("This sketch has more lines than fit. Undo a few, then keep it.")
NOTHING_YET = N_("Nothing is here yet. One word is enough, or leave it for tonight.")

NOTHING_LEFT = N_("Nothing would be left of it. To take it away altogether, you could erase it.")


class Typed(msgspec.Struct, frozen=True, rename="kebab"):
    """The plain fields of the form, each read by itself."""

    at: str = ""
    note: Note = ""
    mood: Step = 0
    energy: Step = 0
    placed: tuple[Literal["mood", "energy"], ...] = ()
    nourished: tuple[str, ...] = ()
    drained: tuple[str, ...] = ()
    body: tuple[Place, ...] = ()
    body_note: Line = ""
    sketch: str = ""


class Clock(msgspec.Struct, frozen=True):
    """What the form's date and time are read against.

    ``shown`` is the moment the form began with, ``zone`` the zone its clock is in.
    """

    shown: datetime
    zone: str
    now: datetime


def read_check_in(fields: Fields, clock: Clock) -> Filled[CheckIn]:
    """The check-in these fields say, or what is off, field by field. Nothing typed is lost."""
    typed = fill(Typed, fields)
    eight = fill(Eight, rated_fields(fields))
    chosen = read_chosen(fields)
    problems = {**typed.problems, **eight.problems, **chosen.problems}
    if typed.value is None or eight.value is None or problems:
        return Filled(None, fields, problems)
    moment = read_moment(typed.value.at, clock.zone, clock.shown, clock.now)
    problems = found_wrong(typed.value, moment)
    if isinstance(moment, Unclear) or problems:
        return Filled(None, fields, problems)
    record = check_in(typed.value, moment, clock.zone)
    said = msgspec.structs.replace(
        record, feelings=chosen.feelings, answer=chosen.answer, eight=eight.value
    )
    return Filled(said, fields, {})


def check_in(value: Typed, moment: datetime, zone: str) -> CheckIn:
    """The record of the plain fields."""
    return CheckIn(
        at=moment,
        zone=zone,
        note=value.note.strip(),
        mood=meant("mood", value.mood, value.placed),
        energy=meant("energy", value.energy, value.placed),
        nourished=chips(value.nourished),
        drained=chips(value.drained),
        body=tuple(place for place in PLACES if place in value.body),
        body_note=value.body_note.strip(),
        sketch=read_sketch(value.sketch),
    )


def check_in_fields(record: CheckIn) -> dict[str, list[str]]:
    """The fields of a form that says exactly this check-in."""
    return {
        "at": [typed_moment(record.at, record.zone)],
        "note": [record.note],
        "mood": [str(record.mood or 0)],
        "energy": [str(record.energy or 0)],
        "placed": [name for name in ("mood", "energy") if getattr(record, name) is not None],
        **feeling_fields(record.feelings, record.answer),
        "nourished": list(record.nourished),
        "drained": list(record.drained),
        "body": list(record.body),
        "body-note": [record.body_note],
        "sketch": [write_sketch(record.sketch)],
        **{f"eight-{word}": [str(rating)] for word, rating in record.eight.rated()},
    }


def said_something(fields: Fields) -> bool:
    """Whether a draft holds more than what the form sends untouched: the time and the sliders."""
    moved = any(value != "0" for name in ("mood", "energy") for value in fields.get(name, ()))
    typed = (value for name, values in fields.items() if not resting(name) for value in values)
    return moved or any(value.strip() for value in typed)


def resting(name: str) -> bool:
    """Whether a field says something even when nobody touched it."""
    return name in ("at", "mood", "energy") or name.startswith("strength-")


def typed_place(fields: Fields) -> tuple[int | None, int | None]:
    """Mood and energy as these fields place them; None for what is not placed or not readable."""
    value = fill(Typed, fields).value
    if value is None:
        return None, None
    return meant("mood", value.mood, value.placed), meant("energy", value.energy, value.placed)


def rated_fields(fields: Fields) -> dict[str, Sequence[str]]:
    """The eight scales by their words."""
    prefix = "eight-"
    return {
        name.removeprefix(prefix): typed
        for name, typed in fields.items()
        if name.startswith(prefix)
    }


def meant(name: str, value: int, placed: Sequence[str]) -> int | None:
    """A slider counts when it was moved, or when its resting place was ticked as meant."""
    return value if value or name in placed else None


def found_wrong(value: Typed, moment: datetime | Unclear) -> dict[str, str]:
    """What no single field can tell: a moment to come, too many chips, too large a sketch."""
    found = {
        "at": moment.sentence if isinstance(moment, Unclear) else "",
        "nourished": chips_wrong(chips(value.nourished)),
        "drained": chips_wrong(chips(value.drained)),
        "sketch": "" if sketch_fits(value.sketch) else SKETCH_TOO_LARGE,
    }
    return {name: sentence for name, sentence in found.items() if sentence}


def chips_wrong(texts: Sequence[str]) -> str:
    """What is off with these pieces, or nothing."""
    if any(len(text) > CHIP_LENGTH for text in texts):
        return CHIP_TOO_LONG
    return TOO_MANY_CHIPS if len(texts) > MOST_CHIPS else ""


def sketch_fits(text: str) -> bool:
    """Whether the field holds a sketch of a size that is kept."""
    try:
        read_sketch(text)
    except msgspec.DecodeError:
        return False
    return True
