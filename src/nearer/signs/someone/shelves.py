"""Where pictures of being with someone are kept."""

from typing import Final

from nearer.keeping.shelf import Line, Shelf
from nearer.keeping.writing import opening
from nearer.language import N_
from nearer.signs.someone.model import Picture


def picture_line(record: Picture) -> Line:
    """Who it is about, and what was written."""
    return Line(own=record.alias, rest=opening(record.next or record.own))


PICTURES: Final = Shelf(
    kind=Picture,
    name="someone",
    path="/signs/someone",
    new="/signs/someone/new",
    home="/signs/someone",
    thanks=N_("Kept. It is your picture, and it may change."),
    one=N_("picture of someone"),
    many=N_("Signs in someone else"),
    question=N_("Erase this picture?"),
    line=picture_line,
    accent="dusk",
    left="/signs",
)
