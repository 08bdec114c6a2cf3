"""Bringing an exercise of one's own, from a therapist or a friend, and taking it away again."""

from typing import Final

import msgspec
from starlette.responses import Response

from nearer.exercises.answers import read_answer
from nearer.exercises.bringing import examine
from nearer.exercises.known import everything, unfinished
from nearer.exercises.model import Brought, Exercise, Sitting
from nearer.exercises.reading import Wrong, read
from nearer.exercises.shelves import BROUGHT
from nearer.exercises.sitting_view import draft_of
from nearer.language import N_, texts
from nearer.vault.records import Kept
from nearer.vault.vault import Vault
from nearer.web.forms import Filled, unfilled
from nearer.web.rooms import page
from nearer.web.visit import Visit

NOTHING: Final = N_("Choose a file, or paste its text.")
NOT_TEXT: Final = N_("That file is not plain text. Save it as plain text in UTF-8, and try again.")
HERE: Final = N_("This very exercise is here already.")


class BringPage(msgspec.Struct, frozen=True):
    """Bringing an exercise: what was pasted, and each thing wrong with it."""

    form: Filled[Brought]
    wrong: tuple[Wrong, ...] = ()
    example: str = texts.text("exercise-example.md").rstrip()


def bring(visit: Visit[Vault]) -> Response:
    """A place to paste an exercise, or to choose its file."""
    typed = visit.vault.drafts.get(BROUGHT.draft_of()) or {}
    return visit.render("exercises/bring.html", BringPage(unfilled(typed)))


def keep(visit: Visit[Vault]) -> Response:
    """Keep a file that reads without a fault; else say line by line what is off."""
    form = sent(visit)
    text = form.first("text")
    if form.problems:
        return visit.render("exercises/bring.html", BringPage(form), status=422)
    found = examine(text, everything(visit.vault))
    if not isinstance(found, Exercise):
        return visit.render("exercises/bring.html", BringPage(form, found), status=422)
    if found.id in everything(visit.vault):
        visit.vault.drafts.drop(BROUGHT.draft_of())
        visit.say(HERE)
        return visit.go(f"/exercises/{found.id}")
    at = visit.now.replace(microsecond=0)
    return BROUGHT.keep(visit, Brought(at=at, zone=visit.vault.preferences.zone, text=text))


def sent(visit: Visit[Vault]) -> Filled[Brought]:
    """The text that was sent: a file's when one was chosen, else what was pasted."""
    form: Filled[Brought] = unfilled(visit.fields)
    upload = visit.uploads.get("file")
    if upload and upload.content:
        try:
            text = upload.content.decode("utf-8-sig")
        except UnicodeDecodeError:
            return form.wrong("file", NOT_TEXT)
        return unfilled({"text": [text]})
    return form if form.first("text").strip() else form.wrong("text", NOTHING)


def show(visit: Visit[Vault]) -> Response:
    """The page of the exercise that was brought."""
    found = read(BROUGHT.found(visit).record.text)
    return visit.go(f"/exercises/{found.id}" if isinstance(found, Exercise) else BROUGHT.home)


def take_away(visit: Visit[Vault]) -> Response:
    """Take it away. What was answered in it stays, and so does what was being typed."""
    exercise = read(BROUGHT.found(visit).record.text)
    for kept in unfinished(visit.vault):
        if isinstance(exercise, Exercise) and kept.record.exercise == exercise.id:
            gather(visit.vault, kept, exercise)
    return BROUGHT.erase(visit)


def gather(vault: Vault, kept: Kept[Sitting], exercise: Exercise) -> None:
    """Make answers of a sitting's drafts: without its steps, no page would show them."""
    sitting = kept.record
    for step in exercise.steps:
        name = draft_of(kept.id, step.id)
        form = read_answer(step, vault.drafts.get(name) or {})
        if form.value is not None and not form.value.empty:
            sitting = sitting.with_answer(form.value)
            vault.drafts.drop(name)
    if sitting != kept.record:
        vault.revise(kept.id, sitting)


routes: Final = (
    page("/exercises/bring", show=bring, act=keep),
    page("/exercises/bring/fresh", act=BROUGHT.fresh),
    page("/exercises/own/{id}", show=show),
    page("/exercises/own/{id}/erase", show=BROUGHT.ask_erase, act=take_away),
)
