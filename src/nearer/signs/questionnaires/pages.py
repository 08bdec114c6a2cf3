"""The questionnaires: choosing one, filling it in, and one's own number over time."""

from datetime import date
from typing import Annotated, Any, Final

import msgspec
from starlette.responses import Response

from nearer.language import N_
from nearer.signs.questionnaires.model import Filling, Item, Questionnaire, score, talk
from nearer.signs.questionnaires.shelves import FILLINGS
from nearer.signs.questionnaires.shipped import questionnaires
from nearer.vault.records import Kept, local
from nearer.vault.vault import Vault
from nearer.web.errors import NotHere
from nearer.web.forms import Fields, Filled, fill, unfilled
from nearer.web.rooms import page
from nearer.web.visit import Visit

FORM: Final = "questionnaires/form.html"
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


class FormPage(msgspec.Struct, frozen=True):
    """The items. ``id`` is empty for a new filling."""

    questionnaire: Questionnaire
    form: Filled[Filling]
    draft: str
    fresh: str
    id: str = ""
    restored: bool = False


class ResultPage(msgspec.Struct, frozen=True):
    """One's own number, and the ones before it, latest first."""

    id: str
    at: date
    questionnaire: Questionnaire
    filling: Filling
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


def draft_of(questionnaire: Questionnaire, id: str = "") -> str:
    """What a draft of its answers is called."""
    return FILLINGS.draft_of(id or questionnaire.id)


def show(visit: Visit[Vault]) -> Response:
    """A questionnaire to fill in, as it was left or blank."""
    one = asked(visit.params["questionnaire"])
    draft = visit.vault.drafts.get(draft_of(one))
    shown = form_page(one, unfilled(draft or {}), restored=draft is not None)
    return visit.render(FORM, shown)


def form_page(
    one: Questionnaire, form: Filled[Any], id: str = "", *, restored: bool = False
) -> FormPage:
    """Everything the form shows, as these fields fill it."""
    fresh = FILLINGS.fresh_at(id) if id else f"/signs/questionnaires/{one.id}/fresh"
    return FormPage(one, form, draft_of(one, id), fresh, id, restored)


def read_filling(one: Questionnaire, fields: Fields, before: Filling) -> Filled[Filling]:
    """The answers these fields give; their moment is that of ``before``."""
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
    filling = msgspec.structs.replace(before, answers=answers, note=form.value.note.strip())
    return Filled(filling, fields, {})


def filling_fields(filling: Filling) -> dict[str, list[str]]:
    """The fields of a form that gives exactly these answers."""
    answers = {f"item-{id}": [str(n)] for id, n in filling.answers.items()}
    return {**answers, "note": [filling.note]}


def keep(visit: Visit[Vault]) -> Response:
    """Keep the answers, or leave the form as it stands."""
    one = asked(visit.params["questionnaire"])
    if visit.fields.get("enough"):
        return FILLINGS.leave(visit, one.id)
    at, zone = visit.now.replace(microsecond=0), visit.vault.preferences.zone
    form = read_filling(one, visit.fields, Filling(at=at, zone=zone, questionnaire=one.id))
    if form.value is None:
        return visit.render(FORM, form_page(one, form), status=422)
    kept = visit.vault.keep(form.value)
    visit.vault.drafts.drop(draft_of(one))
    visit.say(FILLINGS.thanks)
    return visit.go(FILLINGS.address(kept.id))


def fresh(visit: Visit[Vault]) -> Response:
    """Let go of the answers begun."""
    one = asked(visit.params["questionnaire"])
    visit.vault.drafts.drop(draft_of(one))
    return visit.go(f"/signs/questionnaires/{one.id}")


def read(visit: Visit[Vault]) -> Response:
    """One's own number and how it has moved."""
    kept = FILLINGS.found(visit)
    one = asked(kept.record.questionnaire)
    same = [
        each
        for each in visit.vault.all(Filling)
        if each.record.questionnaire == one.id and each.record.at < kept.record.at
    ]
    return visit.render("questionnaires/result.html", result_page(one, kept, same[-BACK:]))


def result_page(one: Questionnaire, kept: Kept[Filling], before: list[Kept[Filling]]) -> ResultPage:
    """Everything the page of a result shows; ``before`` are earlier times, oldest first."""
    filling = kept.record
    number = score(one, filling.answers)
    earlier = tuple(earlier_of(one, each) for each in reversed(before))
    last = next((each for each in earlier if each.score is not None), None)
    least, most = one.range
    return ResultPage(
        id=kept.id,
        at=local(filling).date(),
        questionnaire=one,
        filling=filling,
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


def edit(visit: Visit[Vault]) -> Response:
    """The form, filled with what was kept or with the changes begun."""
    kept = FILLINGS.found(visit)
    one = asked(kept.record.questionnaire)
    draft = visit.vault.drafts.get(draft_of(one, kept.id))
    form: Filled[Filling] = unfilled(draft or filling_fields(kept.record))
    shown = form_page(one, form, kept.id, restored=draft is not None)
    return visit.render(FORM, shown)


def revise(visit: Visit[Vault]) -> Response:
    """Keep the change, or leave it as it stands."""
    kept = FILLINGS.found(visit)
    one = asked(kept.record.questionnaire)
    if visit.fields.get("enough"):
        return FILLINGS.leave(visit, kept.id)
    form = read_filling(one, visit.fields, kept.record)
    if form.value is None:
        return visit.render(FORM, form_page(one, form, kept.id), status=422)
    return FILLINGS.change(visit, kept, form.value)


routes: Final = (
    page("/signs/questionnaires", show=listed),
    *FILLINGS.routes(),
    page("/signs/questionnaires/kept/{id}", show=read),
    page("/signs/questionnaires/kept/{id}/edit", show=edit, act=revise),
    page("/signs/questionnaires/{questionnaire}", show=show, act=keep),
    page("/signs/questionnaires/{questionnaire}/fresh", act=fresh),
)
