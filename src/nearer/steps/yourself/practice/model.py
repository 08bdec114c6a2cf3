"""A practice as a script of prompts, and what someone noticed afterwards."""

from collections.abc import Iterator
from typing import Annotated, Literal

import msgspec

from nearer.vault.records import Record

PracticeId = Literal[
    "breath", "pause", "body-scan", "noticing-thoughts", "noticing-feelings", "grounding",
]  # fmt: skip
Text = Annotated[str, msgspec.Meta(max_length=20_000)]


class Prompt(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"least": "from"}):
    """One thing that is said. It belongs to lengths of at least ``least`` minutes."""

    text: str
    least: Annotated[int, msgspec.Meta(ge=1, le=15)]
    weight: Annotated[int, msgspec.Meta(ge=1, le=6)]
    """Its share of the time, beside the others' weights."""


class Script(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A practice as its file says it."""

    id: PracticeId
    name: str
    lead: str
    known: str
    """What is known about it, and no more."""
    caution: str
    pacer: Literal["breath", "ring"]
    lengths: tuple[int, ...]
    """Minutes it can take, shortest first."""
    prompt: tuple[Prompt, ...]


class Cue(msgspec.Struct, frozen=True):
    """A prompt at its moment."""

    at: int
    """Seconds from the start."""
    text: str


class Practice(Record, tag="practice/1", frozen=True):
    """What someone noticed after sitting. ``at`` is when they noted it."""

    practice: PracticeId
    minutes: Annotated[int, msgspec.Meta(ge=1, le=15)]
    """How long it was meant to take; leaving early is as good."""
    thought: Text = ""
    feeling: Text = ""
    body: Text = ""

    def words(self) -> Iterator[str]:
        """What was noticed."""
        yield self.thought
        yield self.feeling
        yield self.body


def cues(script: Script, minutes: int) -> tuple[Cue, ...]:
    """What is said when, over so many minutes. The first comes at once."""
    spoken = [prompt for prompt in script.prompt if prompt.least <= minutes]
    whole = sum(prompt.weight for prompt in spoken)
    found, passed = [], 0
    for prompt in spoken:
        found.append(Cue(passed * minutes * 60 // whole, prompt.text))
        passed += prompt.weight
    return tuple(found)


def length(script: Script, typed: str, *, short: bool) -> int:
    """The minutes asked for, or the usual ones: the shortest when less is to be asked."""
    if typed.isdecimal() and len(typed) < 3 and int(typed) in script.lengths:
        return int(typed)
    return script.lengths[0] if short or len(script.lengths) < 2 else script.lengths[1]
