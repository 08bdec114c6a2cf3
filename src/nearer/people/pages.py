"""The people in one's life: noting them, and the safety questions about each."""

from typing import Annotated, Final, Literal

import msgspec
from starlette.responses import Response

from nearer.keeping.desk import Desk, Moment
from nearer.keeping.glimpse import Glimpse
from nearer.keeping.moments import today_in
from nearer.language import N_
from nearer.pace.asking import ask_of
from nearer.people.asking import Questions, answer_fields, questions, read_answers
from nearer.people.model import SAFE, TIES, Person, Tie
from nearer.people.outcome import drop_opening, note_opening, noted_opening
from nearer.people.rules import Opening, capped, opening
from nearer.people.shelves import PEOPLE
from nearer.vault.records import Kept
from nearer.vault.vault import Vault
from nearer.web.forms import Fields, Filled, fill, unfilled
from nearer.web.rooms import page
from nearer.web.visit import Visit

Safe = Literal["", "0", "1", "2", "3", "4"]


class Typed(msgspec.Struct, frozen=True):
    """The form about a person, each field read by itself."""

    alias: Annotated[
        str,
        msgspec.Meta(
            min_length=1,
            max_length=60,
            extra={"wrong": N_("A name of any kind is enough: a nickname, a letter, an animal.")},
        ),
    ]
    tie: Tie = ""
    safe: Safe = ""
    note: Annotated[str, msgspec.Meta(max_length=2000)] = ""


class FormMore(msgspec.Struct, frozen=True):
    """The choices of the form."""

    ties: tuple[tuple[str, str], ...] = tuple(TIES.items())
    safe: tuple[str, ...] = SAFE


class Told(msgspec.Struct, frozen=True):
    """Beside someone as they were noted: what a step with them may be."""

    tie: str
    safe: str
    opening: Opening
    season: bool


class SafetyPage(msgspec.Struct, frozen=True):
    """The five questions about someone; ``opening`` once they were answered."""

    id: str
    alias: str
    questions: Questions
    form: Filled[object]
    opening: Opening | None = None
    kept: bool = False


class ListPage(msgspec.Struct, frozen=True):
    """Everyone noted down, by name."""

    people: tuple[Glimpse, ...]
    begun: bool


def listed(visit: Visit[Vault]) -> Response:
    """Everyone, in the order of their names."""
    people = sorted(visit.vault.all(Person), key=lambda kept: kept.record.alias.casefold())
    begun = PEOPLE.begun(visit.vault)
    return visit.render("people/people.html", ListPage(tuple(map(PEOPLE.glimpse, people)), begun))


def read_person(fields: Fields, moment: Moment[Person]) -> Filled[Person]:
    """The person these fields say; what the form does not ask stays as it was."""
    form = fill(Typed, fields)
    typed = form.value
    if typed is None or not typed.alias.strip():
        problems = form.problems or {"alias": N_("A name of any kind is enough.")}
        return Filled(None, fields, problems)
    before = moment.before or Person(at=moment.at, zone=moment.zone, alias="?")
    person = msgspec.structs.replace(
        before,
        alias=" ".join(typed.alias.split()),
        tie=typed.tie,
        safe=int(typed.safe) if typed.safe else None,
        note=typed.note.strip(),
    )
    return Filled(person, fields, {})


def person_fields(person: Person) -> Fields:
    """The fields of a form that says exactly this person."""
    return {
        "alias": [person.alias],
        "tie": [person.tie],
        "safe": [] if person.safe is None else [str(person.safe)],
        "note": [person.note],
    }


def told(visit: Visit[Vault], kept: Kept[Person]) -> Told:
    """What a step with them may be, by what was answered and by how much may be asked now."""
    person, ask = kept.record, ask_of(visit.vault, visit.now)
    return Told(
        tie=TIES[person.tie] if person.tie else "",
        safe="" if person.safe is None else SAFE[person.safe],
        opening=capped(opening(person.answers), ask),
        season=ask.season,
    )


DESK: Final = Desk(
    shelf=PEOPLE,
    read_form=read_person,
    fields_of=person_fields,
    form="people/form.html",
    reading="people/person.html",
    more=lambda _visit, _kept: FormMore(),
    told=told,
)


def ask(visit: Visit[Vault]) -> Response:
    """The five questions, with the answers that were kept."""
    return visit.render("people/safety.html", safety_page(PEOPLE.found(visit)))


def safety_page(kept: Kept[Person], opened: Opening | None = None) -> SafetyPage:
    """Everything the page of the questions shows."""
    person = kept.record
    form: Filled[object] = unfilled(answer_fields(person.answers))
    return SafetyPage(kept.id, person.alias, questions(), form, opened, bool(person.answers))


def answer(visit: Visit[Vault]) -> Response:
    """Note what the answers open. They themselves are kept only when the person asks for it."""
    kept = PEOPLE.found(visit)
    answers = read_answers(visit.fields)
    wanted = bool(visit.fields.get("keep"))
    today = today_in(visit.vault.preferences.zone, visit.now)
    person = msgspec.structs.replace(
        kept.record, answers=answers if wanted else None, asked_on=today if wanted else None
    )
    if person != kept.record:
        visit.vault.revise(kept.id, person)
    note_opening(visit, kept.id, opening(answers))
    return visit.go(f"{PEOPLE.address(kept.id)}/safety/opened")


def opened(visit: Visit[Vault]) -> Response:
    """What the answers given last open."""
    kept = PEOPLE.found(visit)
    found = noted_opening(visit, kept.id)
    if found is None:
        return visit.go(f"{PEOPLE.address(kept.id)}/safety")
    return visit.render("people/safety.html", safety_page(kept, found))


def erase(visit: Visit[Vault]) -> Response:
    """Erase someone, and what answers about them opened."""
    drop_opening(visit, PEOPLE.found(visit).id)
    return PEOPLE.erase(visit)


routes: Final = (
    page("/people", show=listed),
    page("/people/{id}/erase", show=PEOPLE.ask_erase, act=erase),
    *(one for one in DESK.routes() if one.path != "/people/{id}/erase"),
    page("/people/{id}/safety", show=ask, act=answer),
    page("/people/{id}/safety/opened", show=opened),
)
