"""A person in one's life, as far as one likes to note it."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal

import msgspec

from nearer.language import N_
from nearer.people.rules import Answers
from nearer.vault.records import Record

Tie = Literal[
    "", "friend", "partner", "parent", "sibling", "child", "relative", "colleague", "neighbour",
    "ex", "new", "other",
]  # fmt: skip

TIES: dict[Tie, str] = {
    "": N_("Leave this open"),
    "friend": N_("A friend"),
    "partner": N_("A partner"),
    "parent": N_("A parent, or like one"),
    "sibling": N_("A sister, a brother, a sibling"),
    "child": N_("A child of mine"),
    "relative": N_("Someone else in the family"),
    "colleague": N_("Someone at work"),
    "neighbour": N_("A neighbour"),
    "ex": N_("A former partner"),
    "new": N_("Someone I am getting to know"),
    "other": N_("Something else"),
}

SAFE = (
    N_("not safe"),
    N_("rarely safe"),
    N_("it depends"),
    N_("mostly safe"),
    N_("very safe"),
)
"""How safe it feels to be oneself with someone, 0 to 4."""


class Person(Record, tag="person/1", frozen=True):
    """Someone, under the name they have here. ``at`` is when they were noted down."""

    tender = True

    alias: Annotated[str, msgspec.Meta(min_length=1, max_length=60)]
    tie: Tie = ""
    safe: Annotated[int, msgspec.Meta(ge=0, le=4)] | None = None
    note: Annotated[str, msgspec.Meta(max_length=2000)] = ""
    answers: Answers | None = None
    """The answers to the safety questions, when the person chose to keep them."""
    asked_on: date | None = None

    def words(self) -> Iterator[str]:
        """The name and the note."""
        yield self.alias
        yield self.note
