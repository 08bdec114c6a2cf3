"""How believable a belief has been, as a picture: a point for each rating, by time."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import msgspec

from nearer.steps.roots.beliefs.model import Belief, change_in_words, series

WIDTH = 600
HEIGHT = 200


class Row(msgspec.Struct, frozen=True):
    """One rating in the table."""

    day: date
    old: int | None
    new: int | None


class Curve(msgspec.Struct, frozen=True):
    """Both lines in a box of 600 by 200, and the same as a sentence and a table."""

    old: str
    new: str
    old_ends: tuple[tuple[int, int], ...]
    new_ends: tuple[tuple[int, int], ...]
    said: str
    rows: tuple[Row, ...]


def curve(belief: Belief) -> Curve | None:
    """The curve; None before there are two ratings to join."""
    if len(belief.ratings) < 2:
        return None
    first, last = belief.ratings[0].at, belief.ratings[-1].at
    old, new = (_points(series(belief, which), first, last) for which in ("old", "new"))
    zone = ZoneInfo(belief.zone)
    return Curve(
        old=_line(old),
        new=_line(new),
        old_ends=old,
        new_ends=new,
        said=change_in_words(belief),
        rows=tuple(
            Row(rating.at.astimezone(zone).date(), rating.old, rating.new)
            for rating in reversed(belief.ratings)
        ),
    )


def _points(
    rated: tuple[tuple[datetime, int], ...], first: datetime, last: datetime
) -> tuple[tuple[int, int], ...]:
    whole = (last - first).total_seconds() or 1
    return tuple(
        (round(WIDTH * (at - first).total_seconds() / whole), round(HEIGHT * (1 - value / 100)))
        for at, value in rated
    )


def _line(points: tuple[tuple[int, int], ...]) -> str:
    return " ".join(f"{x},{y}" for x, y in points)
