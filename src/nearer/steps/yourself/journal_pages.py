"""The journal: its list, writing a page, reading it back, changing it."""

from collections.abc import Callable
from typing import Final

from starlette.responses import Response

from nearer.feelings.form import wheel_part
from nearer.feelings.offers import offers_for
from nearer.steps.yourself.cards import entry_card
from nearer.steps.yourself.checkin_form import Clock
from nearer.steps.yourself.journal_form import entry_fields, read_entry, wrote_something
from nearer.steps.yourself.journal_view import (
    EntryWordPage,
    ListPage,
    PromptsPage,
    ReadEntryPage,
    address,
    entry_page,
    labels,
    stretch,
)
from nearer.steps.yourself.learned import earlier
from nearer.steps.yourself.lookback import words_so_far
from nearer.steps.yourself.model import Entry
from nearer.steps.yourself.prompts import by_step, prompts
from nearer.steps.yourself.shelves import ENTRIES
from nearer.vault.vault import Vault
from nearer.web.forms import unfilled
from nearer.web.rooms import page
from nearer.web.visit import Visit

FORM: Final = "yourself/entry.html"


def listed(visit: Visit[Vault]) -> Response:
    """A stretch of the journal, newest first."""
    entries = visit.vault.all(Entry)
    narrowed = {name: visit.query.get(name, "") for name in ("tag", "person")}
    found = stretch(entries, start_of(visit.query.get("from", "")), condition(**narrowed))
    draft = visit.vault.drafts.get(ENTRIES.draft_of())
    shown = ListPage(
        entries=found.entries,
        labels=labels(entries),
        older=address(found.older, narrowed),
        newer=address(found.newer, narrowed),
        vocabulary=words_so_far(visit.vault),
        draft=draft is not None and wrote_something(draft),
        **narrowed,
    )
    return visit.render("yourself/journal.html", shown)


def start_of(text: str) -> int:
    """How far down a list begins; anything unreadable is the top."""
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def condition(tag: str, person: str) -> Callable[[Entry], bool] | None:
    """What the list is narrowed to, if anything."""
    if not tag and not person:
        return None
    return lambda entry: (not tag or tag in entry.tags) and (not person or person in entry.people)


def beginnings(visit: Visit[Vault]) -> Response:
    """Every prompt there is."""
    return visit.render("yourself/prompts.html", PromptsPage(by_step()))


def new(visit: Visit[Vault]) -> Response:
    """A blank page, the one begun, or one with a beginning."""
    draft = visit.vault.drafts.get(ENTRIES.draft_of())
    begun = draft is not None and wrote_something(draft)
    typed = dict(draft) if draft and begun else {}
    asked = visit.query.get("prompt", "")
    if asked in prompts() and not begun:
        typed["prompt"] = [asked]
    return visit.render(FORM, entry_page(visit, unfilled(typed), restored=begun))


def keep(visit: Visit[Vault]) -> Response:
    """Keep it, or leave it for later as it stands."""
    if visit.fields.get("enough"):
        return ENTRIES.leave(visit)
    form = read_entry(visit.fields, Clock(visit.now, visit.vault.preferences.zone, visit.now))
    if form.value is None:
        return visit.render(FORM, entry_page(visit, form), status=422)
    return ENTRIES.keep(visit, form.value)


def read(visit: Visit[Vault]) -> Response:
    """The page, read back."""
    card = entry_card(ENTRIES.found(visit))
    return visit.render("yourself/read_entry.html", ReadEntryPage(card))


def word(visit: Visit[Vault]) -> Response:
    """Words the page may be about, and the wheel; what is kept from there is a check-in."""
    kept = ENTRIES.found(visit)
    written = f"{kept.record.title}\n{kept.record.text}"
    shown = EntryWordPage(
        card=entry_card(kept),
        part=wheel_part({}),
        offers=offers_for(written, earlier(visit.vault)),
    )
    return visit.render("yourself/word.html", shown)


def edit(visit: Visit[Vault]) -> Response:
    """The form, filled with what was kept or with the changes begun."""
    kept = ENTRIES.found(visit)
    draft = visit.vault.drafts.get(ENTRIES.draft_of(kept.id))
    form = unfilled(draft or entry_fields(kept.record))
    return visit.render(FORM, entry_page(visit, form, kept, restored=draft is not None))


def revise(visit: Visit[Vault]) -> Response:
    """Keep the change."""
    kept = ENTRIES.found(visit)
    if visit.fields.get("enough"):
        return ENTRIES.leave(visit, kept.id)
    form = read_entry(visit.fields, Clock(kept.record.at, kept.record.zone, visit.now))
    if form.value is None:
        return visit.render(FORM, entry_page(visit, form, kept), status=422)
    return ENTRIES.change(visit, kept, form.value)


routes: Final = (
    page("/journal", show=listed),
    page("/journal/prompts", show=beginnings),
    page("/journal/new", show=new, act=keep),
    *ENTRIES.routes(),
    page("/journal/{id}", show=read),
    page("/journal/{id}/word", show=word),
    page("/journal/{id}/edit", show=edit, act=revise),
)
