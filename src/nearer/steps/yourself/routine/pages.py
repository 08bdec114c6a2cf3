"""The routine: a week to fill in, and its calendar file."""

from datetime import date, time
from typing import Annotated, Final

import msgspec
from starlette.responses import Response

from nearer.keeping.glimpse import Glimpse
from nearer.keeping.shelf import ErasePage
from nearer.language import N_
from nearer.pace.asking import ask_of
from nearer.steps.yourself.routine.calendar import calendar_of
from nearer.steps.yourself.routine.current import current
from nearer.steps.yourself.routine.model import TITLES, WHATS, Routine, Slot
from nearer.vault.records import local
from nearer.vault.vault import Vault
from nearer.web.errors import NotHere
from nearer.web.forms import Fields, Filled, fill, unfilled
from nearer.web.rooms import page
from nearer.web.visit import Visit

DRAFT: Final = "routine"
MONDAY_ON: Final = tuple(date(2024, 1, n) for n in range(1, 8))
"""Any week, to name the days by."""


class RoutinePage(msgspec.Struct, frozen=True):
    """The week as a form, and what is set."""

    form: Filled[Routine]
    set: bool
    rests: bool
    season: bool
    restored: bool
    days: tuple[date, ...] = MONDAY_ON
    titles: tuple[str, ...] = TITLES
    whats: tuple[str, ...] = WHATS
    fresh: str = "/routine/fresh"


class _Row(msgspec.Struct, frozen=True):
    """One day of the form."""

    at: time | None = None
    minutes: Annotated[
        int,
        msgspec.Meta(ge=5, le=240, extra={"wrong": N_("Use a number of minutes from 5 to 240.")}),
    ] = 20
    what: Annotated[str, msgspec.Meta(max_length=200)] = ""


class _Whole(msgspec.Struct, frozen=True):
    title: Annotated[str, msgspec.Meta(max_length=60)] = ""


def show(visit: Visit[Vault]) -> Response:
    """The week: as it was left, or as it is set."""
    draft = visit.vault.drafts.get(DRAFT)
    kept = current(visit.vault)
    typed = draft or (routine_fields(kept.record) if kept else {})
    shown = routine_page(visit, unfilled(typed), restored=draft is not None)
    return visit.render("routine/routine.html", shown)


def routine_page(
    visit: Visit[Vault], form: Filled[Routine], *, restored: bool = False
) -> RoutinePage:
    """Everything the page shows."""
    kept = current(visit.vault)
    return RoutinePage(
        form=form,
        set=kept is not None and bool(kept.record.slots),
        rests=kept is not None and kept.record.rests,
        season=ask_of(visit.vault, visit.now).season,
        restored=restored,
    )


def read_routine(visit: Visit[Vault]) -> Filled[Routine]:
    """The week these fields say; a day without a time is free."""
    problems: dict[str, str] = {}
    slots = []
    for day in range(7):
        row = fill(_Row, day_fields(visit.fields, day))
        problems |= {f"{name}-{day}": said for name, said in row.problems.items()}
        if row.value and row.value.at is not None:
            value = row.value
            slots.append(Slot(day, value.at or time(), value.minutes, value.what.strip()))
    whole = fill(_Whole, visit.fields)
    problems |= whole.problems
    if problems or whole.value is None:
        return Filled(None, visit.fields, problems)
    routine = Routine(
        at=visit.now.replace(microsecond=0),
        zone=visit.vault.preferences.zone,
        slots=tuple(slots),
        title=" ".join(whole.value.title.split()) or TITLES[0],
    )
    return Filled(routine, visit.fields, {})


def day_fields(fields: Fields, day: int) -> dict[str, list[str]]:
    """The fields of one day, under their own names."""
    return {name: list(fields.get(f"{name}-{day}", ())) for name in ("at", "minutes", "what")}


def routine_fields(routine: Routine) -> dict[str, list[str]]:
    """The fields of a form that says exactly this week."""
    fields = {"title": [routine.title]}
    for slot in routine.slots:
        fields[f"at-{slot.weekday}"] = [f"{slot.at:%H:%M}"]
        fields[f"minutes-{slot.weekday}"] = [str(slot.minutes)]
        fields[f"what-{slot.weekday}"] = [slot.what]
    return fields


def keep(visit: Visit[Vault]) -> Response:
    """Set the week."""
    form = read_routine(visit)
    if form.value is None:
        shown = routine_page(visit, form)
        return visit.render("routine/routine.html", shown, status=422)
    store(visit.vault, form.value)
    visit.vault.drafts.drop(DRAFT)
    visit.say(N_("Your week is set. Missing a day does no harm."))
    return visit.go("/routine")


def store(vault: Vault, routine: Routine) -> None:
    """Keep it in place of the one before."""
    kept = current(vault)
    if kept:
        vault.revise(kept.id, routine)
    else:
        vault.keep(routine)


def rest(visit: Visit[Vault]) -> Response:
    """Put it to rest, or take it up again."""
    kept = current(visit.vault)
    if kept:
        store(visit.vault, msgspec.structs.replace(kept.record, rests=not kept.record.rests))
    return visit.go("/routine")


def fresh(visit: Visit[Vault]) -> Response:
    """Let go of the changes begun."""
    visit.vault.drafts.drop(DRAFT)
    return visit.go("/routine")


def ask_erase(visit: Visit[Vault]) -> Response:
    """Ask before it is gone."""
    kept = current(visit.vault)
    if kept is None:
        return visit.go("/routine")
    what = Glimpse(path="/routine", at=local(kept.record), what="", own=kept.record.title)
    shown = ErasePage(what, N_("Take the routine away?"), "clay")
    return visit.render("keeping/erase.html", shown)


def erase(visit: Visit[Vault]) -> Response:
    """Take the whole routine away."""
    kept = current(visit.vault)
    if kept:
        visit.vault.erase(kept.id)
    visit.vault.drafts.drop(DRAFT)
    visit.say(N_("The routine is gone. What your calendar took in stays there until you erase it."))
    return visit.go("/routine")


def calendar(visit: Visit[Vault]) -> Response:
    """The calendar file. Raises `NotHere` when nothing is set."""
    kept = current(visit.vault)
    if kept is None or not kept.record.slots:
        raise NotHere
    return Response(
        calendar_of(kept),
        media_type="text/calendar",
        headers={"content-disposition": 'attachment; filename="calendar.ics"'},
    )


routes: Final = (
    page("/routine", show=show, act=keep),
    page("/routine/fresh", act=fresh),
    page("/routine/rest", act=rest),
    page("/routine/erase", show=ask_erase, act=erase),
    page("/routine/calendar.ics", show=calendar, guarded=True),
)
