"""The check-in: its form, reading it back, changing it."""

from typing import Final

import msgspec
from starlette.responses import Response

from nearer.feelings.offers import LINE
from nearer.steps.yourself.cards import CheckInCard, check_in_card
from nearer.steps.yourself.checkin_form import (
    NOTHING_LEFT,
    NOTHING_YET,
    Clock,
    check_in_fields,
    read_check_in,
    said_something,
)
from nearer.steps.yourself.checkin_view import ASKED, form_page
from nearer.steps.yourself.shelves import CHECK_INS
from nearer.vault.vault import Vault
from nearer.web.forms import unfilled
from nearer.web.rooms import page
from nearer.web.visit import Visit

FORM: Final = "yourself/check_in.html"


class ReadPage(msgspec.Struct, frozen=True):
    """A check-in read back."""

    card: CheckInCard


def show(visit: Visit[Vault]) -> Response:
    """The form: as it was left, or fresh."""
    draft = visit.vault.drafts.get(CHECK_INS.draft_of())
    if draft is None or not said_something(draft):
        return visit.render(FORM, form_page(visit, unfilled()))
    return visit.render(FORM, form_page(visit, unfilled(draft), restored=True))


def keep(visit: Visit[Vault]) -> Response:
    """Keep it, or leave it for later as it stands."""
    if visit.fields.get("enough"):
        return CHECK_INS.leave(visit)
    if visit.fields.get("find"):
        return look(visit)
    form = read_check_in(visit.fields, Clock(visit.now, visit.vault.preferences.zone, visit.now))
    if form.value is None or form.value.empty:
        sentence = NOTHING_YET if form.value else ""
        return visit.render(FORM, form_page(visit, form, sentence=sentence), status=422)
    # The wheel's own page keeps a feeling by itself; a check-in begun elsewhere still waits.
    alone = "feelings" in visit.fields.get("only", ())
    if alone:
        visit.vault.drafts.drop(LINE)
    return CHECK_INS.keep(visit, form.value, "wheel" if alone else "")


def look(visit: Visit[Vault], id: str = "") -> Response:
    """Leave the form as it stands, and come back to it with words its note may be about."""
    typed = {name: list(values) for name, values in visit.fields.items() if name != "find"}
    visit.vault.drafts.put(CHECK_INS.draft_of(id), typed)
    return visit.go(f"{visit.path}?{ASKED}=1#maybe")


def read(visit: Visit[Vault]) -> Response:
    """The check-in, read back."""
    card = check_in_card(CHECK_INS.found(visit))
    return visit.render("yourself/read_check_in.html", ReadPage(card))


def edit(visit: Visit[Vault]) -> Response:
    """The form, filled with what was kept or with the changes begun."""
    kept = CHECK_INS.found(visit)
    draft = visit.vault.drafts.get(CHECK_INS.draft_of(kept.id))
    form = unfilled(draft or check_in_fields(kept.record))
    return visit.render(FORM, form_page(visit, form, kept, restored=draft is not None))


def revise(visit: Visit[Vault]) -> Response:
    """Keep the change, or leave it for later as it stands."""
    kept = CHECK_INS.found(visit)
    if visit.fields.get("enough"):
        return CHECK_INS.leave(visit, kept.id)
    if visit.fields.get("find"):
        return look(visit, kept.id)
    form = read_check_in(visit.fields, Clock(kept.record.at, kept.record.zone, visit.now))
    if form.value is None or form.value.empty:
        sentence = NOTHING_LEFT if form.value else ""
        return visit.render(FORM, form_page(visit, form, kept, sentence=sentence), status=422)
    return CHECK_INS.change(visit, kept, form.value)


routes: Final = (
    page("/check-in", show=show, act=keep),
    *CHECK_INS.routes(),
    page("/check-in/{id}", show=read),
    page("/check-in/{id}/edit", show=edit, act=revise),
)
