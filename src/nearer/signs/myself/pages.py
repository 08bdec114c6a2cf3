"""The signs: the hub, a look in the mirror, and what it shows."""

from datetime import date
from typing import Annotated, Final

import msgspec
from starlette.responses import Response

from nearer.keeping.desk import Desk, Moment
from nearer.language import N_
from nearer.pace.asking import ask_of
from nearer.signs.myself.model import HOW_MUCH, READINGS, STATEMENTS, Rating, Reading, SignsCheck
from nearer.signs.myself.picture import Change, Curve, Petal, changes, curves, outstanding, petals
from nearer.signs.myself.shelves import CHECKS
from nearer.signs.myself.statements import Mirror, Sign, mirror
from nearer.vault.records import Kept, local
from nearer.vault.vault import Vault
from nearer.web.forms import Fields, Filled, fill
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


class FormMore(msgspec.Struct, frozen=True):
    """What the form of the sixteen statements shows beside them."""

    mirror: Mirror
    season: bool
    how_much: tuple[str, ...] = HOW_MUCH
    readings: tuple[tuple[str, str], ...] = tuple(READINGS.items())


class Picture(msgspec.Struct, frozen=True):
    """What a look shows."""

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
        begun=CHECKS.begun(visit.vault),
        young=visit.vault.preferences.under_18,
    )
    return visit.render("myself/hub.html", shown)


def latest(visit: Visit[Vault]) -> Response:
    """To the last look, or to a first one."""
    checks = visit.vault.all(SignsCheck)
    return visit.go(CHECKS.address(checks[-1].id) if checks else CHECKS.new)


def read_check(fields: Fields, moment: Moment[SignsCheck]) -> Filled[SignsCheck]:
    """The look these fields say."""
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
        at=moment.at,
        zone=moment.zone,
        ratings=ratings,
        reading=form.value.reading,
        note=form.value.note.strip(),
    )
    return Filled(check, fields, {})


def check_fields(check: SignsCheck) -> Fields:
    """The fields of a form that says exactly this look."""
    rated = {statement: [str(rating)] for statement, rating in check.ratings.items()}
    return {**rated, "reading": [check.reading], "note": [check.note]}


def form_more(visit: Visit[Vault], _kept: Kept[SignsCheck] | None) -> FormMore:
    """What the form shows beside the statements."""
    return FormMore(mirror(), ask_of(visit.vault, visit.now).season)


def picture(visit: Visit[Vault], kept: Kept[SignsCheck]) -> Picture:
    """What a look shows, and what has moved."""
    checks = visit.vault.all(SignsCheck)
    earlier = [one for one in checks if one.record.at < kept.record.at]
    return Picture(
        petals=petals(kept.record),
        outstanding=outstanding(kept.record),
        since_last=changes(earlier[-1], kept) if earlier else None,
        since_first=changes(earlier[0], kept) if len(earlier) > 1 else (),
        curves=curves([*earlier[-LOOKS:], kept]),
        reading=READINGS[kept.record.reading] if kept.record.reading else "",
    )


DESK: Final = Desk(
    shelf=CHECKS,
    read_form=read_check,
    fields_of=check_fields,
    form="myself/form.html",
    reading="myself/mirror.html",
    more=form_more,
    told=picture,
)

routes: Final = (
    page("/signs", show=hub),
    page("/signs/myself", show=latest),
    *DESK.routes(),
)
