"""The questionnaires: choosing one, filling it in, and one's own number over time."""

from datetime import date
from typing import Annotated, Final

import msgspec
from starlette.responses import Response

from nearer.keeping.desk import Desk, Moment
from nearer.language import N_
from nearer.signs.questionnaires.model import Filling, Item, Questionnaire, score, talk
from nearer.signs.questionnaires.shelves import FILLINGS
from nearer.signs.questionnaires.shipped import questionnaires
from nearer.vault.records import Kept, local
from nearer.vault.vault import Vault
from nearer.web.errors import NotHere
from nearer.web.forms import Fields, Filled, fill
from nearer.web.rooms import page
from nearer.web.visit import Visit

BACK: Final = 24
"""How many earlier numbers are shown."""
EMPTY: Final = N_("Nothing is answered yet. You can leave it for another day.")


class Earlier(msgspec.Struct, frozen=True):
    """One time it was filled in; ``score`` is None when something was left out."""

    path: str
    at: date
    score: int | None


class ListPage(msgspec.Struct, frozen=True):
    """Every questionnaire, and when it was last filled in."""

    all: tuple[tuple[Questionnaire, date | None], ...]


class Result(msgspec.Struct, frozen=True):
    """One's own number, and the ones before it, latest first."""

    questionnaire: Questionnaire
    score: int | None
    missing: int
    before: Earlier | None
    earlier: tuple[Earlier, ...]
    talk: bool
    answers: tuple[tuple[Item, str], ...]
    place: int
    """Where the number stands on its range, 0 to 1000."""


class _Noted(msgspec.Struct, frozen=True):
    note: Annotated[str, msgspec.Meta(max_length=20_000)] = ""


class _One(msgspec.Struct, frozen=True):
    answer: int | None = None


def listed(visit: Visit[Vault]) -> Response:
    """All of them."""
    last: dict[str, date] = {}
    for kept in visit.vault.all(Filling):
        last[kept.record.questionnaire] = local(kept.record).date()
    shown = tuple((one, last.get(id)) for id, one in questionnaires().items())
    return visit.render("questionnaires/questionnaires.html", ListPage(shown))


def asked(id: str) -> Questionnaire:
    """The questionnaire with this id. Raises `NotHere`."""
    found = questionnaires().get(id)
    if found is None:
        raise NotHere
    return found


def questionnaire_of(visit: Visit[Vault], kept: Kept[Filling] | None) -> Questionnaire:
    """The questionnaire a page is about. Raises `NotHere`."""
    return asked(kept.record.questionnaire if kept else visit.params["questionnaire"])


def read_filling(fields: Fields, moment: Moment[Filling]) -> Filled[Filling]:
    """The answers these fields give."""
    one = asked(moment.before.questionnaire if moment.before else moment.which)
    form = fill(_Noted, fields)
    answers, problems = {}, dict(form.problems)
    for item in one.item:
        name = f"item-{item.id}"
        found = fill(_One, {"answer": fields.get(name, ())}).value
        if found and found.answer is not None and one.lowest <= found.answer <= one.highest:
            answers[item.id] = found.answer
        elif any(text.strip() for text in fields.get(name, ())):
            problems[name] = N_("Choose one of these.")
    if form.value is None or problems:
        return Filled(None, fields, problems)
    if not answers:
        return Filled(None, fields, {f"item-{one.item[0].id}": EMPTY})
    filling = Filling(
        at=moment.at,
        zone=moment.zone,
        questionnaire=one.id,
        answers=answers,
        note=form.value.note.strip(),
    )
    return Filled(filling, fields, {})


def filling_fields(filling: Filling) -> Fields:
    """The fields of a form that gives exactly these answers."""
    answers = {f"item-{id}": [str(n)] for id, n in filling.answers.items()}
    return {**answers, "note": [filling.note]}


def result(visit: Visit[Vault], kept: Kept[Filling]) -> Result:
    """One's own number and how it has moved."""
    one = asked(kept.record.questionnaire)
    before = [each for each in visit.vault.all(Filling) if each.record.at < kept.record.at]
    same = [each for each in before if each.record.questionnaire == one.id]
    return compared(one, kept, same[-BACK:])


def compared(one: Questionnaire, kept: Kept[Filling], before: list[Kept[Filling]]) -> Result:
    """The number beside those ``before`` it, oldest first."""
    filling = kept.record
    number = score(one, filling.answers)
    earlier = tuple(earlier_of(one, each) for each in reversed(before))
    last = next((each for each in earlier if each.score is not None), None)
    least, most = one.range
    return Result(
        questionnaire=one,
        score=number,
        missing=len(one.item) - len(filling.answers),
        before=last,
        earlier=earlier,
        talk=talk(one, number, last.score if last else None),
        answers=tuple(
            (item, one.options[filling.answers[item.id] - one.lowest])
            for item in one.item
            if item.id in filling.answers
        ),
        place=round(1000 * ((number or least) - least) / (most - least)),
    )


def earlier_of(one: Questionnaire, kept: Kept[Filling]) -> Earlier:
    """An earlier time in a line."""
    number = score(one, kept.record.answers)
    return Earlier(FILLINGS.address(kept.id), local(kept.record).date(), number)


DESK: Final = Desk(
    shelf=FILLINGS,
    read_form=read_filling,
    fields_of=filling_fields,
    form="questionnaires/form.html",
    reading="questionnaires/result.html",
    more=questionnaire_of,
    told=result,
    which=lambda visit: asked(visit.params["questionnaire"]).id,
)

routes: Final = (
    page("/signs/questionnaires", show=listed),
    *DESK.kept_routes(),
    *DESK.beginning("/signs/questionnaires/{questionnaire}"),
)
