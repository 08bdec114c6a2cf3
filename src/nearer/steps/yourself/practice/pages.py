"""The practices: choosing one, sitting with it, and what was noticed."""

from typing import Annotated, Final

import msgspec
from starlette.responses import Response

from nearer.keeping.desk import Desk, Moment
from nearer.keeping.glimpse import Glimpse
from nearer.language import N_
from nearer.pace.asking import ask_of
from nearer.steps.yourself.practice.model import Cue, Practice, Script, cues, length
from nearer.steps.yourself.practice.scripts import scripts
from nearer.steps.yourself.practice.shelves import PRACTICES
from nearer.vault.records import Kept
from nearer.vault.vault import Vault
from nearer.web.errors import NotHere
from nearer.web.forms import Fields, Filled, fill
from nearer.web.rooms import page
from nearer.web.visit import Visit

LATELY: Final = 5
NOTICED: Final = ("thought", "feeling", "body")
LONG: Final = N_("This is longer than fits here. The journal has room for all of it.")
EMPTY: Final = N_("Nothing is written here yet. A word is enough, and so is leaving it be.")
Text = Annotated[str, msgspec.Meta(max_length=20_000, extra={"wrong": LONG})]


class ListPage(msgspec.Struct, frozen=True):
    """The six, and what was noticed lately."""

    scripts: tuple[Script, ...]
    lately: tuple[Glimpse, ...]
    season: bool


class SitPage(msgspec.Struct, frozen=True):
    """One practice, at one length: everything that is said, and when."""

    script: Script
    minutes: int
    cues: tuple[Cue, ...]
    season: bool


class Typed(msgspec.Struct, frozen=True):
    """The form afterwards, each field read by itself."""

    minutes: Annotated[int, msgspec.Meta(ge=1, le=15)] = 3
    thought: Text = ""
    feeling: Text = ""
    body: Text = ""


def listed(visit: Visit[Vault]) -> Response:
    """All six, and the last few things noticed."""
    lately = visit.vault.all(Practice)[-LATELY:]
    shown = ListPage(
        scripts=tuple(scripts().values()),
        lately=tuple(map(PRACTICES.glimpse, reversed(lately))),
        season=ask_of(visit.vault, visit.now).season,
    )
    return visit.render("practice/practices.html", shown)


def asked(visit: Visit[Vault]) -> Script:
    """The practice the address names. Raises `NotHere`."""
    found = scripts().get(visit.params["practice"])
    if found is None:
        raise NotHere
    return found


def sit(visit: Visit[Vault]) -> Response:
    """The practice, at the length asked for."""
    script, ask = asked(visit), ask_of(visit.vault, visit.now)
    minutes = length(script, visit.query.get("minutes", ""), short=ask.short)
    shown = SitPage(script, minutes, cues(script, minutes), ask.season)
    return visit.render("practice/sit.html", shown)


def start(visit: Visit[Vault]) -> Fields:
    """A blank form, which knows what one has just sat with, and for how long."""
    script = asked(visit)
    minutes = length(script, visit.query.get("minutes", ""), short=True)
    return {"minutes": [str(minutes)]}


def read_noticed(fields: Fields, moment: Moment[Practice]) -> Filled[Practice]:
    """What these fields say was noticed."""
    form = fill(Typed, fields)
    typed = form.value
    if typed is None:
        return Filled(None, fields, form.problems)
    said = {name: getattr(typed, name).strip() for name in NOTICED}
    if not any(said.values()):
        return Filled(None, fields, {"thought": EMPTY})
    practice = Practice(
        at=moment.at,
        zone=moment.zone,
        practice=moment.before.practice if moment.before else scripts()[moment.which].id,
        minutes=typed.minutes,
        **said,
    )
    return Filled(practice, fields, {})


def noticed_fields(practice: Practice) -> Fields:
    """The fields of a form that says exactly this."""
    names = ("minutes", *NOTICED)
    return {name: [str(getattr(practice, name))] for name in names}


def script_of(visit: Visit[Vault], kept: Kept[Practice] | None) -> Script:
    """The practice it is about."""
    return scripts()[kept.record.practice] if kept else asked(visit)


DESK: Final = Desk(
    shelf=PRACTICES,
    read_form=read_noticed,
    fields_of=noticed_fields,
    form="practice/noticed.html",
    reading="practice/kept.html",
    more=script_of,
    start=start,
    which=lambda visit: asked(visit).id,
)

routes: Final = (
    page("/practices", show=listed),
    *DESK.kept_routes(),
    page("/practices/{practice}", show=sit),
    *DESK.beginning("/practices/{practice}/after"),
)
