"""What step 1 keeps: a check-in, and a journal entry."""

from collections.abc import Iterator
from typing import Annotated

import msgspec

from nearer.feelings.model import MOST_FEELINGS, Answer, Named
from nearer.feelings.places import Place
from nearer.steps.yourself.eight import Eight
from nearer.steps.yourself.strokes import Sketch, Stroke
from nearer.vault.records import Record

__all__ = ["CheckIn", "Eight", "Entry", "Named", "Stroke"]

MOST_CHIPS = 20
CHIP_LENGTH = 120

Note = Annotated[str, msgspec.Meta(max_length=20_000)]
Line = Annotated[str, msgspec.Meta(max_length=500)]
Chip = Annotated[str, msgspec.Meta(min_length=1, max_length=CHIP_LENGTH)]
Chips = Annotated[tuple[Chip, ...], msgspec.Meta(max_length=MOST_CHIPS)]
Step = Annotated[int, msgspec.Meta(ge=-2, le=2)]


class CheckIn(Record, tag="check-in/1", frozen=True):
    """A moment of a day as the person saw it. Every part may be left out."""

    note: Note = ""
    mood: Step | None = None
    """-2 unpleasant to 2 pleasant."""
    energy: Step | None = None
    """-2 low to 2 high."""
    feelings: Annotated[tuple[Named, ...], msgspec.Meta(max_length=MOST_FEELINGS)] = ()
    answer: Answer = ""
    """What they answered instead of a feeling word, which is an answer too."""
    nourished: Chips = ()
    drained: Chips = ()
    body: tuple[Place, ...] = ()
    body_note: Line = ""
    sketch: Sketch = ()
    eight: Eight = Eight()

    def words(self) -> Iterator[str]:
        """The note, the feelings, what fed and drained them, and the line about the body."""
        yield self.note
        for feeling in self.feelings:
            yield feeling.word
        yield from self.nourished
        yield from self.drained
        yield self.body_note

    @property
    def empty(self) -> bool:
        """Whether nothing was said at all."""
        return self == CheckIn(at=self.at, zone=self.zone)


class Entry(Record, tag="journal/1", frozen=True):
    """A page of the journal, in Markdown."""

    title: Annotated[str, msgspec.Meta(max_length=200)] = ""
    text: Annotated[str, msgspec.Meta(max_length=200_000)] = ""
    tags: Chips = ()
    people: Chips = ()
    """Aliases, as the person calls them here."""
    prompt: Annotated[str, msgspec.Meta(max_length=60)] = ""
    """The id of the prompt it answers, or empty."""

    def words(self) -> Iterator[str]:
        """Title, text, tags and people."""
        yield self.title
        yield self.text
        yield from self.tags
        yield from self.people
