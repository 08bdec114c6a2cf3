"""A relationship that never ended, and letters that are not sent."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal

import msgspec

from nearer.language import N_
from nearer.vault.records import Record

Text = Annotated[str, msgspec.Meta(max_length=20_000)]
Name = Annotated[str, msgspec.Meta(max_length=60)]
Fate = Literal["kept", "sealed"]


class Done(msgspec.Struct, frozen=True):
    """A small step of grieving, in the words it was offered or written in."""

    step: Annotated[str, msgspec.Meta(max_length=200)]
    on: date


class Unfinished(Record, tag="unfinished/1", frozen=True):
    """Someone with whom it is not over."""

    tender = True

    who: Name
    good: Text = ""
    carry: Text = ""
    wary: Text = ""
    """What they are wary of repeating."""
    done: tuple[Done, ...] = ()
    next: Annotated[str, msgspec.Meta(max_length=500)] = ""
    """A small step of their own."""

    def words(self) -> Iterator[str]:
        """Everything written about it."""
        yield self.who
        yield self.good
        yield self.carry
        yield self.wary
        yield self.next


class Letter(Record, tag="letter/1", frozen=True):
    """A letter that is not sent. While it is sealed, nothing finds or shows its text."""

    tender = True

    to: Name
    text: Annotated[str, msgspec.Meta(max_length=200_000)] = ""
    fate: Fate = "kept"
    until: date | None = None
    """The day a sealed one may be opened."""

    def words(self) -> Iterator[str]:
        """Whom it is to; and the letter itself, unless it is sealed."""
        yield self.to
        if self.fate == "kept":
            yield self.text


FATES = {
    "kept": N_("Keep it, to be read again"),
    "sealed": N_("Seal it until a day"),
    "erased": N_("Let it go for good"),
}


def with_steps(before: tuple[Done, ...], ticked: tuple[str, ...], today: date) -> tuple[Done, ...]:
    """The steps that are ticked, each with the day it was first ticked on."""
    known = {done.step: done for done in before}
    return tuple(known.get(step, Done(step, today)) for step in ticked)


def may_open(letter: Letter, today: date) -> bool:
    """Whether the day has come that a sealed letter waited for."""
    return letter.fate == "sealed" and letter.until is not None and letter.until <= today
