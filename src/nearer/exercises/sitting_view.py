"""What the pages of a sitting show: a step, what was answered, the list of sittings."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

import msgspec

from nearer.exercises.known import finished_today, known
from nearer.exercises.model import ROOM_ACCENTS, Given, Sitting, Step
from nearer.exercises.shelves import SITTINGS
from nearer.feelings.form import WheelPart, wheel_part
from nearer.feelings.model import Named
from nearer.feelings.places import PLACES, Place
from nearer.feelings.taxonomy import wheel
from nearer.keeping.glimpse import Glimpse
from nearer.keeping.writing import as_html
from nearer.pace.asking import ask_of
from nearer.pace.model import enough
from nearer.safety.numbers import Exercise as Grounding
from nearer.safety.numbers import help_words
from nearer.vault.records import Kept
from nearer.vault.vault import Vault
from nearer.web.forms import Filled
from nearer.web.visit import Visit

PAGE: Final = 30
GONE: Final = "clay"
"""The accent of a sitting whose exercise has gone."""


class Where(msgspec.Struct, frozen=True):
    """A sitting, its steps, and the one the address names."""

    kept: Kept[Sitting]
    steps: tuple[Step, ...]
    at: int

    @property
    def step(self) -> Step:
        """The step itself."""
        return self.steps[self.at]

    @property
    def last(self) -> bool:
        """Whether no step follows."""
        return self.at + 1 == len(self.steps)

    @property
    def before(self) -> str:
        """The id of the step before, or empty."""
        return self.steps[self.at - 1].id if self.at else ""

    @property
    def after(self) -> str:
        """The id of the step that follows, or empty."""
        return "" if self.last else self.steps[self.at + 1].id


class StepPage(msgspec.Struct, frozen=True):
    """One step. ``html`` is what the person reads, safe."""

    where: Where
    title: str
    accent: str
    html: str
    form: Filled[Any]
    wheel: WheelPart | None
    draft: str
    shorter: bool
    """Whether it is the short form, and the whole one has more steps."""
    minutes: int
    """Of a pause, rounded; 0 when it is shorter than that."""

    @property
    def places(self) -> Mapping[Place, str]:
        """The places of the body, and how each is called."""
        return PLACES


class Stone(msgspec.Struct, frozen=True):
    """A feeling word as it is shown; ``core`` is empty for a word of their own."""

    word: str
    core: str
    strength: int | None


class Answered(msgspec.Struct, frozen=True):
    """What was answered at one step, to be read back. ``html`` is the text, safe."""

    given: Given
    html: str
    stones: tuple[Stone, ...]
    places: tuple[str, ...]
    change: str
    """The address where it can be changed, or empty."""


class ReadPage(msgspec.Struct, frozen=True):
    """A sitting read back, or at its end, or left for later."""

    id: str
    what: Glimpse
    accent: str
    finished: bool
    answers: tuple[Answered, ...]
    here: bool
    """Whether its exercise is still there to go on with."""
    grounding: tuple[Grounding, ...] = ()
    enough: bool = False


class Row(msgspec.Struct, frozen=True):
    """A sitting in the list; ``at`` is local."""

    path: str
    at: datetime
    title: str
    begins: str
    finished: bool


class SittingsPage(msgspec.Struct, frozen=True):
    """Sittings of earlier days, newest first."""

    rows: tuple[Row, ...]
    newer: str
    older: str


def draft_of(id: str, step: str) -> str:
    """The name of the draft of one step of one sitting."""
    return f"{SITTINGS.draft_of(id)}-{step}"


def at_step(id: str, step: str) -> str:
    """The address of a step."""
    return f"{SITTINGS.address(id)}/step/{step}"


def step_page(visit: Visit[Vault], where: Where, form: Filled[Any]) -> StepPage:
    """Everything a step shows."""
    sitting, step = where.kept.record, where.step
    exercise = known(visit.vault)[sitting.exercise]
    return StepPage(
        where=where,
        title=exercise.title,
        accent=ROOM_ACCENTS[exercise.room],
        html=as_html(step.text),
        form=form,
        wheel=wheel_part(form.typed) if step.answer == "feelings" else None,
        draft=draft_of(where.kept.id, step.id),
        shorter=sitting.short and len(where.steps) < len(exercise.steps),
        minutes=round(step.seconds / 60) if step.seconds >= 90 else 0,
    )


def read_page(visit: Visit[Vault], kept: Kept[Sitting]) -> ReadPage:
    """Everything said in a sitting, in the order of its steps."""
    exercise = known(visit.vault).get(kept.record.exercise)
    order = {step.id: n for n, step in enumerate(exercise.steps)} if exercise else {}
    given = sorted(kept.record.given, key=lambda one: order.get(one.step, len(order)))
    return ReadPage(
        id=kept.id,
        what=SITTINGS.glimpse(kept),
        accent=ROOM_ACCENTS[exercise.room] if exercise else GONE,
        finished=kept.record.finished is not None,
        answers=tuple(answered(kept.id, one, change=one.step in order) for one in given),
        here=exercise is not None,
    )


def answered(id: str, given: Given, *, change: bool) -> Answered:
    """One answer, to be read back."""
    return Answered(
        given=given,
        html=as_html(given.text) if given.text else "",
        stones=tuple(map(stone, given.feelings)),
        places=tuple(PLACES[place] for place in given.places),
        change=at_step(id, given.step) if change else "",
    )


def stone(named: Named) -> Stone:
    """A feeling word as it is shown."""
    feeling = wheel().get(named.word)
    return Stone(named.word, feeling.core if feeling else "", named.strength)


def end_page(visit: Visit[Vault], kept: Kept[Sitting]) -> ReadPage:
    """A sitting at its end, with a way back into the room where its exercise asks for one."""
    vault = visit.vault
    exercise = known(vault).get(kept.record.exercise)
    ground = exercise is not None and exercise.after == "grounding"
    return msgspec.structs.replace(
        read_page(visit, kept),
        grounding=help_words(visit.language.code).grounding if ground else (),
        enough=enough(finished_today(vault, visit.now), ask_of(vault, visit.now)),
    )


def sittings_page(vault: Vault, start: int) -> SittingsPage:
    """Thirty sittings from the ``start``-th newest on."""
    sittings = vault.all(Sitting)
    end = max(0, len(sittings) - start)
    return SittingsPage(
        rows=tuple(row(kept) for kept in reversed(sittings[max(0, end - PAGE) : end])),
        newer=f"/exercises/sittings?from={max(0, start - PAGE)}" if start else "",
        older=f"/exercises/sittings?from={start + PAGE}" if end > PAGE else "",
    )


def row(kept: Kept[Sitting]) -> Row:
    """A sitting in a line of the list."""
    glimpse = SITTINGS.glimpse(kept)
    at = kept.record.at.astimezone(ZoneInfo(kept.record.zone))
    return Row(glimpse.path, at, glimpse.own, glimpse.rest, kept.record.finished is not None)
