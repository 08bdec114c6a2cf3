"""The body-first door: pick what you feel in the body, see which feelings it may be."""

from typing import Final

import msgspec
from starlette.responses import Response

from nearer.feelings.sensing import Candidate, Sensations, candidates, sensations
from nearer.feelings.taxonomy import wheel
from nearer.vault.vault import Vault
from nearer.web.rooms import page
from nearer.web.visit import Visit

PICKED: Final = ".sensing"
"""The draft that carries what was picked."""


class BodyPage(msgspec.Struct, frozen=True):
    """What can be picked, what was, and the feelings it may be."""

    all: Sensations
    picked: tuple[str, ...]
    places: tuple[str, ...]
    """Where what was picked is felt; kept with the feeling when it is kept."""
    candidates: tuple[Candidate, ...]


def show(visit: Visit[Vault]) -> Response:
    """The sensations to pick from."""
    return visit.render("feelings/body.html", BodyPage(sensations(), (), (), ()))


def look(visit: Visit[Vault]) -> Response:
    """What these may be: picked here, shown on a page one can come back to.

    They travel as a draft and not in the address: an address would stay in the history.
    """
    picked = [one.id for one in sensations().picked(visit.fields.get("sensation", ()))]
    if not picked:
        return visit.go("/feelings/body")
    visit.vault.drafts.put(PICKED, {"sensation": picked})
    return visit.go("/feelings/body/found")


def found(visit: Visit[Vault]) -> Response:
    """The feelings that what was picked last may be."""
    known = sensations()
    picked = known.picked((visit.vault.drafts.get(PICKED) or {}).get("sensation", ()))
    if not picked:
        return visit.go("/feelings/body")
    ids = tuple(one.id for one in picked)
    places = tuple(dict.fromkeys(one.where for one in picked))
    shown = BodyPage(known, ids, places, candidates(known, ids, wheel()))
    return visit.render("feelings/body.html", shown)


routes: Final = (
    page("/feelings/body", show=show, act=look),
    page("/feelings/body/found", show=found),
)
