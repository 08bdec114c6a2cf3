"""Where check-ins and pages of the journal are kept, and how each is said in a line."""

from typing import Final

from nearer.keeping.shelf import Line, Shelf
from nearer.keeping.writing import opening
from nearer.language import N_
from nearer.steps.yourself.model import CheckIn, Entry
from nearer.steps.yourself.mood import place_in_words


def check_in_line(record: CheckIn) -> Line:
    """The note, where it was on the pad, the feelings."""
    return Line(
        own=opening(record.note),
        said=place_in_words(record.mood, record.energy),
        words=tuple(named.word for named in record.feelings),
    )


def entry_line(record: Entry) -> Line:
    """The title, and how the page begins."""
    begins = opening(record.text)
    return Line(own=record.title, rest=begins) if record.title else Line(own=begins)


CHECK_INS: Final = Shelf(
    kind=CheckIn,
    name="check-in",
    path="/check-in",
    new="/check-in",
    home="/days",
    thanks=N_("Kept. Enough for today, if you like."),
    one=N_("check-in"),
    many=N_("Check-ins"),
    question=N_("Erase this check-in?"),
    line=check_in_line,
)
ENTRIES: Final = Shelf(
    kind=Entry,
    name="journal",
    path="/journal",
    new="/journal/new",
    home="/journal",
    thanks=N_("Your page is kept."),
    one=N_("journal"),
    many=N_("Journal"),
    question=N_("Erase this page?"),
    line=entry_line,
)
