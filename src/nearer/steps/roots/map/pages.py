"""The root map in the browser: a picture, and the same as an outline."""

from collections.abc import Iterator
from typing import Final

import msgspec
from starlette.responses import Response

from nearer.language import N_
from nearer.pace.model import WHATS
from nearer.steps.roots.beliefs.model import Belief
from nearer.steps.roots.beliefs.shelves import BELIEFS
from nearer.steps.roots.circumstances.model import Circumstance
from nearer.steps.roots.circumstances.shelves import CIRCUMSTANCES
from nearer.steps.roots.map.model import Root, Tree, tree
from nearer.steps.roots.unfinished.model import Unfinished
from nearer.steps.roots.unfinished.shelves import UNFINISHED
from nearer.steps.roots.wounds.kinds import wounds
from nearer.steps.roots.wounds.model import Wound
from nearer.steps.roots.wounds.shelves import WOUNDS
from nearer.vault.vault import Vault
from nearer.web.rooms import page
from nearer.web.visit import Visit

LATELY: Final = 60
"""How many of a kind the map looks back over."""


class Group(msgspec.Struct, frozen=True):
    """Roots of one kind, for the outline."""

    name: str
    roots: tuple[Root, ...]


class MapPage(msgspec.Struct, frozen=True):
    """The picture and its outline."""

    tree: Tree
    groups: tuple[Group, ...]


def show(visit: Visit[Vault]) -> Response:
    """All roots that were noted, and the way they go up."""
    roots = tuple(roots_of(visit.vault))
    names = dict.fromkeys(root.group for root in roots)
    groups = tuple(Group(name, tuple(r for r in roots if r.group == name)) for name in names)
    return visit.render("map/map.html", MapPage(tree(roots), groups))


def roots_of(vault: Vault) -> Iterator[Root]:
    """Each root in the person's words, kind by kind."""
    for belief in vault.all(Belief)[-LATELY:]:
        yield Root(N_("Beliefs"), belief.record.belief, BELIEFS.address(belief.id))
    if not vault.preferences.under_18:
        for wound in vault.all(Wound)[-LATELY:]:
            kind = wounds().of(wound.record.wound)
            yield Root(N_("Old wounds"), kind.name if kind else "", WOUNDS.address(wound.id))
    for one in vault.all(Unfinished)[-LATELY:]:
        yield Root(N_("What never ended"), one.record.who, UNFINISHED.address(one.id))
    for now in vault.all(Circumstance)[-LATELY:]:
        label = now.record.text or WHATS[now.record.what]
        yield Root(N_("What is going on"), label, CIRCUMSTANCES.address(now.id))


routes: Final = (page("/roots/map", show=show),)
