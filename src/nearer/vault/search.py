"""Finding words in everything kept: folded text, scanned at once, never on disk."""

import unicodedata
from bisect import bisect_right
from collections.abc import Callable

from nearer.vault.book import AnyKept

_PLAIN_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
BETWEEN = "\0"


def fold(text: str) -> str:
    """Text as searching sees it: no case, no accents, plain quotation marks."""
    if text.isascii():
        return text.lower().replace(BETWEEN, " ")
    apart = unicodedata.normalize("NFKD", text.translate(_PLAIN_MARKS))
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return bare.casefold().replace(BETWEEN, " ")


class Finder:
    """Searches the records that ``everything`` hands out, newest lived first.

    The folded texts lie end to end in one string, so that one scan in C passes over all of them;
    `stale` says that records changed, and the string is laid anew when next needed.
    """

    def __init__(self, everything: Callable[[], list[AnyKept]]) -> None:
        self._everything = everything
        self._folded: dict[str, tuple[int, str]] = {}
        self._fresh = False
        self._records: list[AnyKept] = []
        self._starts: list[int] = []
        self._text = ""

    def stale(self) -> None:
        """Records changed."""
        self._fresh = False

    def find(self, query: str, limit: int) -> list[AnyKept]:
        """Up to ``limit`` records in which every word of the query occurs, newest lived first."""
        words = sorted(set(fold(query).split()), key=len, reverse=True)
        if not words:
            return []
        if not self._fresh:
            self._lay()
        found: list[AnyKept] = []
        end = len(self._text)
        while len(found) < limit and (hit := self._text.rfind(words[0], 0, end)) >= 0:
            place = bisect_right(self._starts, hit) - 1
            start = self._starts[place]
            stop = start + len(self._folded[self._records[place].id][1])
            if all(self._text.find(word, start, stop) >= 0 for word in words[1:]):
                found.append(self._records[place])
            # A match never spans two records: BETWEEN is no letter of any folded word.
            end = start
        return found

    def _lay(self) -> None:
        known, self._folded = self._folded, {}
        self._records, self._starts = [], []
        texts, start = [], 0
        for kept in self._everything():
            revision, text = known.get(kept.id, (0, ""))
            if revision != kept.revision:
                text = fold("\n".join(kept.record.words()))
            self._folded[kept.id] = (kept.revision, text)
            self._records.append(kept)
            self._starts.append(start)
            texts.append(text)
            start += len(text) + len(BETWEEN)
        self._text = BETWEEN.join(texts)
        self._fresh = True
