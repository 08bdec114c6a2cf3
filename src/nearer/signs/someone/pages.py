"""The signs in someone else, in the browser: who, is it safe, what I see, and where it leads."""

from typing import Annotated, Any, Final

import msgspec
from starlette.responses import Response

from nearer.keeping.desk import Desk, Moment
from nearer.keeping.glimpse import Glimpse
from nearer.language import N_
from nearer.pace.asking import ask_of
from nearer.pace.young import adults_only
from nearer.people.asking import Questions, questions, read_answers
from nearer.people.model import Person
from nearer.people.outcome import drop_opening, note_opening, noted_alias, noted_opening
from nearer.people.rules import SHUT, Opening, opening
from nearer.signs.someone.model import OFTEN, SIGNS, Ending, Often, Picture, Text
from nearer.signs.someone.shelves import PICTURES
from nearer.signs.someone.statements import EndingWords, Someone, someone
from nearer.vault.records import Kept
from nearer.vault.vault import Vault
from nearer.web.forms import Fields, Filled, fill, unfilled
from nearer.web.rooms import page
from nearer.web.visit import Visit

WHO: Final = N_("A name of any kind is enough, also a made-up one.")


class Typed(msgspec.Struct, frozen=True):
    """The form, each field read by itself."""

    alias: Annotated[str, msgspec.Meta(max_length=60)] = ""
    own: Text = ""
    readings: tuple[str, ...] = ()
    mine: Text = ""
    ending: Ending = ""
    next: Text = ""
    careful: bool = False


class _One(msgspec.Struct, frozen=True):
    often: Often | None = None


class More(msgspec.Struct, frozen=True):
    """What the pages show beside the fields."""

    words: Someone
    often: tuple[str, ...]
    ending: EndingWords | None
    season: bool
    shut: Opening = SHUT


class FirstPage(msgspec.Struct, frozen=True):
    """Who it is about, and the safety questions; ``opening`` once they were answered."""

    lead: str
    questions: Questions
    form: Filled[Any]
    aliases: tuple[str, ...]
    opening: Opening | None = None


class ListPage(msgspec.Struct, frozen=True):
    """Pictures so far."""

    lead: str
    own: tuple[Glimpse, ...]
    begun: bool


def read_picture(fields: Fields, moment: Moment[Picture]) -> Filled[Picture]:
    """The picture these fields say."""
    form = fill(Typed, fields)
    typed = form.value
    problems = dict(form.problems)
    often: dict[str, int] = {}
    for sign in SIGNS:
        one = fill(_One, {"often": fields.get(sign, ())})
        if one.value is None:
            problems[sign] = N_("Choose one of these.")
        elif one.value.often is not None:
            often[sign] = one.value.often
    if typed is None or problems:
        return Filled(None, fields, problems)
    if not typed.alias.strip():
        return Filled(None, fields, {"alias": WHO})
    readings = tuple(one for one in someone().readings if one in typed.readings)
    picture = Picture(
        at=moment.at,
        zone=moment.zone,
        alias=" ".join(typed.alias.split()),
        often=often,
        own=typed.own.strip(),
        readings=readings,
        mine=typed.mine.strip(),
        ending="" if typed.careful else typed.ending,
        next=typed.next.strip(),
        careful=typed.careful,
    )
    return Filled(picture, fields, {})


def picture_fields(record: Picture) -> Fields:
    """The fields of a form that says exactly this picture."""
    names = ("alias", "own", "mine", "ending", "next")
    fields = {name: [str(getattr(record, name))] for name in names}
    often = {sign: [str(n)] for sign, n in record.often.items()}
    careful = {"careful": ["on"]} if record.careful else {}
    return {**fields, **often, **careful, "readings": list(record.readings)}


def more(visit: Visit[Vault], kept: Kept[Picture] | None) -> More:
    """What is shown beside it."""
    ending = someone().ends(kept.record.ending) if kept else None
    return More(someone(), OFTEN, ending, ask_of(visit.vault, visit.now).season)


DESK: Final = Desk(
    shelf=PICTURES,
    read_form=read_picture,
    fields_of=picture_fields,
    form="someone/form.html",
    reading="someone/picture.html",
    more=more,
)


def listed(visit: Visit[Vault]) -> Response:
    """The pictures so far."""
    own = tuple(map(PICTURES.glimpse, reversed(visit.vault.all(Picture)[-30:])))
    begun = PICTURES.begun(visit.vault)
    return visit.render("someone/someone.html", ListPage(someone().lead, own, begun))


def ask(visit: Visit[Vault]) -> Response:
    """Who is it about, and is it safe?"""
    return visit.render("someone/first.html", first_page(visit, unfilled()))


def first_page(visit: Visit[Vault], form: Filled[Any], opened: Opening | None = None) -> FirstPage:
    """Everything the first page shows."""
    people = sorted({kept.record.alias for kept in visit.vault.all(Person)})
    return FirstPage(someone().lead, questions(), form, tuple(people[:50]), opened)


def answer(visit: Visit[Vault]) -> Response:
    """Note what the answers open. They are used once, here, and kept nowhere."""
    form = unfilled(visit.fields)
    if not form.first("alias").strip():
        form = form.wrong("alias", WHO)
        return visit.render("someone/first.html", first_page(visit, form), status=422)
    alias = " ".join(form.first("alias").split())[:60]
    note_opening(visit, PICTURES.name, opening(read_answers(visit.fields)), alias)
    return visit.go("/signs/someone/first/opened")


def opened(visit: Visit[Vault]) -> Response:
    """What the answers given last open."""
    found = noted_opening(visit, PICTURES.name)
    if found is None:
        return visit.go("/signs/someone/first")
    form: Filled[Any] = unfilled({"alias": [noted_alias(visit, PICTURES.name)]})
    return visit.render("someone/first.html", first_page(visit, form, found))


def go_on(visit: Visit[Vault]) -> Response:
    """To the signs, with the name and whether to go carefully."""
    found = noted_opening(visit, PICTURES.name)
    if found is None:
        return visit.go("/signs/someone/first")
    draft = {"alias": [noted_alias(visit, PICTURES.name)]}
    visit.vault.drafts.put(
        PICTURES.draft_of(), draft | ({"careful": ["on"]} if found.closed else {})
    )
    drop_opening(visit, PICTURES.name)
    return visit.go(PICTURES.new)


routes: Final = (
    page("/signs/someone", show=adults_only(listed)),
    page("/signs/someone/first", show=adults_only(ask), act=adults_only(answer)),
    page("/signs/someone/first/opened", show=adults_only(opened)),
    page("/signs/someone/go-on", act=adults_only(go_on)),
    *DESK.routes(adults_only),
)
