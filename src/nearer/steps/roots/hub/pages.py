"""The door to step 2, and the page that comes after a hard one."""

from typing import Final

import msgspec
from starlette.responses import Response

from nearer.pace.asking import season_of
from nearer.safety.numbers import Exercise, help_words
from nearer.vault.vault import Vault
from nearer.web.rooms import page
from nearer.web.visit import Visit


class HubPage(msgspec.Struct, frozen=True):
    """What is open."""

    young: bool
    season: bool


class AfterPage(msgspec.Struct, frozen=True):
    """Ways back into the room, and where to go on to."""

    to: str
    grounding: tuple[Exercise, ...]


def hub(visit: Visit[Vault]) -> Response:
    """The doors of step 2."""
    young = visit.vault.preferences.under_18
    return visit.render("hub/roots.html", HubPage(young, season_of(visit.vault) is not None))


def after(visit: Visit[Vault]) -> Response:
    """A way back into the room. It goes on only to addresses of step 2."""
    asked = visit.query.get("to", "")
    to = asked if asked.startswith("/roots/") and "//" not in asked else "/today"
    return visit.render("hub/after.html", AfterPage(to, help_words().grounding))


routes: Final = (page("/roots", show=hub), page("/roots/after", show=after))
