"""Where sittings are kept."""

from typing import Final

from nearer.exercises.model import Sitting
from nearer.keeping.shelf import Line, Shelf
from nearer.keeping.writing import opening
from nearer.language import N_


def sitting_line(record: Sitting) -> Line:
    """Its title, and the first thing that was said."""
    said = next((given.text for given in record.given if given.text), "")
    return Line(own=record.title, rest=opening(said))


SITTINGS: Final = Shelf(
    kind=Sitting,
    name="sitting",
    path="/exercises/sittings",
    new="/exercises",
    home="/exercises/sittings",
    thanks=N_("Kept. Enough for today, if you like."),
    one=N_("exercise"),
    many=N_("Exercises"),
    question=N_("Erase this sitting?"),
    line=sitting_line,
    left="/exercises",
)
