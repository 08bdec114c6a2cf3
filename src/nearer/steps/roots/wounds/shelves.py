"""Where notes about old wounds are kept."""

from typing import Final

from nearer.keeping.shelf import Line, Shelf
from nearer.keeping.writing import opening
from nearer.language import N_
from nearer.steps.roots.wounds.kinds import wounds
from nearer.steps.roots.wounds.model import Wound


def wound_line(record: Wound) -> Line:
    """Its kind, and what helps."""
    kind = wounds().of(record.wound)
    return Line(said=kind.name if kind else "", own=opening(record.helps or record.now))


WOUNDS: Final = Shelf(
    kind=Wound,
    name="wound",
    path="/roots/wounds",
    new="/roots/wounds",
    home="/roots/wounds",
    thanks=N_("Kept, and nobody else can read it."),
    one=N_("old wound"),
    many=N_("Old wounds"),
    question=N_("Erase this?"),
    line=wound_line,
    accent="moss",
    left="/roots/after",
)
