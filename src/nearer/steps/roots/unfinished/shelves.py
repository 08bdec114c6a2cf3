"""Where unfinished relationships and letters are kept."""

from typing import Final

from nearer.keeping.shelf import Line, Shelf
from nearer.keeping.writing import opening
from nearer.language import N_
from nearer.steps.roots.unfinished.model import Letter, Unfinished


def unfinished_line(record: Unfinished) -> Line:
    """Who it is, and what is carried."""
    return Line(own=record.who, rest=opening(record.carry))


def letter_line(record: Letter) -> Line:
    """Whom it is to; how it begins, unless it is sealed."""
    sealed = record.fate == "sealed"
    begins = "" if sealed else opening(record.text)
    return Line(own=record.to, rest=begins, said=N_("Sealed") if sealed else "")


UNFINISHED: Final = Shelf(
    kind=Unfinished,
    name="unfinished",
    path="/roots/unfinished",
    new="/roots/unfinished/new",
    home="/roots/unfinished",
    thanks=N_("Kept. It may stay as unfinished as it is."),
    one=N_("unfinished"),
    many=N_("Unfinished"),
    question=N_("Erase this?"),
    line=unfinished_line,
    accent="moss",
    left="/roots/after",
)
LETTERS: Final = Shelf(
    kind=Letter,
    name="letter",
    path="/roots/letters",
    new="/roots/letters/new",
    home="/roots/letters",
    thanks=N_("The letter is kept. It goes nowhere."),
    one=N_("letter"),
    many=N_("Letters"),
    question=N_("Let this letter go for good?"),
    line=letter_line,
    accent="moss",
    left="/roots/after",
)
