"""The way in through the body: from what is felt there to feelings it may be, with the reason.

What people feel where was mapped for groups (Nummenmaa et al. 2014); single bodies differ, so
these are offers and nothing is ever chosen for anyone.
"""

from collections import Counter
from collections.abc import Iterable
from functools import cache

import msgspec

from nearer.feelings.model import Feeling, Wheel
from nearer.language.texts import text

MOST_CANDIDATES = 6


class Maybe(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A word of the wheel that a sensation may go with, and why."""

    word: str
    because: str


class Sensation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something a body may feel like. ``where`` is one of the body's places."""

    id: str
    where: str
    text: str
    maybe: tuple[Maybe, ...]


class Sensations(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that can be picked, and what is said around it."""

    lead: str
    note: str
    sensation: tuple[Sensation, ...]

    def picked(self, ids: Iterable[str]) -> tuple[Sensation, ...]:
        """Those with these ids, in the order they stand."""
        wanted = frozenset(ids)
        return tuple(one for one in self.sensation if one.id in wanted)


class Reason(msgspec.Struct, frozen=True):
    """Which sensation led to a feeling, and why it may."""

    sensation: str
    because: str


class Candidate(msgspec.Struct, frozen=True):
    """A feeling it may be, with everything that led there."""

    feeling: Feeling
    reasons: tuple[Reason, ...]


def candidates(
    sensations: Sensations, ids: Iterable[str], wheel: Wheel, most: int = MOST_CANDIDATES
) -> tuple[Candidate, ...]:
    """Feelings that may lie behind what was picked.

    The ones most of it speaks for come first; among equals those that fewer sensations lead to,
    because they say more.
    """
    reasons: dict[str, list[Reason]] = {}
    for sensation in sensations.picked(ids):
        for maybe in sensation.maybe:
            reasons.setdefault(maybe.word, []).append(Reason(sensation.text, maybe.because))
    common = Counter(maybe.word for one in sensations.sensation for maybe in one.maybe)
    ranked = sorted(reasons, key=lambda word: (-len(reasons[word]), common[word]))
    found = ((wheel.get(word), tuple(reasons[word])) for word in ranked)
    return tuple(Candidate(feeling, why) for feeling, why in found if feeling)[:most]


@cache
def sensations() -> Sensations:
    """The sensations as they ship."""
    return msgspec.toml.decode(text("sensations.toml"), type=Sensations)
