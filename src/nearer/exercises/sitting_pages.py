"""Doing an exercise, one step a page; nothing that was typed is lost on any way out of it."""

from typing import Final, Literal

import msgspec
from starlette.responses import Response

from nearer.exercises.answers import answer_fields, read_answer
from nearer.exercises.known import steps_of
from nearer.exercises.model import Given, Sitting
from nearer.exercises.shelves import SITTINGS
from nearer.exercises.sitting_view import (
    Where,
    at_step,
    draft_of,
    end_page,
    read_page,
    sittings_page,
    step_page,
)
from nearer.keeping.shelf import CHANGED, as_typed
from nearer.language import N_
from nearer.vault.records import Kept
from nearer.vault.vault import Vault
from nearer.web.forms import Filled, fill, unfilled
from nearer.web.rooms import page
from nearer.web.visit import Visit

NOT_HERE: Final = N_("The exercise itself is not here any more. What you answered is.")
STEP: Final = "exercises/step.html"

Way = Literal["on", "back", "enough", "keep", "whole"]
"""On, back, and enough for today; for one that was finished, keep the change; the whole form."""


class _Went(msgspec.Struct, frozen=True):
    way: Way = "on"


def place(visit: Visit[Vault], kept: Kept[Sitting]) -> Where | None:
    """Where the address leads; None when there is no such step any more."""
    steps = steps_of(visit.vault, kept.record)
    ids = [step.id for step in steps]
    step = visit.params["step"]
    return Where(kept, steps, ids.index(step)) if step in ids else None


def show(visit: Visit[Vault]) -> Response:
    """A step, with what was typed there before."""
    kept = SITTINGS.found(visit)
    where = place(visit, kept)
    if where is None:
        return go_on(visit)
    given = kept.record.answer(where.step.id)
    draft = visit.vault.drafts.get(draft_of(kept.id, where.step.id))
    typed = draft if draft is not None else answer_fields(given) if given else {}
    return visit.render(STEP, step_page(visit, where, unfilled(typed)))


def answer(visit: Visit[Vault]) -> Response:
    """Keep what was answered, whichever way the person goes from here."""
    kept = SITTINGS.found(visit)
    where = place(visit, kept)
    if where is None:
        return go_on(visit)
    went = fill(_Went, visit.fields).value or _Went()
    form = read_answer(where.step, visit.fields)
    if form.value is None and went.way in ("on", "keep"):
        return visit.render(STEP, step_page(visit, where, form), status=422)
    sitting = kept.record if form.value is None else kept.record.with_answer(form.value)
    sitting, then = onward(where, sitting, went.way)
    if went.way == "on" and where.last and sitting.finished is None:
        now = visit.now.replace(microsecond=0)
        sitting = msgspec.structs.replace(sitting, finished=now)
    if sitting != kept.record:
        visit.vault.revise(kept.id, sitting)
    settle(visit, where, form)
    if went.way == "keep":
        visit.say(CHANGED)
    return visit.go(then)


def settle(visit: Visit[Vault], where: Where, form: Filled[Given]) -> None:
    """The draft is done with; what could not be read stays one, as it was typed."""
    name = draft_of(where.kept.id, where.step.id)
    if form.value is None:
        visit.vault.drafts.put(name, as_typed(visit.fields))
    else:
        visit.vault.drafts.drop(name)


def onward(where: Where, sitting: Sitting, way: Way) -> tuple[Sitting, str]:
    """The sitting as it is left on this way, and the address that the way leads to."""
    id, here = where.kept.id, where.step.id
    if way == "keep":
        return sitting, SITTINGS.address(id)
    step = {"on": where.after, "back": where.before}.get(way, here) or here
    sitting = msgspec.structs.replace(sitting, reached=step)
    if way == "whole":
        sitting = msgspec.structs.replace(sitting, short=False)
    if way == "enough" or (way == "on" and where.last):
        return sitting, f"{SITTINGS.address(id)}/end"
    return sitting, at_step(id, step)


def go_on(visit: Visit[Vault]) -> Response:
    """To the step it was left at; to what was answered when the exercise has gone.

    One that was finished is looked at from its first step.
    """
    kept = SITTINGS.found(visit)
    steps = [step.id for step in steps_of(visit.vault, kept.record)]
    if not steps:
        visit.say(NOT_HERE)
        return visit.go(SITTINGS.address(kept.id))
    reached = "" if kept.record.finished else kept.record.reached
    return visit.go(at_step(kept.id, reached if reached in steps else steps[0]))


def end(visit: Visit[Vault]) -> Response:
    """Where a sitting ends, finished or left for later: thanks, and a way back into the room."""
    return visit.render("exercises/end.html", end_page(visit, SITTINGS.found(visit)))


def read(visit: Visit[Vault]) -> Response:
    """A sitting, read back."""
    return visit.render("exercises/sitting.html", read_page(visit, SITTINGS.found(visit)))


def erase(visit: Visit[Vault]) -> Response:
    """Erase it, and what was being typed on any of its steps."""
    kept = SITTINGS.found(visit)
    answer = SITTINGS.erase(visit)
    for step in steps_of(visit.vault, msgspec.structs.replace(kept.record, short=False)):
        visit.vault.drafts.drop(draft_of(kept.id, step.id))
    return answer


def listed(visit: Visit[Vault]) -> Response:
    """A stretch of the sittings, newest first."""
    typed = visit.query.get("from", "")
    start = int(typed) if typed.isdecimal() and len(typed) < 10 else 0
    return visit.render("exercises/sittings.html", sittings_page(visit.vault, start))


routes: Final = (
    page("/exercises/sittings", show=listed),
    page("/exercises/sittings/{id}", show=read),
    page("/exercises/sittings/{id}/erase", show=SITTINGS.ask_erase, act=erase),
    page("/exercises/sittings/{id}/go-on", show=go_on),
    page("/exercises/sittings/{id}/end", show=end),
    page("/exercises/sittings/{id}/step/{step}", show=show, act=answer),
)
