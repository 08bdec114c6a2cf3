"""Beginnings for a page of the journal, and the five steps on one page, read from the content."""

from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

StepName = Literal["yourself", "roots", "patterns", "ladder", "connection"]


class Prompt(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One beginning. ``fits`` are the core feelings it may be kind to on the day after."""

    id: str
    step: StepName
    text: str
    fits: tuple[str, ...] = ()


class Door(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One step as the summary shows it, and one thing to do now."""

    id: StepName
    accent: str
    name: str
    lead: str
    text: str
    now: str
    path: str
    button: str


class Summary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The five steps on one page."""

    lead: str
    close: str
    step: tuple[Door, ...]


class _Prompts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    prompt: tuple[Prompt, ...]


@cache
def prompts() -> dict[str, Prompt]:
    """Every prompt by its id, in the order they stand."""
    read = msgspec.toml.decode(_content("prompts.toml"), type=_Prompts)
    return {prompt.id: prompt for prompt in read.prompt}


@cache
def five_steps() -> Summary:
    """The summary as it ships."""
    return msgspec.toml.decode(_content("five_steps.toml"), type=Summary)


def by_step() -> tuple[tuple[Door, tuple[Prompt, ...]], ...]:
    """The prompts under the step they go with."""
    return tuple(
        (door, tuple(prompt for prompt in prompts().values() if prompt.step == door.id))
        for door in five_steps().step
    )


def _content(name: str) -> bytes:
    return (files("nearer") / "content" / "en" / name).read_bytes()
