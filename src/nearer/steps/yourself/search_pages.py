"""Finding words in everything kept, newest first."""

from collections.abc import Iterator
from functools import partial
from typing import Final
from urllib.parse import urlencode

import msgspec
from starlette.responses import Response

from nearer.keeping.shelf import Shelves
from nearer.keeping.snippets import Piece, snippet
from nearer.keeping.writing import plain
from nearer.language import N_
from nearer.steps.yourself.model import Entry
from nearer.vault.records import Kept, Record, kind_of, local
from nearer.vault.vault import Vault
from nearer.web.rooms import Page, page
from nearer.web.visit import Visit

MOST: Final = 50
LONGEST: Final = 200


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


def search(shelves: Shelves, visit: Visit[Vault]) -> Response:
    """Everything kept that holds every word."""
    query = visit.query.get("q", "").strip()[:LONGEST]
    kind = visit.query.get("kind", "")
    names = {kind_of(shelf.kind): shelf.many for shelf in shelves.all()}
    kind = kind if kind in names else ""
    found = look(visit.vault, query, kind)
    shown = SearchPage(
        query=query,
        kind=kind,
        kinds=tuple((key, name, address(query, key)) for key, name in kinds(visit.vault, shelves)),
        hits=tuple(hit(shelves, kept, query) for kept in found[:MOST]),
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


def kinds(vault: Vault, shelves: Shelves) -> Iterator[tuple[str, str]]:
    """Everything, and each kind of which anything is kept: its kind and its name."""
    yield "", N_("Everything")
    for shelf in shelves.all():
        if shelf.kind.diary and vault.all(shelf.kind):
            yield kind_of(shelf.kind), shelf.many


def hit(shelves: Shelves, kept: Kept[Record], query: str) -> Hit:
    """The record with the piece around the words; without a page of its own, shown by its day."""
    record = kept.record
    when = local(record)
    shelf = shelves.of(record)
    return Hit(
        path=shelf.address(kept.id) if shelf else f"/day/{when:%Y-%m-%d}",
        when=when,
        said=shelf.one if shelf else "",
        title=record.title if isinstance(record, Entry) else "",
        pieces=snippet(map(plain, record.words()), query),
    )


def address(query: str, kind: str) -> str:
    """The address of a search."""
    return "/search?" + urlencode({"q": query, "kind": kind} if kind else {"q": query})


def routes(shelves: Shelves) -> tuple[Page, ...]:
    """The address, over everything that stands on these shelves."""
    return (page("/search", show=partial(search, shelves)),)
