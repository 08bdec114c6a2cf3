"""All phrases at once: one step a word, whatever the word, so that time grows with the text alone.

Every step of every phrase is a bit of one large number; reading a word moves all of them together
(the bit-parallel automaton for optional steps of Navarro and Raffinot, "Flexible Pattern
Matching in Strings", 4.3). There is nothing to go back to, so no text can make it slow. A phrase
that cannot do without a word which is nowhere is not read at all; in most texts few are left.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from nearer.language.phrases import Step

MANY: Final = 24
"""Steps that name a word from which on its mask is worth the memory."""

FEW: Final = 12
"""Phrases up to which each is read by itself, and not all together."""


class Span(NamedTuple):
    """Where a phrase was found: which one, and its first and last word."""

    phrase: int
    first: int
    last: int


class Net:
    """Finds phrases in words."""

    def __init__(self, phrases: Sequence[Sequence[Step]]) -> None:
        self._begin = 0
        self._optional = 0
        self._block = 0
        """The bit before every run of optional steps."""
        self._block_end = 0
        self._end = 0
        self._after = 0
        """The bit behind every phrase, which no step has: where a sum over its steps runs over."""
        self._any = 0
        self._words: dict[str, list[int]] = {}
        """Word -> the bits of the steps that name it."""
        self._stems: dict[str, list[int]] = {}
        self._usual: dict[str, int] = {}
        """The masks of words that many steps name; others are made when one is read."""
        self._places: list[tuple[int, int]] = []
        self._phrase_at: dict[int, int] = {}
        for number, steps in enumerate(phrases):
            self._add(number, steps)
        self._stem_lengths = sorted({len(stem) for stem in self._stems})
        self._usual = {
            word: self._mask(word) for word, bits in self._words.items() if len(bits) > MANY
        }

    @property
    def vocabulary(self) -> frozenset[str]:
        """Every whole word that some phrase names."""
        return frozenset(self._words)

    def find(self, words: Sequence[str]) -> list[Span]:
        """Every place where a phrase ends, each with the nearest place where it began."""
        masks = {word: self._mask(word) for word in set(words)}
        seen = [masks[word] for word in words]
        found: list[Span] = []
        for first, last in self._slices(seen):
            for place, ends in self._ends(first, last, seen):
                found += self._spans(ends << first, place, seen)
        found.sort(key=lambda span: (span.last, -span.phrase))
        return found

    def _slices(self, seen: Sequence[int]) -> list[tuple[int, int]]:
        """First and last bit of what is to be read in order: a few phrases, or all at once.

        Only a phrase is read that has a word here for every step which may not be left out: one
        added to a row of bits that are all set runs over into the bit behind them.
        """
        there = self._optional
        for mask in seen:
            there |= mask
        over = (there + self._begin) & self._after
        if over.bit_count() > FEW:
            return [(0, self._places[-1][1])]
        return [self._places[self._phrase_at[bit - 1]] for bit in _bits(over)]

    def _ends(self, first: int, last: int, seen: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Where phrases of a slice end, as place of the word and bits of the slice."""
        whole = (2 << (last - first)) - 1
        begin, end, optional, block, block_end = (
            bits >> first & whole
            for bits in (self._begin, self._end, self._optional, self._block, self._block_end)
        )
        state = 0
        for place, mask in enumerate(seen):
            state = ((state << 1) | begin) & (mask >> first & whole)
            filled = state | block_end
            state |= optional & ~((filled - block) ^ filled)
            if state & end:
                yield place, state & end

    def _add(self, number: int, steps: Sequence[Step]) -> None:
        first = self._places[-1][1] + 2 if self._places else 0
        self._places.append((first, first + len(steps) - 1))
        self._begin |= 1 << first
        self._end |= 1 << (first + len(steps) - 1)
        self._after |= 1 << (first + len(steps))
        self._phrase_at[first + len(steps) - 1] = number
        for place, step in enumerate(steps):
            self._add_step(first + place, step)
            if step.optional and not steps[place - 1].optional:
                self._block |= 1 << (first + place - 1)
            if step.optional and not steps[place + 1].optional:
                self._block_end |= 1 << (first + place)

    def _add_step(self, place: int, step: Step) -> None:
        bit = 1 << place
        self._optional |= bit if step.optional else 0
        self._any |= bit if not step.words else 0
        for word in step.words:
            table = self._stems if word.endswith("*") else self._words
            table.setdefault(word.removesuffix("*"), []).append(place)

    def _mask(self, word: str) -> int:
        """The steps that a word may take: those that name it, and those that name none."""
        usual = self._usual.get(word)
        if usual is not None:
            return usual
        bits = self._words.get(word, [])
        for length in self._stem_lengths:
            if length > len(word):
                break
            bits = bits + self._stems.get(word[:length], [])
        return _with(self._any, bits) if bits else self._any

    def _spans(self, ends: int, last: int, seen: Sequence[int]) -> Iterator[Span]:
        for bit in _bits(ends):
            number = self._phrase_at[bit]
            yield Span(number, self._began(number, last, seen), last)

    def _began(self, number: int, last: int, seen: Sequence[int]) -> int:
        """The nearest first word of a phrase whose last word is known."""
        first, end = self._places[number]
        before = {last - 1}
        for bit in range(end - 1, first - 1, -1):
            taken = {place - 1 for place in before if place >= 0 and seen[place] >> bit & 1}
            before = taken | before if self._optional >> bit & 1 else taken
        return max(before) + 1


def _bits(number: int) -> Iterator[int]:
    while number:
        bit = number.bit_length() - 1
        number ^= 1 << bit
        yield bit


def _with(mask: int, bits: Sequence[int]) -> int:
    if len(bits) <= MANY:
        for bit in bits:
            mask |= 1 << bit
        return mask
    together = bytearray(max(bits) // 8 + 1)
    for bit in bits:
        together[bit >> 3] |= 1 << (bit & 7)
    return mask | int.from_bytes(together, "little")
