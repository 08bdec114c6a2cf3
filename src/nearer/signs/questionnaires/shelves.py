"""Where filled-in questionnaires are kept."""

from typing import Final

from nearer.keeping.shelf import Line, Shelf
from nearer.keeping.writing import opening
from nearer.language import N_
from nearer.signs.questionnaires.model import Filling
from nearer.signs.questionnaires.shipped import questionnaires


def filling_line(record: Filling) -> Line:
    """Its name, and what was written about it."""
    known = questionnaires().get(record.questionnaire)
    return Line(own=opening(record.note), said=known.name if known else "")


FILLINGS: Final = Shelf(
    kind=Filling,
    name="questionnaire",
    path="/signs/questionnaires/kept",
    new="/signs/questionnaires",
    home="/signs/questionnaires",
    thanks=N_("Kept. A number is one view of a few weeks."),
    one=N_("questionnaire"),
    many=N_("Questionnaires"),
    question=N_("Erase these answers?"),
    line=filling_line,
    accent="dusk",
    left="/signs/questionnaires",
)
