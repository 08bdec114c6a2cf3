"""The inner half of the year: people, signs, roots and practices, as records of any kind."""

from collections.abc import Iterator
from functools import cache
from typing import Any, Union

import msgspec

from nearer.app.kinds import KINDS
from nearer.demo.calendar import Calendar
from nearer.language.texts import text
from nearer.vault.records import Record

DAY = {"week", "on"}
MOMENT = {*DAY, "when"}


@cache
def tables() -> tuple[dict[str, Any], ...]:
    """The records as they are written, with weeks and weekdays in place of dates."""
    found: list[dict[str, Any]] = msgspec.toml.decode(text("demo/inner.toml"))["record"]
    return tuple(found)


def inner(calendar: Calendar) -> Iterator[Record]:
    """All of them, in the order of the file, on the days of ``calendar``."""
    for table in tables():
        placed = {**lived(table, calendar), "zone": calendar.zone}
        yield msgspec.convert(placed, Union[KINDS])  # noqa: UP007


def lived(table: dict[str, Any], calendar: Calendar) -> dict[str, Any]:
    """The same with ``at`` for its week, weekday and hour, and dates for those further in."""
    here = {name: dated(value, calendar) for name, value in table.items() if name not in MOMENT}
    if "week" in table:
        here["at"] = calendar.at(table["week"], table["on"], table.get("when", "evening"))
    elif "on" in table:
        here["on"] = dated(table["on"], calendar)
    return here


def dated(value: object, calendar: Calendar) -> object:
    """The same with real dates: a week and a weekday alone are a day, with an hour a moment."""
    match value:
        case list():
            return [dated(one, calendar) for one in value]
        case dict() if value.keys() == DAY:
            return calendar.day(value["week"], value["on"])
        case dict() if value.keys() == MOMENT:
            return calendar.at(value["week"], value["on"], value["when"])
        case dict():
            return lived(value, calendar)
        case str():
            return value.strip()
        case _:
            return value
