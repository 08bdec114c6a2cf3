"""The check-in: its form, reading it back, changing and erasing it."""

from typing import Final

import msgspec
from starlette.responses import Response

from nearer.language import N_
from nearer.steps.yourself.cards import CheckInCard, check_in_card
from nearer.steps.yourself.checkin_form import (
    NOTHING_LEFT,
    NOTHING_YET,
    Clock,
    check_in_fields,
    read_check_in,
    said_something,
)
from nearer.steps.yourself.checkin_view import DRAFT, draft_of, form_page, new_clock
from nearer.steps.yourself.model import CheckIn
from nearer.vault.records import Kept
from nearer.vault.vault import Vault
from nearer.web.forms import NOTHING, unfilled
from nearer.web.rooms import page
from nearer.web.visit import Visit

FORM: Final = "yourself/check_in.html"


class ReadPage(msgspec.Struct, frozen=True):
    """A check-in read back."""

    card: CheckInCard


def show(visit: Visit[Vault]) -> Response:
    """The form: as it was left, or fresh."""
    draft = visit.vault.drafts.get(DRAFT)
    if draft and said_something(draft):
        return visit.render(FORM, form_page(visit, unfilled(draft), restored=True))
    return visit.render(FORM, form_page(visit, unfilled()))


def keep(visit: Visit[Vault]) -> Response:
    """Keep it, or leave it for later as it stands."""
    vault = visit.vault
    if visit.fields.get("enough"):
        return leave(visit, DRAFT)
    form = read_check_in(visit.fields, new_clock(visit))
    if form.value is None:
        return visit.render(FORM, form_page(visit, form), status=422)
    if form.value.empty:
        page = form_page(visit, form, sentence=NOTHING_YET)
        return visit.render(FORM, page, status=422)
    kept = vault.keep(form.value)
    # The wheel's own page keeps a feeling by itself; a check-in begun elsewhere still waits.
    if "feelings" not in visit.fields.get("only", ()):
        vault.drafts.drop(DRAFT)
    visit.say(N_("Kept. Enough for today, if you like."))
    return visit.go(f"/check-in/{kept.id}")


def fresh(visit: Visit[Vault]) -> Response:
    """Let go of the draft."""
    visit.vault.drafts.drop(DRAFT)
    return visit.go("/check-in")


def read(visit: Visit[Vault]) -> Response:
    """The check-in, read back."""
    return visit.render("yourself/read_check_in.html", ReadPage(check_in_card(found(visit))))


def edit(visit: Visit[Vault]) -> Response:
    """The form, filled with what was kept or with the changes begun."""
    kept = found(visit)
    draft = visit.vault.drafts.get(draft_of(kept))
    form = unfilled(draft or check_in_fields(kept.record))
    return visit.render(FORM, form_page(visit, form, kept, restored=draft is not None))


def revise(visit: Visit[Vault]) -> Response:
    """Keep the change."""
    kept = found(visit)
    if visit.fields.get("enough"):
        return leave(visit, draft_of(kept))
    record = kept.record
    form = read_check_in(visit.fields, Clock(record.at, record.zone, visit.now))
    if form.value is None or form.value.empty:
        sentence = NOTHING_LEFT if form.value else ""
        page = form_page(visit, form, kept, sentence=sentence)
        return visit.render(FORM, page, status=422)
    visit.vault.revise(kept.id, form.value)
    visit.vault.drafts.drop(draft_of(kept))
    visit.say(N_("Changed, and kept."))
    return visit.go(f"/check-in/{kept.id}")


def let_go(visit: Visit[Vault]) -> Response:
    """Drop the changes begun, and show the check-in as it is kept."""
    kept = found(visit)
    visit.vault.drafts.drop(draft_of(kept))
    return visit.go(f"/check-in/{kept.id}/edit")


def ask_erase(visit: Visit[Vault]) -> Response:
    """Ask before it is gone."""
    return visit.render("yourself/erase_check_in.html", ReadPage(check_in_card(found(visit))))


def erase(visit: Visit[Vault]) -> Response:
    """Erase it, and what was begun on it."""
    kept = found(visit)
    visit.vault.erase(kept.id)
    visit.vault.drafts.drop(draft_of(kept))
    visit.say(N_("It is gone, and cannot come back."))
    return visit.go("/days")


def leave(visit: Visit[Vault], draft: str) -> Response:
    """Enough for now: the form waits as it stands."""
    visit.vault.drafts.put(draft, {name: list(typed) for name, typed in visit.fields.items()})
    visit.say(N_("It waits for you, just as you left it."))
    return visit.go("/today")


def found(visit: Visit[Vault]) -> Kept[CheckIn]:
    """The check-in the address names. Raises `NotKept`."""
    return visit.vault.get(CheckIn, visit.params["id"])


routes: Final = (
    page("/check-in", show=show, act=keep),
    page("/check-in/fresh", act=fresh),
    page("/check-in/{id}", show=read),
    page("/check-in/{id}/edit", show=edit, act=revise),
    page("/check-in/{id}/edit/fresh", act=let_go),
    page("/check-in/{id}/erase", show=ask_erase, act=erase),
)
