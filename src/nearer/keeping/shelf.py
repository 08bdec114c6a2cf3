"""What every kind of kept record has in common on its pages: drafts, changing, erasing."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

import msgspec
from starlette.responses import Response

from nearer.keeping.glimpse import Glimpse
from nearer.language import N_
from nearer.vault.records import Kept, Record, local
from nearer.vault.vault import Vault
from nearer.web.rooms import Page, page
from nearer.web.visit import Visit

W = TypeVar("W", bound=Record)

LEFT: Final = N_("It waits for you, just as you left it.")
CHANGED: Final = N_("Changed, and kept.")
GONE: Final = N_("It is gone, and cannot come back.")


class Line(msgspec.Struct, frozen=True):
    """What a record says in a line: ``own``, ``rest`` and ``words`` are theirs, ``said`` ours."""

    own: str = ""
    rest: str = ""
    said: str = ""
    words: tuple[str, ...] = ()


class ErasePage(msgspec.Struct, frozen=True):
    """What is about to be erased, and the question."""

    what: Glimpse
    question: str
    accent: str


@dataclass(frozen=True, kw_only=True)
class Shelf(Generic[W]):
    """Where one kind of record is kept: its address, its draft's name, what one is called."""

    kind: type[W]
    name: str
    """What its drafts begin with: lower case and hyphens."""
    path: str
    """The address its own begin with; one is at ``path/id``, its form at ``path/id/edit``."""
    new: str
    """The address of a blank one."""
    home: str
    """The address to go to when one is erased."""
    thanks: str
    """What is said when one is kept."""
    one: str
    """What one is called, in the middle of a line: “check-in”."""
    many: str
    """What several are called, as a heading: “Check-ins”."""
    question: str
    """“Erase this check-in?”"""
    line: Callable[[W], Line]
    """One in a line."""
    accent: str = "clay"
    left: str = "/today"
    """The address to go to when a form is left for later."""

    def glimpse(self, kept: Kept[W]) -> Glimpse:
        """The record in a line of a list."""
        said = msgspec.structs.asdict(self.line(kept.record))
        return Glimpse(path=self.address(kept.id), at=local(kept.record), what=self.one, **said)

    def address(self, id: str) -> str:
        """Where a kept one is read."""
        return f"{self.path}/{id}"

    def found(self, visit: Visit[Vault]) -> Kept[W]:
        """The record the address names. Raises `NotKept`."""
        return visit.vault.get(self.kind, visit.params["id"])

    def draft_of(self, id: str = "") -> str:
        """The name of the draft of a kept one, or of a new one."""
        return f"{self.name}-{id}" if id else self.name

    def begun(self, vault: Vault, which: str = "") -> bool:
        """Whether a new one, or ``which`` of them, waits half written."""
        return vault.drafts.get(self.draft_of(which)) is not None

    def fresh_at(self, id: str = "") -> str:
        """Where a draft is let go of."""
        return f"{self.path}/{id}/edit/fresh" if id else f"{self.path}/fresh"

    def leave(self, visit: Visit[Vault], id: str = "") -> Response:
        """Enough for now: the form waits as it stands."""
        visit.vault.drafts.put(self.draft_of(id), as_typed(visit.fields))
        visit.say(LEFT)
        return visit.go(self.left)

    def keep(self, visit: Visit[Vault], record: W, which: str = "") -> Response:
        """Keep a new one, and show it; ``which`` is what its draft was called, if not as usual."""
        kept = visit.vault.keep(record)
        visit.vault.drafts.drop(self.draft_of(which))
        visit.say(self.thanks)
        return visit.go(self.address(kept.id))

    def change(self, visit: Visit[Vault], kept: Kept[W], record: W) -> Response:
        """Keep a change, and show it."""
        visit.vault.revise(kept.id, record)
        visit.vault.drafts.drop(self.draft_of(kept.id))
        visit.say(CHANGED)
        return visit.go(self.address(kept.id))

    def fresh(self, visit: Visit[Vault]) -> Response:
        """Let go of the draft of a new one."""
        visit.vault.drafts.drop(self.draft_of())
        return visit.go(self.new)

    def let_go(self, visit: Visit[Vault]) -> Response:
        """Drop the changes begun, and show it as it is kept."""
        id = self.found(visit).id
        visit.vault.drafts.drop(self.draft_of(id))
        return visit.go(f"{self.address(id)}/edit")

    def ask_erase(self, visit: Visit[Vault]) -> Response:
        """Ask before it is gone."""
        asked = ErasePage(self.glimpse(self.found(visit)), self.question, self.accent)
        return visit.render("keeping/erase.html", asked)

    def erase(self, visit: Visit[Vault]) -> Response:
        """Erase it, and what was begun on it."""
        id = self.found(visit).id
        visit.vault.erase(id)
        visit.vault.drafts.drop(self.draft_of(id))
        visit.say(GONE)
        return visit.go(self.home)

    def routes(self) -> tuple[Page, ...]:
        """The addresses that are the same for every kind."""
        return (
            page(f"{self.path}/fresh", act=self.fresh),
            page(f"{self.path}/{{id}}/edit/fresh", act=self.let_go),
            page(f"{self.path}/{{id}}/erase", show=self.ask_erase, act=self.erase),
        )


class Shelves:
    """Every shelf of the house, for pages that show records of any kind."""

    def __init__(self, shelves: Iterable[Shelf[Any]]) -> None:
        self._by_kind = {shelf.kind: shelf for shelf in shelves}

    @property
    def recalled(self) -> tuple[type[Record], ...]:
        """The kinds that may be shown without being asked for: nothing tender."""
        return tuple(kind for kind in self._by_kind if kind.diary and not kind.tender)

    def all(self) -> tuple[Shelf[Any], ...]:
        """In the order the house lists them."""
        return tuple(self._by_kind.values())

    def of(self, record: Record) -> Shelf[Any] | None:
        """The shelf a record stands on; None for what has no page of its own."""
        return self._by_kind.get(type(record))

    def glimpse(self, kept: Kept[Any]) -> Glimpse:
        """The record in a line. Raises KeyError for what has no shelf."""
        return self._by_kind[type(kept.record)].glimpse(kept)


def as_typed(fields: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """A form as a draft keeps it."""
    return {name: list(typed) for name, typed in fields.items()}
