"""One step's answer as form fields, there and back."""

from typing import Annotated

import msgspec

from nearer.exercises.model import LONGEST_TEXT, Given, Step
from nearer.feelings.form import feeling_fields, read_chosen
from nearer.feelings.places import PLACES, Place
from nearer.language import N_
from nearer.web.forms import Fields, Filled, fill

NOT_THERE = N_("One of these is not among the choices any more. Pick again, or leave it open.")
TOO_LONG = N_("This is longer than fits here. The journal has room for all of it.")
NUMBER = N_("Use a whole number that fits here, or leave it open.")

Text = Annotated[str, msgspec.Meta(max_length=LONGEST_TEXT, extra={"wrong": TOO_LONG})]
Number = Annotated[int, msgspec.Meta(extra={"wrong": NUMBER})]


class _Typed(msgspec.Struct, frozen=True):
    text: Text = ""
    chosen: tuple[str, ...] = ()
    number: Number | None = None
    body: tuple[Place, ...] = ()


def read_answer(step: Step, fields: Fields) -> Filled[Given]:
    """What was answered at a step, or what is off. Nothing typed is lost."""
    form = fill(_Typed, fields)
    named = read_chosen(fields if step.answer == "feelings" else {})
    problems = {**form.problems, **named.problems, **_wrong(step, form.value or _Typed())}
    if form.value is None or problems:
        return Filled(None, fields, problems)
    typed, scale = form.value, step.answer == "scale"
    given = Given(
        step=step.id,
        name=step.name,
        text=typed.text.strip("\n").rstrip() if step.answer not in ("none", "pause") else "",
        chosen=tuple(one for one in step.options if one in typed.chosen),
        number=typed.number if scale else None,
        highest=step.highest,
        lowest=step.lowest,
        most=step.most,
        feelings=named.feelings,
        no_word=named.answer,
        places=tuple(one for one in PLACES if one in typed.body and step.answer == "body"),
    )
    return Filled(given, fields, {})


def _wrong(step: Step, typed: _Typed) -> dict[str, str]:
    wrong = {}
    if step.options and not {*typed.chosen} <= {*step.options}:
        wrong["chosen"] = NOT_THERE
    if typed.number is not None and not 0 <= typed.number <= step.highest:
        wrong["number"] = NUMBER
    return wrong


def answer_fields(given: Given) -> dict[str, list[str]]:
    """The fields of a form that says exactly this answer."""
    return {
        "text": [given.text],
        "chosen": list(given.chosen),
        "number": [] if given.number is None else [str(given.number)],
        "body": list(given.places),
        **feeling_fields(given.feelings, given.no_word),
    }
