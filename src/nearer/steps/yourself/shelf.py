"""What a check-in and a page of the journal have in common: drafts, changing, erasing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from starlette.responses import Response

from nearer.language import N_
from nearer.steps.yourself.cards import ErasePage, glimpse
from nearer.steps.yourself.model import CheckIn, Entry
from nearer.vault.records import Kept
from nearer.vault.vault import Vault
from nearer.web.rooms import Page, page
from nearer.web.visit import Visit

W = TypeVar("W", CheckIn, Entry)

LEFT: Final = N_("It waits for you, just as you left it.")
CHANGED: Final = N_("Changed, and kept.")
GONE: Final = N_("It is gone, and cannot come back.")


@dataclass(frozen=True)
class Shelf(Generic[W]):
    """Where one kind of record is kept: its address, its draft's name, where new ones begin."""

    kind: type[W]
    name: str
    """What its addresses and its drafts begin with."""
    new: str
    """The address of a blank one."""
    home: str
    """The address to go to when one is erased."""
    thanks: str
    """What is said when one is kept."""

    def found(self, visit: Visit[Vault]) -> Kept[W]:
        """The record the address names. Raises `NotKept`."""
        return visit.vault.get(self.kind, visit.params["id"])

    def draft_of(self, id: str = "") -> str:
        """The name of the draft of a kept one, or of a new one."""
        return f"{self.name}-{id}" if id else self.name

    def fresh_at(self, id: str = "") -> str:
        """Where a draft is let go of."""
        return f"/{self.name}/{id}/edit/fresh" if id else f"/{self.name}/fresh"

    def leave(self, visit: Visit[Vault], id: str = "") -> Response:
        """Enough for now: the form waits as it stands."""
        visit.vault.drafts.put(self.draft_of(id), as_typed(visit.fields))
        visit.say(LEFT)
        return visit.go("/today")

    def keep(self, visit: Visit[Vault], record: W, *, draft: bool = True) -> Response:
        """Keep a new one, and show it; ``draft`` says that its draft is done with."""
        kept = visit.vault.keep(record)
        if draft:
            visit.vault.drafts.drop(self.draft_of())
        visit.say(self.thanks)
        return visit.go(f"/{self.name}/{kept.id}")

    def change(self, visit: Visit[Vault], kept: Kept[W], record: W) -> Response:
        """Keep a change, and show it."""
        visit.vault.revise(kept.id, record)
        visit.vault.drafts.drop(self.draft_of(kept.id))
        visit.say(CHANGED)
        return visit.go(f"/{self.name}/{kept.id}")

    def fresh(self, visit: Visit[Vault]) -> Response:
        """Let go of the draft of a new one."""
        visit.vault.drafts.drop(self.draft_of())
        return visit.go(self.new)

    def let_go(self, visit: Visit[Vault]) -> Response:
        """Drop the changes begun, and show it as it is kept."""
        id = self.found(visit).id
        visit.vault.drafts.drop(self.draft_of(id))
        return visit.go(f"/{self.name}/{id}/edit")

    def ask_erase(self, visit: Visit[Vault]) -> Response:
        """Ask before it is gone."""
        return visit.render("yourself/erase.html", ErasePage(glimpse(self.found(visit))))

    def erase(self, visit: Visit[Vault]) -> Response:
        """Erase it, and what was begun on it."""
        id = self.found(visit).id
        visit.vault.erase(id)
        visit.vault.drafts.drop(self.draft_of(id))
        visit.say(GONE)
        return visit.go(self.home)

    def routes(self) -> tuple[Page, ...]:
        """The addresses that are the same for both."""
        return (
            page(f"/{self.name}/fresh", act=self.fresh),
            page(f"/{self.name}/{{id}}/edit/fresh", act=self.let_go),
            page(f"/{self.name}/{{id}}/erase", show=self.ask_erase, act=self.erase),
        )


def as_typed(fields: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """A form as a draft keeps it."""
    return {name: list(typed) for name, typed in fields.items()}


CHECK_INS: Final = Shelf(
    CheckIn,
    "check-in",
    new="/check-in",
    home="/days",
    thanks=N_("Kept. Enough for today, if you like."),
)
ENTRIES: Final = Shelf(
    Entry, "journal", new="/journal/new", home="/journal", thanks=N_("Your page is kept.")
)
