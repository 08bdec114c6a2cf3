"""The practices: choosing one, sitting with it, and what was noticed."""

from typing import Annotated, Final

import msgspec
from starlette.responses import Response

from nearer.keeping.glimpse import Glimpse
from nearer.language import N_
from nearer.pace.asking import ask_of
from nearer.steps.yourself.practice.model import Cue, Practice, PracticeId, Script, cues, length
from nearer.steps.yourself.practice.scripts import scripts
from nearer.steps.yourself.practice.shelves import PRACTICES
from nearer.vault.records import Kept
from nearer.vault.vault import Vault
from nearer.web.errors import NotHere
from nearer.web.forms import Fields, Filled, fill, unfilled
from nearer.web.rooms import page
from nearer.web.visit import Visit

LATELY: Final = 5
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


class NoticedPage(msgspec.Struct, frozen=True):
    """The form afterwards. ``id`` is empty for a new one."""

    name: str
    form: Filled[Practice]
    draft: str
    fresh: str
    id: str = ""
    restored: bool = False


class ReadPage(msgspec.Struct, frozen=True):
    """What was noticed, read back."""

    id: str
    what: Glimpse
    practice: Practice
    name: str


class Typed(msgspec.Struct, frozen=True):
    """The form afterwards, each field read by itself."""

    practice: PracticeId
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
        season=ask_of(visit.vault).season,
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
    script, ask = asked(visit), ask_of(visit.vault)
    minutes = length(script, visit.query.get("minutes", ""), short=ask.short)
    shown = SitPage(script, minutes, cues(script, minutes), ask.season)
    return visit.render("practice/sit.html", shown)


def after(visit: Visit[Vault]) -> Response:
    """What did you notice?"""
    draft = visit.vault.drafts.get(PRACTICES.draft_of())
    script = asked(visit)
    minutes = length(script, visit.query.get("minutes", ""), short=True)
    begun = draft is not None and noticed(draft) and draft.get("practice") == [script.id]
    blank: Fields = {"practice": [script.id], "minutes": [str(minutes)]}
    typed = draft if draft and begun else blank
    return visit.render("practice/noticed.html", noticed_page(unfilled(typed), restored=begun))


def noticed(fields: Fields) -> bool:
    """Whether a draft says anything."""
    names = ("thought", "feeling", "body")
    return any(typed.strip() for name in names for typed in fields.get(name, ()))


def noticed_page(form: Filled[Practice], id: str = "", *, restored: bool = False) -> NoticedPage:
    """Everything the form shows."""
    script = scripts().get(form.first("practice"))
    name = script.name if script else ""
    return NoticedPage(name, form, PRACTICES.draft_of(id), PRACTICES.fresh_at(id), id, restored)


def read_noticed(visit: Visit[Vault], before: Practice | None = None) -> Filled[Practice]:
    """What these fields say was noticed; ``before`` keeps its moment."""
    form = fill(Typed, visit.fields)
    typed = form.value
    if typed is None:
        return Filled(None, visit.fields, form.problems)
    if not noticed(visit.fields):
        return Filled(None, visit.fields, {"thought": EMPTY})
    practice = Practice(
        at=before.at if before else visit.now.replace(microsecond=0),
        zone=before.zone if before else visit.vault.preferences.zone,
        practice=typed.practice,
        minutes=typed.minutes,
        thought=typed.thought.strip(),
        feeling=typed.feeling.strip(),
        body=typed.body.strip(),
    )
    return Filled(practice, visit.fields, {})


def keep(visit: Visit[Vault]) -> Response:
    """Keep what was noticed, or leave it as it stands."""
    script = asked(visit)
    if visit.fields.get("enough"):
        return PRACTICES.leave(visit)
    form = read_noticed(visit)
    if form.value is None:
        typed = {"practice": [script.id], **form.typed}
        shown = noticed_page(Filled(None, typed, form.problems))
        return visit.render("practice/noticed.html", shown, status=422)
    return PRACTICES.keep(visit, form.value)


def read(visit: Visit[Vault]) -> Response:
    """What was noticed, read back."""
    kept = PRACTICES.found(visit)
    name = scripts()[kept.record.practice].name
    shown = ReadPage(kept.id, PRACTICES.glimpse(kept), kept.record, name)
    return visit.render("practice/kept.html", shown)


def noticed_fields(kept: Kept[Practice]) -> dict[str, list[str]]:
    """The fields of a form that says exactly this."""
    names = ("practice", "minutes", "thought", "feeling", "body")
    return {name: [str(getattr(kept.record, name))] for name in names}


def edit(visit: Visit[Vault]) -> Response:
    """The form, filled with what was kept or with the changes begun."""
    kept = PRACTICES.found(visit)
    draft = visit.vault.drafts.get(PRACTICES.draft_of(kept.id))
    form: Filled[Practice] = unfilled(draft or noticed_fields(kept))
    shown = noticed_page(form, kept.id, restored=draft is not None)
    return visit.render("practice/noticed.html", shown)


def revise(visit: Visit[Vault]) -> Response:
    """Keep the change, or leave it as it stands."""
    kept = PRACTICES.found(visit)
    if visit.fields.get("enough"):
        return PRACTICES.leave(visit, kept.id)
    form = read_noticed(visit, kept.record)
    if form.value is None:
        return visit.render("practice/noticed.html", noticed_page(form, kept.id), status=422)
    return PRACTICES.change(visit, kept, form.value)


routes: Final = (
    page("/practices", show=listed),
    *PRACTICES.routes(),
    page("/practices/kept/{id}", show=read),
    page("/practices/kept/{id}/edit", show=edit, act=revise),
    page("/practices/{practice}", show=sit),
    page("/practices/{practice}/after", show=after, act=keep),
)
