"""The wheel on its own, to look around in or to keep just a feeling, and a page for each word."""

from typing import Final

import msgspec
from starlette.responses import Response

from nearer.feelings.exploring import looked_up
from nearer.feelings.model import Feeling
from nearer.feelings.taxonomy import wheel
from nearer.vault.vault import Vault
from nearer.web.rooms import page
from nearer.web.visit import Visit


class WordPage(msgspec.Struct, frozen=True):
    """One feeling: the words further in, from its core outwards, and what lies around it."""

    feeling: Feeling
    inward: tuple[Feeling, ...]
    outward: tuple[Feeling, ...]
    beside: tuple[Feeling, ...]


def explore(visit: Visit[Vault]) -> Response:
    """The wheel, with ``?q=`` looked up and ``?feeling=`` already chosen."""
    chosen = [visit.query["feeling"]] if "feeling" in visit.query else []
    return visit.render("feelings/explore.html", looked_up(visit.query.get("q", ""), chosen))


def about(visit: Visit[Vault]) -> Response:
    """One word. For a word that is not on the wheel, the wheel and what lies near."""
    word = visit.params["word"]
    feeling = wheel().get(word)
    if feeling is None:
        return visit.render("feelings/explore.html", looked_up(word, []), status=404)
    inward = (wheel().get(feeling.core), wheel().get(feeling.middle))
    siblings = wheel().under(feeling.parent)
    shown = WordPage(
        feeling=feeling,
        inward=tuple(one for one in inward if one and one != feeling),
        outward=wheel().under(feeling.word),
        beside=tuple(one for one in siblings if one != feeling),
    )
    return visit.render("feelings/about.html", shown)


routes: Final = (
    page("/feelings", show=explore),
    page("/feelings/{word}", show=about),
)
