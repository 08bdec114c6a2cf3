"""Doing an exercise, one step a page; nothing that was typed is lost on any way out of it."""

from collections.abc import Mapping
from typing import Final

import msgspec
from starlette.responses import Response

from nearer.exercises.answers import answer_fields, read_answer
from nearer.exercises.known import finished_today, known
from nearer.exercises.model import Exercise, Given, Sitting, Step
from nearer.exercises.shelves import SITTINGS
from nearer.feelings.form import WheelPart, wheel_part
from nearer.feelings.places import PLACES, Place
from nearer.keeping.glimpse import Glimpse
from nearer.keeping.writing import as_html
from nearer.pace.asking import ask_of
from nearer.pace.model import enough
from nearer.safety.numbers import Exercise as Grounding
from nearer.safety.numbers import help_words
from nearer.vault.records import Kept
from nearer.vault.vault import Vault
from nearer.web.errors import NotHere
from nearer.web.forms import Filled, unfilled
from nearer.web.rooms import page
from nearer.web.visit import Visit

PAGE: Final = 30


class StepPage(msgspec.Struct, frozen=True):
    """One step. ``html`` is what the person reads, safe."""

    id: str
    title: str
    step: Step
    html: str
    number: int
    of: int
    form: Filled[Given]
    wheel: WheelPart | None
    back: str
    last: bool
    grounding: bool

    @property
    def places(self) -> Mapping[Place, str]:
        """The places of the body, and how each is called."""
        return PLACES

    @property
    def draft(self) -> str:
        """What its draft is called."""
        return draft_of(self.id, self.step.id)


class ReadPage(msgspec.Struct, frozen=True):
    """A sitting read back, or at its end, or left for later."""

    what: Glimpse
    id: str
    sitting: Sitting
    html: tuple[tuple[Given, str], ...]
    """Each answer, and its text as safe HTML."""
    here: bool
    """Whether its exercise is still there to go on with."""
    grounding: tuple[Grounding, ...] = ()
    enough: bool = False

    @property
    def places(self) -> Mapping[Place, str]:
        """The places of the body, and how each is called."""
        return PLACES


class SittingsPage(msgspec.Struct, frozen=True):
    """Sittings of earlier days, newest first."""

    glimpses: tuple[tuple[Glimpse, bool], ...]
    """Each in a line, and whether it was finished."""
    newer: str
    older: str


def draft_of(id: str, step: str) -> str:
    """The name of the draft of one step of one sitting."""
    return f"sitting-{id}-{step}"


def exercise_of(vault: Vault, sitting: Sitting) -> Exercise:
    """The exercise a sitting is of. Raises `NotHere` when its file has gone."""
    found = known(vault).get(sitting.exercise)
    if found is None:
        raise NotHere
    return found


def steps_of(vault: Vault, sitting: Sitting) -> tuple[Step, ...]:
    """The steps of the form it was begun in. Raises `NotHere`."""
    exercise = exercise_of(vault, sitting)
    return exercise.shown(short=sitting.short) or exercise.steps


def here(visit: Visit[Vault]) -> tuple[Kept[Sitting], tuple[Step, ...], int]:
    """The sitting, its steps, and which of them the address names. Raises `NotHere`."""
    kept = SITTINGS.found(visit)
    steps = steps_of(visit.vault, kept.record)
    at = next((n for n, step in enumerate(steps) if step.id == visit.params["step"]), None)
    if at is None:
        raise NotHere
    return kept, steps, at


def show(visit: Visit[Vault]) -> Response:
    """A step, with what was typed there before."""
    kept, steps, at = here(visit)
    step = steps[at]
    draft = visit.vault.drafts.get(draft_of(kept.id, step.id))
    typed = draft or answer_fields(kept.record.answer(step.id), step)
    return visit.render("exercises/step.html", step_page(visit, (kept, steps, at), unfilled(typed)))


def step_page(
    visit: Visit[Vault],
    where: tuple[Kept[Sitting], tuple[Step, ...], int],
    form: Filled[Given],
) -> StepPage:
    """Everything a step shows."""
    kept, steps, at = where
    step = steps[at]
    return StepPage(
        id=kept.id,
        title=kept.record.title,
        step=step,
        html=as_html(step.text),
        number=at + 1,
        of=len(steps),
        form=form,
        wheel=wheel_part(form.typed) if step.answer == "feelings" else None,
        back=at_step(kept.id, steps[at - 1]) if at else "",
        last=at + 1 == len(steps),
        grounding=exercise_of(visit.vault, kept.record).after == "grounding",
    )


def at_step(id: str, step: Step) -> str:
    """The address of a step."""
    return f"{SITTINGS.address(id)}/step/{step.id}"


def answer(visit: Visit[Vault]) -> Response:
    """Keep what was answered, whichever way the person goes from here."""
    kept, steps, at = here(visit)
    step = steps[at]
    form = read_answer(step, visit.fields)
    if form.value is None:
        shown = step_page(visit, (kept, steps, at), form)
        return visit.render("exercises/step.html", shown, status=422)
    way = next(iter(visit.fields.get("way", ())), "on")
    last = way == "on" and at + 1 == len(steps)
    sitting = kept.record.with_answer(form.value)
    if last and sitting.finished is None:
        now = visit.now.replace(microsecond=0)
        sitting = msgspec.structs.replace(sitting, finished=now)
    if sitting != kept.record:
        visit.vault.revise(kept.id, sitting)
    visit.vault.drafts.drop(draft_of(kept.id, step.id))
    if way == "back" and at:
        return visit.go(at_step(kept.id, steps[at - 1]))
    if last or way == "enough":
        return visit.go(f"{SITTINGS.address(kept.id)}/end")
    return visit.go(at_step(kept.id, steps[min(at + 1, len(steps) - 1)]))


def go_on(visit: Visit[Vault]) -> Response:
    """To the first step without an answer, a draft on it or not."""
    kept = SITTINGS.found(visit)
    steps = steps_of(visit.vault, kept.record)
    reached = [n for n, step in enumerate(steps) if kept.record.answer(step.id)]
    at = min(reached[-1] + 1, len(steps) - 1) if reached else 0
    return visit.go(at_step(kept.id, steps[at]))


def end(visit: Visit[Vault]) -> Response:
    """Where a sitting ends, finished or left for later: thanks, and a way back into the room."""
    kept = SITTINGS.found(visit)
    exercise = known(visit.vault).get(kept.record.exercise)
    ground = exercise is not None and exercise.after == "grounding"
    shown = read_page(visit, kept)
    return visit.render(
        "exercises/end.html",
        msgspec.structs.replace(
            shown,
            grounding=help_words().grounding if ground else (),
            enough=enough(finished_today(visit.vault, visit.now), ask_of(visit.vault)),
        ),
    )


def read(visit: Visit[Vault]) -> Response:
    """A sitting, read back."""
    return visit.render("exercises/sitting.html", read_page(visit, SITTINGS.found(visit)))


def read_page(visit: Visit[Vault], kept: Kept[Sitting]) -> ReadPage:
    """Everything said in a sitting, in the order of its steps."""
    exercise = known(visit.vault).get(kept.record.exercise)
    order = {step.id: n for n, step in enumerate(exercise.steps)} if exercise else {}
    given = sorted(kept.record.given, key=lambda one: order.get(one.step, len(order)))
    return ReadPage(
        what=SITTINGS.glimpse(kept),
        id=kept.id,
        sitting=kept.record,
        html=tuple((one, as_html(one.text) if one.text else "") for one in given),
        here=exercise is not None,
    )


def listed(visit: Visit[Vault]) -> Response:
    """A stretch of the sittings, newest first."""
    sittings = visit.vault.all(Sitting)
    typed = visit.query.get("from", "")
    start = int(typed) if typed.isdecimal() and len(typed) < 10 else 0
    end = max(0, len(sittings) - start)
    stretch = sittings[max(0, end - PAGE) : end]
    shown = SittingsPage(
        glimpses=tuple(
            (SITTINGS.glimpse(kept), kept.record.finished is not None) for kept in stretch[::-1]
        ),
        newer=f"/exercises/sittings?from={max(0, start - PAGE)}" if start else "",
        older=f"/exercises/sittings?from={start + PAGE}" if end > PAGE else "",
    )
    return visit.render("exercises/sittings.html", shown)


routes: Final = (
    page("/exercises/sittings", show=listed),
    *SITTINGS.routes(),
    page("/exercises/sittings/{id}", show=read),
    page("/exercises/sittings/{id}/go-on", show=go_on),
    page("/exercises/sittings/{id}/end", show=end),
    page("/exercises/sittings/{id}/step/{step}", show=show, act=answer),
)
