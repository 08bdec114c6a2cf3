"""What a room hands to the shell: its pages, its templates and its static files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from starlette.responses import Response

from nearer.web.body import USUAL_LIMIT
from nearer.web.visit import Visit

PageFunction = Callable[[Visit[Any]], Response]


@dataclass(frozen=True)
class Page:
    """One address: ``show`` answers GET, ``act`` answers POST."""

    path: str
    show: PageFunction | None = None
    act: PageFunction | None = None
    locked: bool = False
    """Reachable without an open vault."""
    guarded: bool = False
    """Refuse even a GET that another site started (downloads, exports)."""
    limit: int = USUAL_LIMIT
    """The largest body it takes, in bytes."""


def page(  # noqa: PLR0913 — each is a word of the route table, read as such
    path: str,
    *,
    show: PageFunction | None = None,
    act: PageFunction | None = None,
    locked: bool = False,
    guarded: bool = False,
    limit: int = USUAL_LIMIT,
) -> Page:
    """A line of a room's route table."""
    return Page(path, show, act, locked, guarded, limit)


@dataclass(frozen=True)
class Room:
    """A room as the shell sees it: ``name`` is what its templates and static files begin with."""

    name: str
    folder: Traversable
    pages: Sequence[Page] = field(default=())


def room(package: str, *tables: Sequence[Page]) -> Room:
    """The room in ``package``; its name is the package's own last name."""
    pages = tuple(page for table in tables for page in table)
    return Room(package.rpartition(".")[2], files(package), pages)
