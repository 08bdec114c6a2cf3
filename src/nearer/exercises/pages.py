"""The exercises: all of them, and each one before it begins."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, Literal

import msgspec
from starlette.responses import Response

from nearer.exercises import own_pages, sitting_pages
from nearer.exercises.known import (
    brought,
    everything,
    finished_today,
    known,
    sittings,
    steps_of,
    unfinished,
)
from nearer.exercises.model import ROOM_ACCENTS, ROOM_NAMES, Exercise, Sitting
from nearer.exercises.shelves import BROUGHT, SITTINGS
from nearer.exercises.sitting_view import at_step
from nearer.keeping.glimpse import Glimpse
from nearer.keeping.writing import as_html
from nearer.pace.asking import ask_of
from nearer.pace.model import enough
from nearer.vault.records import Kept
from nearer.vault.vault import Vault
from nearer.web.errors import NotHere
from nearer.web.forms import Filled, unfilled
from nearer.web.rooms import page
from nearer.web.visit import Visit

Closed = Literal["", "enough", "sittings", "not now"]
ABOUT: Final = "exercises/exercise.html"


class Group(msgspec.Struct, frozen=True):
    """The exercises of one room; ``name`` is ours, English."""

    name: str
    accent: str
    exercises: tuple[Exercise, ...]


class ListPage(msgspec.Struct, frozen=True):
    """All exercises by room, and what waits."""

    groups: tuple[Group, ...]
    waiting: tuple[Glimpse, ...]
    own: tuple[str, ...]
    """The ids of those the person brought."""
    enough: bool
    season: bool
    ever: bool
    """Whether there is a sitting to read back."""


class AboutPage(msgspec.Struct, frozen=True):
    """One exercise before it begins. ``html`` is its welcome, safe."""

    exercise: Exercise
    accent: str
    html: str
    form: Filled[Any]
    closed: Closed
    instead: Exercise | None
    """A gentler one to offer, when it is closed for now."""
    waiting: str
    """The address that goes on with one that waits, or empty."""
    short: bool
    """Whether the short form comes first."""
    shorter: bool
    """Whether the short form leaves anything out."""
    remove: str
    """The address where it is taken away, if it was brought; else empty."""


class LaterPage(msgspec.Struct, frozen=True):
    """An exercise that is closed to people under 18."""

    title: str
    accent: str


def listed(visit: Visit[Vault]) -> Response:
    """Every exercise there is, by room."""
    vault = visit.vault
    ask = ask_of(vault, visit.now)
    shown = ListPage(
        groups=tuple(by_room(known(vault))),
        waiting=tuple(map(waiting_glimpse, unfinished(vault))),
        own=tuple(brought(vault)),
        enough=enough(finished_today(vault, visit.now), ask),
        season=ask.season,
        ever=bool(vault.all(Sitting)),
    )
    return visit.render("exercises/exercises.html", shown)


def waiting_glimpse(kept: Kept[Sitting]) -> Glimpse:
    """A sitting that waits, in a line that leads on with it."""
    glimpse = SITTINGS.glimpse(kept)
    return msgspec.structs.replace(glimpse, path=f"{glimpse.path}/go-on")


def by_room(exercises: Mapping[str, Exercise]) -> Iterator[Group]:
    """The exercises under the room they belong to; the short ones first."""
    for room, name in ROOM_NAMES.items():
        of = sorted(
            (one for one in exercises.values() if one.room == room),
            key=lambda one: (one.minutes, one.title),
        )
        if of:
            yield Group(name, ROOM_ACCENTS[room], tuple(of))


def about(visit: Visit[Vault]) -> Response:
    """What an exercise is, before it begins."""
    exercise = asked(visit)
    if exercise.id not in known(visit.vault):
        return later(visit, exercise)
    why = closed(visit, exercise) or ("not now" if visit.query.get("rest") else "")
    return visit.render(ABOUT, about_page(visit, exercise, why))


def asked(visit: Visit[Vault]) -> Exercise:
    """The exercise the address names. Raises `NotHere`."""
    found = everything(visit.vault).get(visit.params["exercise"])
    if found is None:
        raise NotHere
    return found


def later(visit: Visit[Vault], exercise: Exercise) -> Response:
    """A kind word about an exercise that is closed to people under 18."""
    shown = LaterPage(exercise.title, ROOM_ACCENTS[exercise.room])
    return visit.render("exercises/later.html", shown)


def closed(visit: Visit[Vault], exercise: Exercise) -> Closed:
    """Why another sitting of it does not begin now; empty when it may."""
    if exercise.sittings and sittings(visit.vault)[exercise.id] >= exercise.sittings:
        return "sittings"
    done = finished_today(visit.vault, visit.now)
    return "enough" if enough(done, ask_of(visit.vault, visit.now)) else ""


def about_page(visit: Visit[Vault], exercise: Exercise, closed: Closed) -> AboutPage:
    """Everything the page of an exercise shows."""
    vault = visit.vault
    own = brought(vault).get(exercise.id)
    waits = waiting(vault, exercise)
    return AboutPage(
        exercise=exercise,
        accent=ROOM_ACCENTS[exercise.room],
        html=as_html(exercise.welcome),
        form=unfilled(visit.fields),
        closed=closed,
        instead=known(vault).get(exercise.instead) if exercise.instead else None,
        waiting=waiting_glimpse(waits[0]).path if waits else "",
        short=ask_of(vault, visit.now).short,
        shorter=len(exercise.shown(short=True)) < len(exercise.steps),
        remove=f"{BROUGHT.address(own[0])}/erase" if own else "",
    )


def waiting(vault: Vault, exercise: Exercise) -> Sequence[Kept[Sitting]]:
    """The sittings of it that wait, the latest first."""
    return [kept for kept in unfinished(vault) if kept.record.exercise == exercise.id]


def begin(visit: Visit[Vault]) -> Response:
    """Begin a sitting, unless it is enough for today or an answer says not now."""
    exercise = asked(visit)
    if exercise.id not in known(visit.vault):
        return later(visit, exercise)
    if closed(visit, exercise):
        return visit.go(f"/exercises/{exercise.id}")
    if held_back(visit, exercise):
        return visit.go(f"/exercises/{exercise.id}?rest=1")
    kept = sit_down(visit, exercise)
    return visit.go(at_step(kept.id, steps_of(visit.vault, kept.record)[0].id))


def held_back(visit: Visit[Vault], exercise: Exercise) -> bool:
    """Whether an answer says that now is not the time. A question may be left open."""
    names = [f"guard-{n}" for n in range(len(exercise.not_now_if))]
    said = {one for name in names for one in visit.fields.get(name, ())}
    return bool(said & {"yes", "unsure"})


def sit_down(visit: Visit[Vault], exercise: Exercise) -> Kept[Sitting]:
    """A new sitting; or the one just begun, when going back and beginning again."""
    vault, short = visit.vault, "short" in visit.fields.get("form", ())
    sitting = Sitting(
        at=visit.now.replace(microsecond=0),
        zone=vault.preferences.zone,
        exercise=exercise.id,
        title=exercise.title,
        short=short,
    )
    blank = [kept for kept in waiting(vault, exercise) if not kept.record.given]
    return vault.revise(blank[0].id, sitting) if blank else vault.keep(sitting)


routes: Final = (
    page("/exercises", show=listed),
    *own_pages.routes,
    *sitting_pages.routes,
    page("/exercises/{exercise}", show=about, act=begin),
)
