"""The vault's own few addresses: keeping what is typed, staying, locking."""

import re
from collections.abc import Sequence

from starlette.responses import Response

from nearer.vault.sessions import Sessions
from nearer.vault.vault import Vault
from nearer.web.errors import NotHere
from nearer.web.rooms import Page, page
from nearer.web.visit import Visit

NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
DRAFT_LIMIT = 1024 * 1024
"""Bytes: a long evening's writing with a sketch, and nothing that fills a disk."""


def keep_draft(visit: Visit[Vault]) -> Response:
    """Keep a form as it stands."""
    fields = {name: list(typed) for name, typed in visit.fields.items()}
    visit.vault.drafts.put(_name(visit), fields)
    return Response(status_code=204)


def drop_draft(visit: Visit[Vault]) -> Response:
    """Forget what was typed; the person asked to."""
    visit.vault.drafts.drop(_name(visit))
    return Response(status_code=204)


def still_here(_visit: Visit[Vault]) -> Response:
    """Someone is reading or writing. The session was seen when the shell entered it."""
    return Response(status_code=204)


def routes(sessions: Sessions) -> Sequence[Page]:
    """The addresses; locking needs the sessions."""

    def lock(visit: Visit[Vault]) -> Response:
        # The cookie stays: it opens nothing any more, but a form still open in another window can
        # thus be sealed to its owner instead of being lost.
        sessions.lock(visit.token)
        return visit.go("/unlock")

    return (
        page("/drafts/{name}", act=keep_draft, limit=DRAFT_LIMIT),
        page("/drafts/{name}/drop", act=drop_draft),
        page("/still-here", act=still_here),
        page("/lock", act=lock, locked=True),
    )


def _name(visit: Visit[Vault]) -> str:
    # Names of ours that begin otherwise (a dot) can thus never be written from outside.
    name = visit.params["name"]
    if not NAME.fullmatch(name):
        raise NotHere
    return name
