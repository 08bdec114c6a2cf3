"""Where people are kept."""

from typing import Final

from nearer.keeping.shelf import Line, Shelf
from nearer.keeping.writing import opening
from nearer.language import N_
from nearer.people.model import TIES, Person


def person_line(record: Person) -> Line:
    """The name, the tie, the note."""
    return Line(
        own=record.alias,
        said=TIES[record.tie] if record.tie else "",
        rest=opening(record.note),
    )


PEOPLE: Final = Shelf(
    kind=Person,
    name="person",
    path="/people",
    new="/people/new",
    home="/people",
    thanks=N_("Noted. Only you can see it."),
    one=N_("person"),
    many=N_("People"),
    question=N_("Take this person off your page?"),
    line=person_line,
    accent="rose",
    left="/people",
)
