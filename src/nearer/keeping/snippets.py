"""Where in a text the words someone searched for stand, and the piece of it to show."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import msgspec

from nearer.vault.search import fold

AROUND = 70


class Piece(msgspec.Struct, frozen=True):
    """A run of text; ``found`` when it is one of the words searched for."""

    text: str
    found: bool = False


class _Folded(msgspec.Struct, frozen=True):
    """A text without case and accents, and for each of its letters the place it came from."""

    text: str
    letters: str
    places: Sequence[int]


def snippet(texts: Iterable[str], query: str) -> tuple[Piece, ...]:
    """The piece around the first hit in the text that holds most of the words, hits apart.

    When no single text holds any of them, the beginning of the first.
    """
    words = [_fold(word).letters for word in query.split()]
    kept = [_fold(" ".join(text.split())) for text in texts if text.strip()]
    if not kept:
        return ()
    best = max(kept, key=lambda text: sum(word in text.letters for word in words))
    hits = sorted(_hits(best, words))
    first, last = hits[0] if hits else (0, 0)
    start = best.text.rfind(" ", 0, max(0, first - AROUND)) + 1
    end = min(max(start + 3 * AROUND, last), len(best.text))
    if end < len(best.text):
        end = max(best.text.rfind(" ", start, end), last, start + 1)
    return tuple(_pieces(best.text, hits, start, end))


def _pieces(text: str, hits: Iterable[tuple[int, int]], start: int, end: int) -> Iterator[Piece]:
    if start:
        yield Piece("… ")
    at = start
    for first, last in hits:
        if first < at or last > end:
            continue
        if first > at:
            yield Piece(text[at:first])
        yield Piece(text[first:last], found=True)
        at = last
    if at < end:
        yield Piece(text[at:end])
    if end < len(text):
        yield Piece(" …")


def _hits(text: _Folded, words: Iterable[str]) -> Iterator[tuple[int, int]]:
    for word in filter(None, words):
        at = text.letters.find(word)
        while at >= 0:
            yield text.places[at], text.places[at + len(word) - 1] + 1
            at = text.letters.find(word, at + len(word))


def _fold(text: str) -> _Folded:
    if text.isascii():
        return _Folded(text, text.lower(), range(len(text)))
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for part in _plain(letter):
            letters.append(part)
            places.append(place)
    return _Folded(text, "".join(letters), places)


@cache
def _plain(letter: str) -> str:
    """One letter as searching sees it; the same folding as the vault's, letter by letter."""
    return " " if letter.isspace() else fold(letter)
