"""Where sittings, and exercises that were brought, are kept."""

from typing import Final

from nearer.exercises.model import Brought, Exercise, Sitting
from nearer.exercises.reading import read
from nearer.keeping.shelf import Line, Shelf
from nearer.keeping.writing import opening
from nearer.language import N_


def sitting_line(record: Sitting) -> Line:
    """Its title, and the first thing that was said."""
    said = next((given.text for given in record.given if given.text), "")
    return Line(own=record.title, rest=opening(said))


def brought_line(record: Brought) -> Line:
    """The title of the exercise."""
    found = read(record.text)
    return Line(own=found.title if isinstance(found, Exercise) else opening(record.text))


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
BROUGHT: Final = Shelf(
    kind=Brought,
    name="exercise-file",
    path="/exercises/own",
    new="/exercises/bring",
    home="/exercises",
    thanks=N_("It is among your exercises now."),
    one=N_("exercise of your own"),
    many=N_("Exercises of your own"),
    question=N_("Take this exercise away?"),
    line=brought_line,
)
