"""The shell's own pages: the way to unlock, the list of everywhere one can go, and nowhere."""

from typing import Any, Final
from urllib.parse import quote

from starlette.responses import Response

from nearer.web.errors import NotHere
from nearer.web.rooms import page, room
from nearer.web.visit import Visit


def unlock_first(visit: Visit[Any]) -> Response:
    """The way to the unlock page, and from there back to here."""
    here = visit.path if visit.asked.method in ("GET", "HEAD") else "/"
    return visit.go(f"/unlock?next={quote(here, safe='/')}")


def more(visit: Visit[Any]) -> Response:
    """Everywhere one can go, on one page; what the bar of a phone has no room for."""
    return visit.render("web/more.html")


def nowhere(_: Visit[Any]) -> Response:
    """An address that leads to no page."""
    raise NotHere


OWN: Final = room("nearer.web", [page("/more", show=more)])
NOWHERE: Final = page("/{anything:path}", show=nowhere, act=nowhere, locked=True)
"""Comes last, and keeps the navigation of an open vault on the page that says so."""
