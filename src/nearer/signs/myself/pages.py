"""The signs: the hub, a look in the mirror, and what it shows."""

from datetime import date
from typing import Annotated, Any, Final

import msgspec
from starlette.responses import Response

from nearer.language import N_
from nearer.pace.asking import ask_of
from nearer.signs.myself.model import HOW_MUCH, READINGS, STATEMENTS, Rating, Reading, SignsCheck
from nearer.signs.myself.picture import Change, Curve, Petal, changes, curves, outstanding, petals
from nearer.signs.myself.shelves import CHECKS
from nearer.signs.myself.statements import Mirror, Sign, mirror
from nearer.vault.records import Kept, local
from nearer.vault.vault import Vault
from nearer.web.forms import Fields, Filled, fill, unfilled
from nearer.web.rooms import page
from nearer.web.visit import Visit

LOOKS: Final = 12
"""How many looks back the curves go."""
EMPTY: Final = N_("Nothing is answered yet. One statement is enough, and so is leaving it for now.")


class HubPage(msgspec.Struct, frozen=True):
    """Where the signs begin."""

    last: date | None
    begun: bool
    young: bool


class FormPage(msgspec.Struct, frozen=True):
    """The sixteen statements. ``id`` is empty for a new look."""

    mirror: Mirror
    form: Filled[SignsCheck]
    draft: str
    fresh: str
    season: bool
    id: str = ""
    restored: bool = False
    how_much: tuple[str, ...] = HOW_MUCH
    readings: tuple[tuple[str, str], ...] = tuple(READINGS.items())


class MirrorPage(msgspec.Struct, frozen=True):
    """What a look shows."""

    id: str
    at: date
    check: SignsCheck
    petals: tuple[Petal, ...]
    outstanding: tuple[Sign, ...]
    since_last: tuple[Change, ...] | None
    """None when there was no look before it."""
    since_first: tuple[Change, ...]
    curves: tuple[Curve, ...]
    reading: str
    note: str = mirror().note


class _Typed(msgspec.Struct, frozen=True):
    reading: Reading = ""
    note: Annotated[str, msgspec.Meta(max_length=20_000)] = ""


class _One(msgspec.Struct, frozen=True):
    rating: Rating | None = None


def hub(visit: Visit[Vault]) -> Response:
    """The ways to look."""
    checks = visit.vault.all(SignsCheck)
    shown = HubPage(
        last=local(checks[-1].record).date() if checks else None,
        begun=visit.vault.drafts.get(CHECKS.draft_of()) is not None,
        young=visit.vault.preferences.under_18,
    )
    return visit.render("myself/hub.html", shown)


def latest(visit: Visit[Vault]) -> Response:
    """To the last look, or to a first one."""
    checks = visit.vault.all(SignsCheck)
    return visit.go(CHECKS.address(checks[-1].id) if checks else CHECKS.new)


def new(visit: Visit[Vault]) -> Response:
    """A blank form, or the one begun."""
    draft = visit.vault.drafts.get(CHECKS.draft_of())
    return show_form(visit, unfilled(draft or {}), restored=draft is not None)


def show_form(
    visit: Visit[Vault],
    form: Filled[Any],
    id: str = "",
    *,
    restored: bool = False,
    status: int = 200,
) -> Response:
    """The form, as these fields fill it."""
    shown = FormPage(
        mirror=mirror(),
        form=form,
        draft=CHECKS.draft_of(id),
        fresh=CHECKS.fresh_at(id),
        season=ask_of(visit.vault).season,
        id=id,
        restored=restored,
    )
    return visit.render("myself/form.html", shown, status=status)


def read_check(fields: Fields, before: SignsCheck) -> Filled[SignsCheck]:
    """The look these fields say; its moment is that of ``before``."""
    form = fill(_Typed, fields)
    ratings: dict[str, int] = {}
    problems = dict(form.problems)
    for statement in STATEMENTS:
        one = fill(_One, {"rating": fields.get(statement, ())})
        if one.value is None:
            problems[statement] = N_("Choose one of these.")
        elif one.value.rating is not None:
            ratings[statement] = one.value.rating
    if form.value is None or problems:
        return Filled(None, fields, problems)
    if not ratings and not form.value.note.strip():
        return Filled(None, fields, {"words-1": EMPTY})
    check = SignsCheck(
        at=before.at,
        zone=before.zone,
        ratings=ratings,
        reading=form.value.reading,
        note=form.value.note.strip(),
    )
    return Filled(check, fields, {})


def check_fields(check: SignsCheck) -> dict[str, list[str]]:
    """The fields of a form that says exactly this look."""
    rated = {statement: [str(rating)] for statement, rating in check.ratings.items()}
    return {**rated, "reading": [check.reading], "note": [check.note]}


def keep(visit: Visit[Vault]) -> Response:
    """Keep a look, or leave the form as it stands."""
    if visit.fields.get("enough"):
        return CHECKS.leave(visit)
    at = visit.now.replace(microsecond=0)
    form = read_check(visit.fields, SignsCheck(at=at, zone=visit.vault.preferences.zone))
    if form.value is None:
        return show_form(visit, form, status=422)
    return CHECKS.keep(visit, form.value)


def read(visit: Visit[Vault]) -> Response:
    """What a look shows, and what has moved."""
    kept = CHECKS.found(visit)
    checks = visit.vault.all(SignsCheck)
    earlier = [one for one in checks if one.record.at < kept.record.at]
    return visit.render("myself/mirror.html", mirror_page(kept, earlier))


def mirror_page(kept: Kept[SignsCheck], earlier: list[Kept[SignsCheck]]) -> MirrorPage:
    """Everything the page shows; ``earlier`` are the looks before it, oldest first."""
    return MirrorPage(
        id=kept.id,
        at=local(kept.record).date(),
        check=kept.record,
        petals=petals(kept.record),
        outstanding=outstanding(kept.record),
        since_last=changes(earlier[-1], kept) if earlier else None,
        since_first=changes(earlier[0], kept) if len(earlier) > 1 else (),
        curves=curves([*earlier[-LOOKS:], kept]),
        reading=READINGS[kept.record.reading] if kept.record.reading else "",
    )


def edit(visit: Visit[Vault]) -> Response:
    """The form, filled with what was kept or with the changes begun."""
    kept = CHECKS.found(visit)
    draft = visit.vault.drafts.get(CHECKS.draft_of(kept.id))
    form: Filled[SignsCheck] = unfilled(draft or check_fields(kept.record))
    return show_form(visit, form, kept.id, restored=draft is not None)


def revise(visit: Visit[Vault]) -> Response:
    """Keep the change, or leave it as it stands."""
    kept = CHECKS.found(visit)
    if visit.fields.get("enough"):
        return CHECKS.leave(visit, kept.id)
    form = read_check(visit.fields, kept.record)
    if form.value is None:
        return show_form(visit, form, kept.id, status=422)
    return CHECKS.change(visit, kept, form.value)


routes: Final = (
    page("/signs", show=hub),
    page("/signs/myself", show=latest),
    page("/signs/myself/new", show=new, act=keep),
    *CHECKS.routes(),
    page("/signs/myself/{id}", show=read),
    page("/signs/myself/{id}/edit", show=edit, act=revise),
)
