"""A page of the journal as form fields, there and back."""

from typing import Annotated

import msgspec

from nearer.keeping.chips import chips
from nearer.keeping.moments import Unclear, read_moment, typed_moment
from nearer.language import N_
from nearer.steps.yourself.checkin_form import Clock, chips_wrong
from nearer.steps.yourself.model import Entry
from nearer.steps.yourself.prompts import prompts
from nearer.web.forms import Fields, Filled, fill

BLANK = N_("The page is still blank. A title or a single word is enough to keep it.")

Title = Annotated[
    str,
    msgspec.Meta(
        max_length=200,
        extra={"wrong": N_("A title can be up to 200 letters. The rest could go on the page.")},
    ),
]
Text = Annotated[
    str,
    msgspec.Meta(
        max_length=200_000,
        extra={"wrong": N_("This is as long as a book. You could split it over two pages.")},
    ),
]


class Typed(msgspec.Struct, frozen=True):
    """The fields of the form, each read by itself."""

    at: str = ""
    title: Title = ""
    text: Text = ""
    tags: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    prompt: str = ""


def read_entry(fields: Fields, clock: Clock) -> Filled[Entry]:
    """The page these fields say, or what is off, field by field. Nothing typed is lost."""
    form = fill(Typed, fields)
    typed = form.value
    if typed is None:
        return Filled(None, fields, form.problems)
    moment = read_moment(typed.at, clock.zone, clock.shown, clock.now)
    found = {
        "at": moment.sentence if isinstance(moment, Unclear) else "",
        "tags": chips_wrong(chips(typed.tags)),
        "people": chips_wrong(chips(typed.people)),
        "text": "" if typed.title.strip() or typed.text.strip() else BLANK,
    }
    problems = {name: sentence for name, sentence in found.items() if sentence}
    if isinstance(moment, Unclear) or problems:
        return Filled(None, fields, problems)
    entry = Entry(
        at=moment,
        zone=clock.zone,
        title=" ".join(typed.title.split()),
        text=typed.text.strip("\n").rstrip(),
        tags=chips(typed.tags),
        people=chips(typed.people),
        prompt=typed.prompt if typed.prompt in prompts() else "",
    )
    return Filled(entry, fields, {})


def entry_fields(entry: Entry) -> dict[str, list[str]]:
    """The fields of a form that says exactly this page."""
    return {
        "at": [typed_moment(entry.at, entry.zone)],
        "title": [entry.title],
        "text": [entry.text],
        "tags": list(entry.tags),
        "people": list(entry.people),
        "prompt": [entry.prompt],
    }


def wrote_something(fields: Fields) -> bool:
    """Whether a draft holds any writing."""
    names = ("title", "text", "tags", "people")
    return any(value.strip() for name in names for value in fields.get(name, ()))
