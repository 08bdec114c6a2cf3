"""The pages every kind of kept record has: a blank form, one read back, one changed.

What a kind adds is a reader of its form, the fields that say a record, and two templates.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, TypeVar
from urllib.parse import quote

import msgspec
from starlette.responses import Response

from nearer.keeping.glimpse import Glimpse
from nearer.keeping.shelf import Shelf
from nearer.vault.records import Kept, Record, local
from nearer.vault.vault import Vault
from nearer.web.forms import NOTHING, Fields, Filled, unfilled
from nearer.web.rooms import Page, PageFunction, page
from nearer.web.visit import Visit

W = TypeVar("W", bound=Record)
Guard = Callable[[PageFunction], PageFunction]


class Moment(msgspec.Struct, Generic[W], frozen=True):
    """When a form is read, and the record it changes, if there was one before."""

    now: datetime
    """UTC, whole seconds."""
    zone: str
    before: W | None
    which: str = ""
    """Which of those that may be begun side by side; empty for one that was kept."""

    @property
    def at(self) -> datetime:
        """When the record was lived: as before, or now."""
        return self.before.at if self.before else self.now


class FormPage(msgspec.Struct, frozen=True):
    """A form. ``id`` is empty for a new record; ``more`` is what the kind adds."""

    form: Filled[Any]
    draft: str
    fresh: str
    id: str
    restored: bool
    more: Any


class ReadPage(msgspec.Struct, frozen=True):
    """A record read back. ``at`` is local; ``more`` is what the kind adds."""

    id: str
    at: datetime
    what: Glimpse
    record: Any
    more: Any


def open_to_all(one: PageFunction) -> PageFunction:
    """No guard."""
    return one


def the_only_one(_visit: Visit[Vault]) -> str:
    """For kinds of which one is begun at a time."""
    return ""


def nothing(_visit: Visit[Vault], _kept: Kept[Any] | None) -> object:
    """For kinds whose pages show nothing more."""
    return None


@dataclass(frozen=True, kw_only=True)
class Desk(Generic[W]):
    """Where one kind of record is written, read back and changed."""

    shelf: Shelf[W]
    read_form: Callable[[Fields, Moment[W]], Filled[W]]
    fields_of: Callable[[W], Fields]
    form: str
    """The template of its form; its page is a `FormPage`."""
    reading: str
    """The template of one read back; its page is a `ReadPage`."""
    more: Callable[[Visit[Vault], Kept[W] | None], object] = nothing
    """What the form shows beside its fields."""
    told: Callable[[Visit[Vault], Kept[W]], object] | None = None
    """What one read back shows beside its words; as the form does, when None."""
    which: Callable[[Visit[Vault]], str] = the_only_one
    """Tells apart new ones that may be begun side by side, from the address of their form."""
    start: Callable[[Visit[Vault]], Fields] = field(default=lambda _visit: NOTHING)
    """What a blank form begins with, from the address that led to it."""
    after: str = ""
    """The address of a page that comes between keeping and reading; it is told where to go on."""

    def new(self, visit: Visit[Vault]) -> Response:
        """A blank form, or the one begun."""
        draft = visit.vault.drafts.get(self.shelf.draft_of(self.which(visit)))
        form: Filled[Any] = unfilled(draft or self.start(visit))
        return visit.render(self.form, self._form_page(visit, form, restored=draft is not None))

    def fresh(self, visit: Visit[Vault]) -> Response:
        """Let go of one of those begun side by side."""
        visit.vault.drafts.drop(self.shelf.draft_of(self.which(visit)))
        return visit.go(visit.path.removesuffix("/fresh"))

    def keep(self, visit: Visit[Vault]) -> Response:
        """Keep a new one, or leave the form as it stands."""
        if visit.fields.get("enough"):
            return self.shelf.leave(visit, self.which(visit))
        form = self.read_form(visit.fields, self._moment(visit, None))
        if form.value is None:
            return visit.render(self.form, self._form_page(visit, form), status=422)
        return self._on(visit, self.shelf.keep(visit, form.value, self.which(visit)))

    def read(self, visit: Visit[Vault]) -> Response:
        """One, read back."""
        kept = self.shelf.found(visit)
        shown = ReadPage(
            id=kept.id,
            at=local(kept.record),
            what=self.shelf.glimpse(kept),
            record=kept.record,
            more=(self.told or self.more)(visit, kept),
        )
        return visit.render(self.reading, shown)

    def edit(self, visit: Visit[Vault]) -> Response:
        """The form, filled with what was kept or with the changes begun."""
        kept = self.shelf.found(visit)
        draft = visit.vault.drafts.get(self.shelf.draft_of(kept.id))
        form: Filled[Any] = unfilled(draft or self.fields_of(kept.record))
        shown = self._form_page(visit, form, kept, restored=draft is not None)
        return visit.render(self.form, shown)

    def revise(self, visit: Visit[Vault]) -> Response:
        """Keep the change, or leave it as it stands."""
        kept = self.shelf.found(visit)
        if visit.fields.get("enough"):
            return self.shelf.leave(visit, kept.id)
        form = self.read_form(visit.fields, self._moment(visit, kept.record))
        if form.value is None:
            return visit.render(self.form, self._form_page(visit, form, kept), status=422)
        return self._on(visit, self.shelf.change(visit, kept, form.value))

    def routes(self, guard: Guard = open_to_all) -> tuple[Page, ...]:
        """Every address of the kind; ``guard`` stands before those that show or take words."""
        new = page(self.shelf.new, show=guard(self.new), act=guard(self.keep))
        return (new, *self.kept_routes(guard))

    def beginning(self, path: str, guard: Guard = open_to_all) -> tuple[Page, ...]:
        """Where those that may be begun side by side are: ``path`` names which."""
        return (
            page(path, show=guard(self.new), act=guard(self.keep)),
            page(f"{path}/fresh", act=self.fresh),
        )

    def kept_routes(self, guard: Guard = open_to_all) -> tuple[Page, ...]:
        """The addresses of those that are kept."""
        path = self.shelf.path
        return (
            *self.shelf.routes(),
            page(f"{path}/{{id}}", show=guard(self.read)),
            page(f"{path}/{{id}}/edit", show=guard(self.edit), act=guard(self.revise)),
        )

    def _moment(self, visit: Visit[Vault], before: W | None) -> Moment[W]:
        now = visit.now.replace(microsecond=0)
        if before:
            return Moment(now, before.zone, before)
        return Moment(now, visit.vault.preferences.zone, None, self.which(visit))

    def _on(self, visit: Visit[Vault], kept: Response) -> Response:
        if not self.after:
            return kept
        return visit.go(f"{self.after}?to={quote(kept.headers['location'], safe='/')}")

    def _form_page(
        self,
        visit: Visit[Vault],
        form: Filled[Any],
        kept: Kept[W] | None = None,
        *,
        restored: bool = False,
    ) -> FormPage:
        id = kept.id if kept else ""
        which = "" if kept else self.which(visit)
        return FormPage(
            form=form,
            draft=self.shelf.draft_of(id or which),
            fresh=f"{visit.path}/fresh" if which else self.shelf.fresh_at(id),
            id=id,
            restored=restored,
            more=self.more(visit, kept),
        )
