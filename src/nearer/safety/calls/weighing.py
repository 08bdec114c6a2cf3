"""Which card, if any, a text calls for: its phrases and its pieces together. It keeps nothing."""

from collections.abc import Iterable, Iterator
from itertools import chain, pairwise
from typing import Final, NamedTuple

from msgspec.structs import replace

from nearer.safety.calls.hearing import ORDER, Heard, Told, listener
from nearer.safety.calls.pieces import Found, pieces

BY_PIECES: Final = "no phrase, but pieces that often stand in such words"


class Weighed(NamedTuple):
    """A sentence as what weighs in it."""

    pieces: Found
    told: Told

    def heard(self) -> list[Heard]:
        """Its phrases, each with the card that the words around it speak for, too."""
        card = pieces().card
        return [replace(one, card=card(self.pieces, one.card)) for one in self.told.heard]


def heard(*texts: str) -> Heard | None:
    """The card that any of these texts calls for: told by phrases first, then by `ORDER`."""
    # Reading the patterns takes a moment, which nobody who wrote nothing should have to wait for.
    told = filter(str.strip, texts)
    called = chain.from_iterable(_called_for(map(_weigh, listener().hear(text))) for text in told)
    return min(called, key=_order, default=None)


def _order(one: Heard) -> tuple[bool, int]:
    return one.note == BY_PIECES, ORDER.index(one.card)


def _called_for(sentences: Iterable[Weighed]) -> Iterator[Heard]:
    """What each two sentences that follow each other call for together."""
    known = pieces()
    for two in _windows(sentences):
        found = frozenset[str]().union(*(one.pieces for one in two))
        phrases = [one for sentence in two for one in sentence.heard()]
        if phrases and known.agree(found):
            yield from phrases
        elif not any(sentence.told.taken_back for sentence in two) and known.call(found):
            yield Heard(known.card(found), BY_PIECES, ", ".join(known.weightiest(found)))


def _weigh(told: Told) -> Weighed:
    return Weighed(pieces().of(told.words), told)


def _windows(sentences: Iterable[Weighed]) -> Iterator[tuple[Weighed, ...]]:
    """Two by two; one alone where there is no other."""
    every = iter(sentences)
    first = next(every, None)
    if first is None:
        return
    second = next(every, None)
    if second is None:
        yield (first,)
        return
    yield from pairwise(chain((first, second), every))
