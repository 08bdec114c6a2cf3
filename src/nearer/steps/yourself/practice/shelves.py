"""Where what was noticed in a practice is kept."""

from typing import Final

from nearer.keeping.shelf import Line, Shelf
from nearer.keeping.writing import opening
from nearer.language import N_
from nearer.steps.yourself.practice.model import Practice
from nearer.steps.yourself.practice.scripts import scripts


def practice_line(record: Practice) -> Line:
    """What was noticed, or which practice it was."""
    noticed = " ".join(filter(None, (record.thought, record.feeling, record.body)))
    return Line(own=opening(noticed), said=scripts()[record.practice].name)


PRACTICES: Final = Shelf(
    kind=Practice,
    name="practice",
    path="/practices/kept",
    new="/practices",
    home="/practices",
    thanks=N_("Kept. You came, and that was the practice."),
    one=N_("practice"),
    many=N_("Practices"),
    question=N_("Erase what you noticed?"),
    line=practice_line,
    left="/practices",
)
