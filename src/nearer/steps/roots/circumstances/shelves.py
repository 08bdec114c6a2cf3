"""Where circumstances are kept."""

from typing import Final

from nearer.keeping.shelf import Line, Shelf
from nearer.keeping.writing import opening
from nearer.language import N_
from nearer.pace.model import WHATS
from nearer.steps.roots.circumstances.model import Circumstance


def circumstance_line(record: Circumstance) -> Line:
    """What it is, and how it was put."""
    return Line(own=opening(record.text), said=WHATS[record.what])


CIRCUMSTANCES: Final = Shelf(
    kind=Circumstance,
    name="circumstance",
    path="/roots/circumstances",
    new="/roots/circumstances/new",
    home="/roots/circumstances",
    thanks=N_("Kept. It is part of the picture."),
    one=N_("circumstance"),
    many=N_("Circumstances"),
    question=N_("Erase this?"),
    line=circumstance_line,
    accent="moss",
    left="/roots/circumstances",
)
