"""Where seasons are kept."""

from typing import Final

from nearer.keeping.shelf import Line, Shelf
from nearer.language import N_
from nearer.pace.model import WHATS, Season


def season_line(record: Season) -> Line:
    """What it is, and the person's own name for it."""
    return Line(own=record.own, said=WHATS[record.what])


SEASONS: Final = Shelf(
    kind=Season,
    name="season",
    path="/season",
    new="/season/new",
    home="/season",
    thanks=N_("Your season is on. From now on, less is asked here."),
    one=N_("season"),
    many=N_("Seasons"),
    question=N_("Erase this season?"),
    line=season_line,
    accent="moss",
    left="/season",
)
