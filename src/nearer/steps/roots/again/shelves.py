"""Where looks across are kept."""

from typing import Final

from nearer.keeping.shelf import Line, Shelf
from nearer.keeping.writing import opening
from nearer.language import N_
from nearer.steps.roots.again.model import Again


def again_line(record: Again) -> Line:
    """The limit for next time, or what is familiar."""
    return Line(own=opening(record.standard or record.notice or record.familiar))


AGAINS: Final = Shelf(
    kind=Again,
    name="again",
    path="/signs/again",
    new="/signs/again/new",
    home="/signs/again",
    thanks=N_("Kept. Seeing it is already a step."),
    one=N_("look across"),
    many=N_("Looks across"),
    question=N_("Erase this?"),
    line=again_line,
    accent="dusk",
    left="/signs",
)
