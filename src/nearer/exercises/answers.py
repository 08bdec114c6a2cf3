"""One step's answer as form fields, there and back."""

from typing import Annotated

import msgspec

from nearer.exercises.model import Given, Step
from nearer.feelings.form import feeling_fields, read_chosen
from nearer.feelings.places import PLACES, Place
from nearer.language import N_
from nearer.web.forms import Fields, Filled, fill

NOT_THERE = N_("One of these is not among the choices any more. Pick again, or leave it open.")
TOO_LONG = N_("This is longer than fits here. The journal has room for all of it.")

Text = Annotated[str, msgspec.Meta(max_length=50_000, extra={"wrong": TOO_LONG})]


class _Typed(msgspec.Struct, frozen=True):
    text: Text = ""
    chosen: tuple[str, ...] = ()
    number: int | None = None
    body: tuple[Place, ...] = ()


def read_answer(step: Step, fields: Fields) -> Filled[Given]:
    """What was answered at a step, or what is off. Nothing typed is lost."""
    form = fill(_Typed, fields)
    named = read_chosen(fields) if step.answer == "feelings" else None
    problems = {**form.problems, **(named.problems if named else {})}
    if form.value is None or problems:
        return Filled(None, fields, problems)
    typed = form.value
    chosen = typed.chosen if step.options else ()
    if any(one not in step.options for one in chosen):
        return Filled(None, fields, {"chosen": NOT_THERE})
    if typed.number is not None and not 0 <= typed.number <= step.highest:
        return Filled(None, fields, {"number": N_("Use a number that fits here.")})
    answered = Given(
        step=step.id,
        name=step.name,
        text=typed.text.strip("\n").rstrip(),
        chosen=(named.answer,) if named and named.answer else chosen,
        number=typed.number if step.answer == "scale" else None,
        highest=step.highest,
        feelings=named.feelings if named else (),
        places=tuple(place for place in PLACES if place in typed.body),
    )
    return Filled(answered, fields, {})


def answer_fields(given: Given | None, step: Step) -> dict[str, list[str]]:
    """The fields of a form that says exactly this answer."""
    if given is None:
        return {}
    fields = {
        "text": [given.text],
        "chosen": list(given.chosen),
        "number": [] if given.number is None else [str(given.number)],
        "body": list(given.places),
    }
    if step.answer == "feelings":
        fields |= feeling_fields(given.feelings)
        fields["answer"] = list(given.chosen)
    return fields
