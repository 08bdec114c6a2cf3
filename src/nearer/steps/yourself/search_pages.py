"""Finding words in everything kept, newest first."""

from typing import Final
from urllib.parse import urlencode

import msgspec
from starlette.responses import Response

from nearer.language import N_
from nearer.steps.yourself.finding import Piece, snippet
from nearer.steps.yourself.model import CheckIn, Entry
from nearer.steps.yourself.writing import plain
from nearer.vault.records import Kept, Record, kind_of, local
from nearer.vault.vault import Vault
from nearer.web.rooms import page
from nearer.web.visit import Visit

MOST: Final = 50
LONGEST: Final = 200

ONE: Final = {kind_of(CheckIn): N_("Check-in"), kind_of(Entry): N_("Journal")}
"""What one of a kind is called."""

KINDS: Final = {
    "": N_("Everything"),
    kind_of(CheckIn): N_("Check-ins"),
    kind_of(Entry): N_("Journal"),
}


class Hit(msgspec.Struct, frozen=True):
    """A record that holds every word, and the piece of it around them."""

    path: str
    when: object
    said: str
    title: str
    pieces: tuple[Piece, ...]


class SearchPage(msgspec.Struct, frozen=True):
    """What was looked for, where, and what was found; ``more`` when only the newest are shown."""

    query: str
    kind: str
    kinds: tuple[tuple[str, str, str], ...]
    """(kind, its name, the address of this search in it)"""
    hits: tuple[Hit, ...]
    more: bool


def search(visit: Visit[Vault]) -> Response:
    """Everything kept that holds every word."""
    query = visit.query.get("q", "").strip()[:LONGEST]
    kind = visit.query.get("kind", "")
    kind = kind if kind in KINDS else ""
    found = look(visit.vault, query, kind)
    shown = SearchPage(
        query=query,
        kind=kind,
        kinds=tuple((key, name, address(query, key)) for key, name in KINDS.items()),
        hits=tuple(hit(kept, query) for kept in found[:MOST]),
        more=len(found) > MOST,
    )
    return visit.render("yourself/search.html", shown)


def look(vault: Vault, query: str, kind: str) -> list[Kept[Record]]:
    """One more than are shown, newest first, so that the page can say there are others."""
    if not kind:
        return vault.search(query, MOST + 1)
    # The vault finds across kinds. Ask for more until enough are of this one, or there are no more.
    limit = MOST + 1
    while True:
        found = vault.search(query, limit)
        fitting = [kept for kept in found if kind_of(kept.record) == kind]
        if len(fitting) > MOST or len(found) < limit:
            return fitting
        limit *= 4


def hit(kept: Kept[Record], query: str) -> Hit:
    """The record with the piece around the words. One of another room is shown by its day."""
    record = kept.record
    kind = kind_of(record)
    when = local(record)
    return Hit(
        path=f"/{kind}/{kept.id}" if kind in ONE else f"/day/{when:%Y-%m-%d}",
        when=when,
        said=ONE.get(kind, ""),
        title=record.title if isinstance(record, Entry) else "",
        pieces=snippet(map(plain, record.words()), query),
    )


def address(query: str, kind: str) -> str:
    """The address of a search."""
    return "/search?" + urlencode({"q": query, "kind": kind} if kind else {"q": query})


routes: Final = (page("/search", show=search),)
