"""Finding one's way back through days: what a day holds, what a month holds, what came before."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final

import msgspec

from nearer.keeping.by_head import ByHead
from nearer.keeping.moments import day_bounds
from nearer.steps.yourself.model import CheckIn
from nearer.vault.records import Kept, local

Lived = Kept[Any]


class Days(msgspec.Struct, frozen=True):
    """Everything lived, oldest first, one sequence a kind. Nothing here copies them whole."""

    of: tuple[Sequence[Lived], ...]

    def between(self, start: datetime, end: datetime) -> list[Lived]:
        """What was lived in [start, end), oldest first."""
        return sorted((kept for of in self.of for kept in cut(of, start, end)), key=at)

    def on(self, day: date) -> list[Lived]:
        """What was lived on a calendar day, as the person's clock showed it then."""
        return [kept for kept in self.between(*day_bounds(day)) if local_day(kept) == day]

    def by_day(self, first: date, last: date) -> Mapping[date, list[Lived]]:
        """The same for each day from ``first`` to ``last`` that holds something, latest first."""
        days: dict[date, list[Lived]] = {}
        for kept in self.between(day_bounds(first)[0], day_bounds(last)[1]):
            days.setdefault(local_day(kept), []).append(kept)
        return {day: days[day] for day in sorted(days, reverse=True) if first <= day <= last}

    def latest(self) -> date | None:
        """The latest day that holds something."""
        return max((local_day(of[-1]) for of in self.of if of), default=None)

    def last(self, most: int) -> list[Lived]:
        """The latest few, latest first."""
        found = (kept for of in self.of for kept in of[-most:])
        return sorted(found, key=at, reverse=True)[:most]

    def day_before(self, day: date) -> date | None:
        """The latest day before this one that holds something."""
        found = (self._first(walk_back(of, day_bounds(day)[1]), day, -1) for of in self.of)
        return max((one for one in found if one), default=None)

    def day_after(self, day: date) -> date | None:
        """The first day after this one that holds something."""
        found = (self._first(walk_on(of, day_bounds(day)[0]), day, 1) for of in self.of)
        return min((one for one in found if one), default=None)

    @staticmethod
    def _first(walk: Iterable[Kept[Any]], day: date, way: int) -> date | None:
        return next(
            (lived for kept in walk if ((lived := local_day(kept)) - day).days * way > 0), None
        )


def at(kept: Kept[Any]) -> datetime:
    """When it was lived."""
    lived: datetime = kept.record.at
    return lived


def local_day(kept: Kept[Any]) -> date:
    """The calendar day it was lived on, where it was lived."""
    return local(kept.record).date()


def cut(of: Sequence[Kept[Any]], start: datetime, end: datetime) -> Sequence[Kept[Any]]:
    """The part lived in [start, end)."""
    return of[bisect_left(of, start, key=at) : bisect_left(of, end, key=at)]


def walk_back(of: Sequence[Kept[Any]], before: datetime) -> Iterator[Kept[Any]]:
    """From the last one lived before a moment towards the first."""
    for place in range(bisect_left(of, before, key=at) - 1, -1, -1):
        yield of[place]


def walk_on(of: Sequence[Kept[Any]], since: datetime) -> Iterator[Kept[Any]]:
    """From the first one lived since a moment towards the last."""
    for place in range(bisect_right(of, since, key=at), len(of)):
        yield of[place]


def month_of(day: date) -> tuple[date, date]:
    """The first and the last day of the month a day lies in."""
    first = day.replace(day=1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def weeks_of(first: date, last: date) -> tuple[tuple[date | None, ...], ...]:
    """A month as weeks from Monday, the days outside it as None."""
    days: list[date | None] = [None] * first.weekday()
    days += [first + timedelta(days=n) for n in range((last - first).days + 1)]
    days += [None] * (-len(days) % 7)
    return tuple(tuple(days[n : n + 7]) for n in range(0, len(days), 7))


def years_ago(day: date, most: int = 30) -> Iterator[date]:
    """The same day in earlier years, latest first; 29 February only in years that have one."""
    for year in range(day.year - 1, max(day.year - 1 - most, 1900), -1):
        try:
            yield day.replace(year=year)
        except ValueError:
            continue


class Vocabulary(msgspec.Struct, frozen=True):
    """How many different feeling words were used so far, and the one that was new last."""

    count: int = 0
    newest: str = ""


def vocabulary(check_ins: Iterable[Kept[CheckIn]]) -> Vocabulary:
    """The words in these check-ins, oldest first."""
    seen: dict[str, str] = {}
    for kept in check_ins:
        for named in kept.record.feelings:
            seen.setdefault(named.word.casefold(), named.word)
    return Vocabulary(len(seen), next(reversed(seen.values()), "")) if seen else Vocabulary()


words_so_far: Final = ByHead(lambda vault: vocabulary(vault.all(CheckIn)))
"""The person's vocabulary of feelings."""
