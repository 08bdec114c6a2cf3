"""Which card, if any, a text calls for: phrases, pieces and a net together. It keeps nothing."""

from collections.abc import Iterator
from itertools import chain, pairwise
from typing import Final, NamedTuple

from msgspec.structs import replace

from nearer.safety.calls.gist import Gist, gists
from nearer.safety.calls.hearing import ORDER, Heard, Told, listener
from nearer.safety.calls.pieces import Found, pieces
from nearer.safety.calls.reading import Card

ENOUGH: Final = -45
"""Above so many hundredths (log odds) two sentences, or the only one, call for a card."""
ALONE: Final = 300
"""The same for one sentence of several, whose neighbours might say how it is meant."""
PHRASE: Final = 700
"""How far all that stands around a phrase must speak against it before it is not believed."""
NET: Final = 0.8
"""How much the net counts: it learned from the same lines as pieces, and in part repeats them."""
CLEAR: Final = 100
"""By how much the net must speak for another card than a phrase does to change it."""
MOST_NAMED: Final = 3
BY_ALL: Final = "no phrase, but words that often stand together where someone calls for help"


class Window(NamedTuple):
    """A sentence, or two in a row, as what weighs in them."""

    told: tuple[Told, ...]
    pieces: Found
    gist: Gist
    enough: int = ENOUGH

    @property
    def phrases(self) -> list[Heard]:
        """What phrases heard."""
        return [one for told in self.told for one in told.heard]

    @property
    def weight(self) -> float:
        """How much all of it speaks for a call, in hundredths."""
        return self.by_phrase + self.by_pieces + self.by_net

    @property
    def by_phrase(self) -> int:
        """What a phrase adds."""
        return PHRASE if self.phrases else 0

    @property
    def by_pieces(self) -> float:
        """What pieces add: around a phrase it does not matter how little else is said."""
        weigh = pieces().around if self.phrases else pieces().together
        return weigh(self.pieces)

    @property
    def by_net(self) -> float:
        """What the net adds."""
        return NET * self.gist.calls

    @property
    def calls(self) -> bool:
        """Whether it calls for a card; where a phrase is there and taken back, it never does."""
        taken_back = any(told.taken_back for told in self.told)
        return (not taken_back or bool(self.phrases)) and self.weight > self.enough

    def heard(self) -> Iterator[Heard]:
        """What it calls for: what its phrases say, or what the net does."""
        for one in self.phrases:
            yield replace(one, card=self._card(one.card))
        if not self.phrases:
            words = pieces().weightiest(self.pieces, MOST_NAMED)
            yield Heard(self._most, BY_ALL, ", ".join(words))

    @property
    def _most(self) -> Card:
        """The card the net speaks for."""
        return ORDER[int(self.gist.cards.argmax())]

    def _card(self, told: Card) -> Card:
        """The card a phrase told, unless the net clearly speaks for another."""
        cards = dict(zip(ORDER, self.gist.cards, strict=True))
        return self._most if cards[self._most] - cards[told] >= CLEAR else told


def heard(*texts: str) -> Heard | None:
    """The card that any of these texts calls for: told by phrases first, then by `ORDER`."""
    every = chain.from_iterable(map(windows, texts))
    called = chain.from_iterable(window.heard() for window in every if window.calls)
    return min(called, key=_order, default=None)


def _order(one: Heard) -> tuple[bool, int]:
    return one.note == BY_ALL, ORDER.index(one.card)


def windows(text: str) -> Iterator[Window]:
    """Each sentence of a text, and each two that follow each other."""
    told = list(listener().hear(text))
    if not told:
        return
    words = [one.words for one in told]
    found, read = pieces().of(words), gists(words)
    enough = ALONE if len(told) > 1 else ENOUGH
    for one, here, gist in zip(told, found, read.each, strict=True):
        yield Window((one,), here, gist, enough)
    both = zip(pairwise(told), pairwise(found), read.two, strict=True)
    for two, (here, after), gist in both:
        yield Window(two, {**here, **after}, gist)
