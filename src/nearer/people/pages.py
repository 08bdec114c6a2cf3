"""The people in one's life: noting them, and the safety questions about each."""

from typing import Annotated, Final, Literal

import msgspec
from starlette.responses import Response

from nearer.keeping.glimpse import Glimpse
from nearer.keeping.moments import today_in
from nearer.language import N_
from nearer.pace.asking import ask_of
from nearer.people.asking import Questions, answer_fields, questions, read_answers
from nearer.people.model import SAFE, TIES, Person, Tie
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


class PersonPage(msgspec.Struct, frozen=True):
    """The form. ``id`` is empty for someone new."""

    form: Filled[Person]
    draft: str
    fresh: str
    id: str = ""
    restored: bool = False
    ties: tuple[tuple[str, str], ...] = tuple(TIES.items())
    safe: tuple[str, ...] = SAFE


class ReadPage(msgspec.Struct, frozen=True):
    """Someone, as they were noted, and what a step with them may be."""

    id: str
    person: Person
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
    begun = visit.vault.drafts.get(PEOPLE.draft_of()) is not None
    return visit.render("people/people.html", ListPage(tuple(map(PEOPLE.glimpse, people)), begun))


def new(visit: Visit[Vault]) -> Response:
    """A blank form, or the one begun."""
    draft = visit.vault.drafts.get(PEOPLE.draft_of())
    form: Filled[Person] = unfilled(draft or {})
    return visit.render("people/form.html", form_page(form, restored=bool(draft)))


def form_page(form: Filled[Person], id: str = "", *, restored: bool = False) -> PersonPage:
    """Everything the form shows."""
    return PersonPage(form, PEOPLE.draft_of(id), PEOPLE.fresh_at(id), id, restored)


def keep(visit: Visit[Vault]) -> Response:
    """Keep someone new, or leave the form as it stands."""
    if visit.fields.get("enough"):
        return PEOPLE.leave(visit)
    at = visit.now.replace(microsecond=0)
    blank = Person(at=at, zone=visit.vault.preferences.zone, alias="?")
    form = read_person(visit.fields, blank)
    if form.value is None:
        return visit.render("people/form.html", form_page(form), status=422)
    return PEOPLE.keep(visit, form.value)


def read_person(fields: Fields, before: Person) -> Filled[Person]:
    """The person these fields say; what the form does not ask stays as it was ``before``."""
    form = fill(Typed, fields)
    typed = form.value
    if typed is None or not typed.alias.strip():
        problems = form.problems or {"alias": N_("A name of any kind is enough.")}
        return Filled(None, fields, problems)
    person = msgspec.structs.replace(
        before,
        alias=" ".join(typed.alias.split()),
        tie=typed.tie,
        safe=int(typed.safe) if typed.safe else None,
        note=typed.note.strip(),
    )
    return Filled(person, fields, {})


def person_fields(person: Person) -> dict[str, list[str]]:
    """The fields of a form that says exactly this person."""
    return {
        "alias": [person.alias],
        "tie": [person.tie],
        "safe": [] if person.safe is None else [str(person.safe)],
        "note": [person.note],
    }


def read(visit: Visit[Vault]) -> Response:
    """Someone, read back."""
    kept = PEOPLE.found(visit)
    person, ask = kept.record, ask_of(visit.vault)
    shown = ReadPage(
        id=kept.id,
        person=person,
        tie=TIES[person.tie] if person.tie else "",
        safe="" if person.safe is None else SAFE[person.safe],
        opening=capped(opening(person.answers), ask),
        season=ask.season,
    )
    return visit.render("people/person.html", shown)


def edit(visit: Visit[Vault]) -> Response:
    """The form, filled with what was kept or with the changes begun."""
    kept = PEOPLE.found(visit)
    draft = visit.vault.drafts.get(PEOPLE.draft_of(kept.id))
    form: Filled[Person] = unfilled(draft or person_fields(kept.record))
    return visit.render("people/form.html", form_page(form, kept.id, restored=draft is not None))


def revise(visit: Visit[Vault]) -> Response:
    """Keep the change, or leave it as it stands."""
    kept = PEOPLE.found(visit)
    if visit.fields.get("enough"):
        return PEOPLE.leave(visit, kept.id)
    form = read_person(visit.fields, kept.record)
    if form.value is None:
        return visit.render("people/form.html", form_page(form, kept.id), status=422)
    return PEOPLE.change(visit, kept, form.value)


def ask(visit: Visit[Vault]) -> Response:
    """The five questions, with the answers that were kept."""
    kept = PEOPLE.found(visit)
    form = unfilled(answer_fields(kept.record.answers) if kept.record.answers else {})
    return visit.render("people/safety.html", safety_page(kept, form))


def safety_page(
    kept: Kept[Person], form: Filled[object], opened: Opening | None = None
) -> SafetyPage:
    """Everything the page of the questions shows."""
    person = kept.record
    return SafetyPage(
        kept.id, person.alias, questions(), form, opened, kept=person.answers is not None
    )


def answer(visit: Visit[Vault]) -> Response:
    """What the answers open. They are kept when the person asks for it, and forgotten otherwise."""
    kept = PEOPLE.found(visit)
    answers = read_answers(visit.fields)
    wanted = bool(visit.fields.get("keep"))
    today = today_in(visit.vault.preferences.zone, visit.now)
    person = msgspec.structs.replace(
        kept.record, answers=answers if wanted else None, asked_on=today if wanted else None
    )
    if person != kept.record:
        kept = visit.vault.revise(kept.id, person)
    opened = capped(opening(answers), ask_of(visit.vault))
    return visit.render("people/safety.html", safety_page(kept, unfilled(visit.fields), opened))


routes: Final = (
    page("/people", show=listed),
    page("/people/new", show=new, act=keep),
    *PEOPLE.routes(),
    page("/people/{id}", show=read),
    page("/people/{id}/edit", show=edit, act=revise),
    page("/people/{id}/safety", show=ask, act=answer),
)
