"""A listener that hears what a test tells it to: the pages are tested apart from what is heard."""

from collections.abc import Iterable

import msgspec
import pytest

from nearer.feelings.suggest import listening
from nearer.feelings.suggest.model import Choice, Heard, Story, Suggestion
from nearer.feelings.taxonomy import wheel

IGNORED = Story("ignored", "ignored me", ("lonely", "hurt", "angry"))


class Stub:
    """Answers `heard`, whatever the text, and notes what it was asked."""

    def __init__(self, heard: Heard) -> None:
        self.heard = heard
        self.asked: list[tuple[str, object]] = []

    def __call__(self, text: str, earlier: object = None, most: int = 5) -> Heard:
        self.asked.append((text, earlier))
        return self.heard


class Learned(msgspec.Struct, frozen=True):
    """What was learned, as it was handed over."""

    choices: tuple[Choice, ...]


def learned(choices: Iterable[Choice]) -> Learned:
    return Learned(tuple(choices))


def suggestion(word: str, *because: str) -> Suggestion:
    feeling = wheel().get(word)
    assert feeling
    return Suggestion(feeling.word, feeling.core, 0.5, because)


def hears(patch: pytest.MonkeyPatch, heard: Heard) -> Stub:
    """Let every page hear this."""
    stub = Stub(heard)
    patch.setattr(listening, "listen", stub)
    return stub
