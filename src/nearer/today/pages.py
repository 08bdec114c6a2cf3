"""The home page."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import partial
from typing import Final
from zoneinfo import ZoneInfo

import msgspec
from starlette.responses import Response

from nearer.exercises.known import begun as sitting_begun
from nearer.feelings.taxonomy import wheel
from nearer.keeping.glimpse import Glimpse
from nearer.keeping.moments import day_bounds, lived_day, part_of_day
from nearer.keeping.shelf import Shelves
from nearer.pace.asking import ask_of
from nearer.signs.myself.model import SignsCheck
from nearer.steps.yourself.checkin_form import said_something
from nearer.steps.yourself.earlier import DayGlimpse, same_day
from nearer.steps.yourself.journal_form import wrote_something
from nearer.steps.yourself.lookback import Days, month_of
from nearer.steps.yourself.model import CheckIn
from nearer.steps.yourself.prompts import prompts
from nearer.steps.yourself.shelves import CHECK_INS, ENTRIES
from nearer.today.model import (
    HEADLINES,
    MOMENTS,
    MOMENTS_WITH_NAME,
    NOT_NOW,
    QUESTIONS,
    Rest,
    What,
    days_with_notes,
)
from nearer.today.planned import Coming, SeasonNow, coming, season_now
from nearer.today.suggesting import DAYS_LOOKED_AT, Seen, Suggestion, suggest
from nearer.vault.records import Kept, R, local
from nearer.vault.vault import Vault
from nearer.web.forms import fill
from nearer.web.rooms import Page, page
from nearer.web.visit import Visit

LAST: Final = 3


class TodayPage(msgspec.Struct, frozen=True):
    """The home page. Sentences are English, to be said with ``_``."""

    at: datetime
    day: date
    """The day as it is lived: after midnight still the one before."""
    name: str
    moment: str
    headline: str
    question: str
    not_now: str
    checked_in: Glimpse | None
    """Today's latest check-in."""
    resting: bool
    suggestion: Suggestion | None
    last: tuple[Glimpse, ...]
    days_this_month: int
    earlier: tuple[DayGlimpse, ...]
    """This day in other years, when the person wants that."""
    new: bool
    """Whether nothing was ever kept or begun."""
    coming: tuple[Coming, ...]
    season: SeasonNow | None


class _Rested(msgspec.Struct, frozen=True):
    what: What


def show(shelves: Shelves, visit: Visit[Vault]) -> Response:
    """Home, as this part of the day asks for."""
    vault = visit.vault
    at = visit.now.astimezone(ZoneInfo(vault.preferences.zone))
    part = part_of_day(at.hour)
    days = Days(tuple(vault.all(kind) for kind in shelves.recalled))
    here = lived_today(vault, CheckIn, at)
    rested = frozenset(kept.record.what for kept in lived_today(vault, Rest, at))
    last = [kept for kept in days.last(LAST + 1) if not here or kept.id != here[-1].id]
    name = vault.preferences.name
    shown = TodayPage(
        at=at,
        day=lived_day(at),
        name=name,
        moment=(MOMENTS_WITH_NAME if name else MOMENTS)[part],
        headline=HEADLINES[part],
        question=QUESTIONS[part],
        not_now=NOT_NOW[part],
        checked_in=CHECK_INS.glimpse(here[-1]) if here else None,
        resting="check-in" in rested,
        suggestion=suggest(seen(vault, at), rested),
        last=tuple(map(shelves.glimpse, last[:LAST])),
        days_this_month=notes_this_month(days, at),
        earlier=tuple(same_day(shelves, vault, at.date())) if vault.preferences.on_this_day else (),
        new=days.latest() is None and not begun(vault),
        coming=tuple(coming(vault, at)),
        season=season_now(vault, at.date()),
    )
    return visit.render("today/today.html", shown)


def rest(visit: Visit[Vault]) -> Response:
    """“Not today”, kept for this day only."""
    form = fill(_Rested, visit.fields)
    if form.value is not None:
        zone = visit.vault.preferences.zone
        at = visit.now.replace(microsecond=0)
        visit.vault.keep(Rest(at=at, zone=zone, what=form.value.what))
    return visit.go("/today")


def looked_at_signs(vault: Vault) -> date | None:
    """The day of the last look at one's own signs."""
    checks = vault.all(SignsCheck)
    return lived_day(local(checks[-1].record)) if checks else None


def lived_today(vault: Vault, kind: type[R], at: datetime) -> list[Kept[R]]:
    """What was kept since this day began; the small hours belong to the evening before them."""
    near = vault.between(kind, at - timedelta(days=2), at + timedelta(days=1))
    return [kept for kept in near if lived_day(local(kept.record)) == lived_day(at)]


def seen(vault: Vault, at: datetime) -> Seen:
    """What the rules may look at."""
    lately = vault.between(CheckIn, at - timedelta(days=DAYS_LOOKED_AT), at + timedelta(days=1))
    return Seen(
        today=lived_day(at),
        lately=[kept.record for kept in lately],
        begun=begun(vault),
        prompts=prompts().values(),
        feeling=wheel().get,
        ask=ask_of(vault, at),
        signs=looked_at_signs(vault),
    )


def begun(vault: Vault) -> list[str]:
    """The addresses of a check-in, a page and an exercise that wait."""
    waiting: Mapping[str, bool] = {
        CHECK_INS.new: said_something(vault.drafts.get(CHECK_INS.draft_of()) or {}),
        ENTRIES.new: wrote_something(vault.drafts.get(ENTRIES.draft_of()) or {}),
    }
    sitting = sitting_begun(vault)
    return [*(path for path, waits in waiting.items() if waits), *([sitting] if sitting else [])]


def notes_this_month(days: Days, at: datetime) -> int:
    """How many days of this month hold something."""
    first, last = month_of(at.date())
    month = days.between(day_bounds(first)[0], day_bounds(last)[1])
    return days_with_notes((kept.record for kept in month), at.date())


def routes(shelves: Shelves) -> tuple[Page, ...]:
    """The addresses; home looks back over everything on the house's shelves."""
    return (page("/today", show=partial(show, shelves)), page("/today/rest", act=rest))
