"""What an exercise is, and what a person answered in one."""

from collections.abc import Iterator
from datetime import datetime
from typing import Annotated, Literal

import msgspec

from nearer.feelings.model import Answer as NoWord
from nearer.feelings.model import Named
from nearer.feelings.places import Place
from nearer.language import N_
from nearer.vault.records import Record

RoomName = Literal["yourself", "signs", "roots", "patterns", "ladder", "connection"]
Answer = Literal[
    "none", "line", "text", "choice", "several", "scale", "feelings", "body", "pause",
]  # fmt: skip
After = Literal["grounding", "rest"]

LONGEST_FILE = 100_000
"""Letters, as below."""
LONGEST_TEXT = 50_000

ROOM_NAMES: dict[RoomName, str] = {
    "yourself": N_("Yourself"),
    "signs": N_("Signs"),
    "roots": N_("Roots"),
    "patterns": N_("Patterns"),
    "ladder": N_("Ladder"),
    "connection": N_("Connection"),
}
ROOM_ACCENTS: dict[RoomName, str] = {
    "yourself": "clay",
    "signs": "dusk",
    "roots": "moss",
    "patterns": "dusk",
    "ladder": "amber",
    "connection": "rose",
}


class Step(msgspec.Struct, frozen=True):
    """One step. ``text`` is Markdown."""

    id: str
    name: str
    answer: Answer
    text: str
    options: tuple[str, ...] = ()
    lowest: str = ""
    """What 0 on a scale means."""
    most: str = ""
    """What the highest number on a scale means."""
    highest: int = 10
    seconds: int = 0
    short: bool = False
    why: str = ""


class Exercise(msgspec.Struct, frozen=True):
    """An exercise as its file says it. ``welcome`` is Markdown."""

    id: str
    title: str
    room: RoomName
    minutes: int
    summary: str
    steps: tuple[Step, ...]
    welcome: str = ""
    cautions: str = ""
    not_now_if: tuple[str, ...] = ()
    """Questions; a yes or an unsure to any of them offers ``instead``."""
    instead: str = ""
    sittings: int | None = None
    """At most this many, ever."""
    after: After = "rest"
    adults: bool = False
    sources: tuple[str, ...] = ()

    def shown(self, *, short: bool) -> tuple[Step, ...]:
        """The steps of the long or of the short form."""
        return tuple(step for step in self.steps if step.short) if short else self.steps


class Given(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was answered at one step, with what was asked then: its file may change or go."""

    step: str
    name: str
    """The step's heading."""
    text: Annotated[str, msgspec.Meta(max_length=LONGEST_TEXT)] = ""
    chosen: tuple[str, ...] = ()
    number: int | None = None
    highest: int = 10
    lowest: str = ""
    """What 0 meant, where a number was asked for."""
    most: str = ""
    """What the highest number meant."""
    feelings: tuple[Named, ...] = ()
    no_word: NoWord = ""
    """What was said instead of a feeling."""
    places: tuple[Place, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing was said at this step."""
        said = self.text or self.chosen or self.feelings or self.no_word or self.places
        return not said and self.number is None


class Sitting(Record, tag="sitting/1", frozen=True):
    """An exercise as someone did it, or as far as they got. ``at`` is when it began."""

    tender = True

    exercise: str
    title: str
    """As it was called then: its file may change or go."""
    given: tuple[Given, ...] = ()
    short: bool = False
    """Whether it is done in the short form."""
    reached: str = ""
    """The id of the step it was left at."""
    finished: datetime | None = None

    def words(self) -> Iterator[str]:
        """Everything answered in words."""
        for given in self.given:
            yield given.text
            for named in given.feelings:
                yield named.word

    def answer(self, step: str) -> Given | None:
        """What was answered at a step, if anything."""
        return next((given for given in self.given if given.step == step), None)

    def with_answer(self, given: Given) -> "Sitting":
        """The same with one step answered anew, in its place; an empty one takes it away."""
        before = [one.step for one in self.given]
        at = before.index(given.step) if given.step in before else len(before)
        new = () if given.empty else (given,)
        answers = (*self.given[:at], *new, *self.given[at + 1 :])
        return msgspec.structs.replace(self, given=answers)


class Brought(Record, tag="exercise-file/1", frozen=True):
    """An exercise that someone brought: the text of its file, which reads without a fault."""

    diary = False
    tender = True

    text: Annotated[str, msgspec.Meta(max_length=LONGEST_FILE)]

    def words(self) -> Iterator[str]:
        """None of theirs: it is a file."""
        return iter(())
