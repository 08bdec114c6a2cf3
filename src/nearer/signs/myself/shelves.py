"""Where looks at the signs in oneself are kept."""

from typing import Final

from nearer.keeping.shelf import Line, Shelf
from nearer.keeping.writing import opening
from nearer.language import N_
from nearer.signs.myself.model import SignsCheck


def check_line(record: SignsCheck) -> Line:
    """What was written about it."""
    return Line(own=opening(record.note), said=N_("A look in the mirror"))


CHECKS: Final = Shelf(
    kind=SignsCheck,
    name="signs",
    path="/signs/myself",
    new="/signs/myself/new",
    home="/signs",
    thanks=N_("Kept. It is one evening's picture, and no more."),
    one=N_("signs"),
    many=N_("Signs in myself"),
    question=N_("Erase this look in the mirror?"),
    line=check_line,
    accent="dusk",
    left="/signs",
)
