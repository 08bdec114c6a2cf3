"""Where beliefs are kept."""

from typing import Final

from nearer.keeping.shelf import Line, Shelf
from nearer.language import N_
from nearer.steps.roots.beliefs.model import Belief


def belief_line(record: Belief) -> Line:
    """The first belief, and what stands beside it."""
    return Line(own=record.belief, rest=record.reframe)


BELIEFS: Final = Shelf(
    kind=Belief,
    name="belief",
    path="/roots/beliefs",
    new="/roots/beliefs/new",
    home="/roots/beliefs",
    thanks=N_("Kept. You can rate it again whenever you like."),
    one=N_("belief"),
    many=N_("Beliefs"),
    question=N_("Erase this belief and everything about it?"),
    line=belief_line,
    accent="moss",
    left="/roots/after",
)
