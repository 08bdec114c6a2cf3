"""The exercises: all of them, one before it begins, and bringing one's own."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal

import msgspec
from starlette.responses import Response

from nearer.exercises import sitting_pages
from nearer.exercises.known import brought, finished_today, known, times, unfinished
from nearer.exercises.model import ROOM_NAMES, Brought, Exercise, Sitting
from nearer.exercises.reading import Wrong, read
from nearer.exercises.shelves import SITTINGS
from nearer.keeping.glimpse import Glimpse
from nearer.keeping.writing import as_html
from nearer.language import N_
from nearer.pace.asking import ask_of
from nearer.pace.model import enough
from nearer.vault.records import Kept
from nearer.vault.vault import Vault
from nearer.web.errors import NotHere
from nearer.web.forms import Filled, fill, unfilled
from nearer.web.rooms import page
from nearer.web.visit import Visit

Closed = Literal["", "enough", "sittings", "not now"]
ACCENTS: Final[Mapping[str, str]] = {
    "yourself": "clay",
    "signs": "dusk",
    "roots": "moss",
    "patterns": "dusk",
    "ladder": "amber",
    "connection": "rose",
}


class Shelf(msgspec.Struct, frozen=True):
    """The exercises of one room; ``name`` is ours, English."""

    name: str
    accent: str
    exercises: tuple[Exercise, ...]


class ListPage(msgspec.Struct, frozen=True):
    """All exercises by room, and what waits."""

    shelves: tuple[Shelf, ...]
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
    waiting: str
    """The address of a sitting of it that waits, or empty."""
    short: bool
    """Whether the short form comes first."""
    shorter: bool
    """Whether the short form leaves anything out."""
    remove: str
    """The record it was brought as, or empty."""


class BringPage(msgspec.Struct, frozen=True):
    """Bringing an exercise: what was pasted, and each thing wrong with it."""

    form: Filled[Any]
    wrong: tuple[Wrong, ...] = ()


class _Pasted(msgspec.Struct, frozen=True):
    text: str = ""


def listed(visit: Visit[Vault]) -> Response:
    """Every exercise there is, by room."""
    vault = visit.vault
    ask = ask_of(vault)
    shown = ListPage(
        shelves=tuple(by_room(known(vault))),
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


def by_room(exercises: Mapping[str, Exercise]) -> Iterator[Shelf]:
    """The exercises under the room they belong to; the short ones first."""
    for room, name in ROOM_NAMES.items():
        of = sorted((one for one in exercises.values() if one.room == room), key=shortest)
        if of:
            yield Shelf(name, ACCENTS[room], tuple(of))


def shortest(exercise: Exercise) -> tuple[int, str]:
    """Where an exercise stands among those of its room."""
    return exercise.minutes, exercise.title


def about(visit: Visit[Vault]) -> Response:
    """What an exercise is, before it begins."""
    exercise = asked(visit)
    shown = about_page(visit, exercise, unfilled(), closed(visit, exercise))
    return visit.render("exercises/exercise.html", shown)


def asked(visit: Visit[Vault]) -> Exercise:
    """The exercise the address names. Raises `NotHere`."""
    found = known(visit.vault).get(visit.params["exercise"])
    if found is None:
        raise NotHere
    return found


def closed(visit: Visit[Vault], exercise: Exercise) -> Closed:
    """Why another sitting of it does not begin now; empty when it may."""
    if exercise.sittings and times(visit.vault, exercise.id) >= exercise.sittings:
        return "sittings"
    done = finished_today(visit.vault, visit.now)
    return "enough" if enough(done, ask_of(visit.vault)) else ""


def about_page(
    visit: Visit[Vault], exercise: Exercise, form: Filled[Any], closed: Closed
) -> AboutPage:
    """Everything the page of an exercise shows."""
    vault = visit.vault
    own = brought(vault).get(exercise.id)
    waits = (kept for kept in unfinished(vault) if kept.record.exercise == exercise.id)
    waiting = next((waiting_glimpse(kept).path for kept in waits), "")
    return AboutPage(
        exercise=exercise,
        accent=ACCENTS[exercise.room],
        html=as_html(exercise.welcome),
        form=form,
        closed=closed,
        instead=known(vault).get(exercise.instead) if exercise.instead else None,
        waiting=waiting,
        short=ask_of(vault).short,
        shorter=len(exercise.shown(short=True)) < len(exercise.steps),
        remove=own[0] if own else "",
    )


def begin(visit: Visit[Vault]) -> Response:
    """Begin a sitting, unless it is enough for today or an answer says not now."""
    exercise = asked(visit)
    why = closed(visit, exercise)
    said = (visit.fields.get(f"guard-{n}", ()) for n in range(len(exercise.not_now_if)))
    if not why and any({"yes", "unsure"} & set(answers) for answers in said):
        why = "not now"
    if why:
        shown = about_page(visit, exercise, unfilled(visit.fields), why)
        return visit.render("exercises/exercise.html", shown)
    sitting = Sitting(
        at=visit.now.replace(microsecond=0),
        zone=visit.vault.preferences.zone,
        exercise=exercise.id,
        title=exercise.title,
        short="short" in visit.fields.get("form", ()),
    )
    kept = visit.vault.keep(sitting)
    first = (exercise.shown(short=sitting.short) or exercise.steps)[0]
    return visit.go(sitting_pages.at_step(kept.id, first))


def bring(visit: Visit[Vault]) -> Response:
    """A place to paste an exercise."""
    typed = visit.vault.drafts.get("exercise-file") or {}
    return visit.render("exercises/bring.html", BringPage(unfilled(typed)))


def keep_brought(visit: Visit[Vault]) -> Response:
    """Keep a file that reads without a fault; else say line by line what is off."""
    form = fill(_Pasted, visit.fields)
    text = form.value.text if form.value else ""
    found = read(text)
    if not isinstance(found, Exercise):
        return visit.render("exercises/bring.html", BringPage(form, found), status=422)
    if found.id in known(visit.vault):
        form = form.wrong("text", N_("There is an exercise with this id already. Give it another."))
        return visit.render("exercises/bring.html", BringPage(form), status=422)
    at = visit.now.replace(microsecond=0)
    visit.vault.keep(Brought(at=at, zone=visit.vault.preferences.zone, text=text))
    visit.vault.drafts.drop("exercise-file")
    visit.say(N_("It is among your exercises now."))
    return visit.go(f"/exercises/{found.id}")


def take_away(visit: Visit[Vault]) -> Response:
    """Take away an exercise that was brought; what was answered in it stays."""
    own = brought(visit.vault).get(asked(visit).id)
    if own is None:
        raise NotHere
    visit.vault.erase(own[0])
    visit.say(N_("The exercise is gone. What you answered in it is still kept."))
    return visit.go("/exercises")


routes: Final = (
    page("/exercises", show=listed),
    page("/exercises/bring", show=bring, act=keep_brought),
    *sitting_pages.routes,
    page("/exercises/{exercise}", show=about, act=begin),
    page("/exercises/{exercise}/take-away", act=take_away),
)
