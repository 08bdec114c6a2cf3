"""Finding words in everything kept: folded text, scanned at once, never on disk."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from itertools import accumulate, islice

from nearer.vault.book import AnyKept, Book, lived
from nearer.vault.pause import collecting_later

_PLAIN_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
BETWEEN = "\0"

MOST_CHANGED = 256
"""How many changed records are looked at one by one before everything is laid out anew."""


def fold(text: str) -> str:
    """Text as searching sees it: no case, no accents, plain quotation marks."""
    if text.isascii():
        return text.lower().replace(BETWEEN, " ")
    apart = unicodedata.normalize("NFKD", text.translate(_PLAIN_MARKS))
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return bare.casefold().replace(BETWEEN, " ")


class Finder:
    """Searches a book, newest lived first.

    The folded texts lie end to end in one string, so that one scan in C passes over all of them.
    Records that changed since are looked at by themselves: keeping one must not make the next
    search lay out ten thousand.
    """

    def __init__(self, book: Book) -> None:
        self._book = book
        self._laid = False
        self._changed: set[str] = set()
        self._records: list[AnyKept] = []
        self._starts: list[int] = []
        self._text = ""

    def changed(self, ids: Iterable[str]) -> None:
        """These records were kept, revised or erased."""
        if self._laid:
            self._changed.update(ids)
            self._laid = len(self._changed) <= MOST_CHANGED

    def find(self, query: str, limit: int) -> list[AnyKept]:
        """Up to ``limit`` records in which every word of the query occurs, newest lived first."""
        words = sorted(set(fold(query).split()), key=len, reverse=True)
        if not words:
            return []
        if not self._laid:
            self._lay()
        hits = merge(self._among_changed(words), self._among_laid(words), key=lived, reverse=True)
        return list(islice(hits, limit))

    def _among_laid(self, words: Sequence[str]) -> Iterator[AnyKept]:
        end = len(self._text)
        while (hit := self._text.rfind(words[0], 0, end)) >= 0:
            place = bisect_right(self._starts, hit) - 1
            start, stop = self._starts[place], self._starts[place + 1]
            kept = self._records[place]
            if kept.id not in self._changed and all(
                self._text.find(word, start, stop) >= 0 for word in words[1:]
            ):
                yield kept
            # A match never spans two records: BETWEEN is no letter of any folded word.
            end = start

    def _among_changed(self, words: Sequence[str]) -> list[AnyKept]:
        now = [kept for id in self._changed if (kept := self._book.by_id.get(id))]
        found = [kept for kept in now if all(word in _text_of(kept) for word in words)]
        return sorted(found, key=lived, reverse=True)

    def _lay(self) -> None:
        with collecting_later():
            self._records = self._book.everything()
            texts = [_text_of(kept) for kept in self._records]
        self._starts = list(accumulate((len(text) + len(BETWEEN) for text in texts), initial=0))
        self._text = BETWEEN.join(texts)
        self._changed.clear()
        self._laid = True


def _text_of(kept: AnyKept) -> str:
    return fold("\n".join(kept.record.words()))
