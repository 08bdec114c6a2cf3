"""A word as it was typed becomes the word that was meant: slang, signs for letters, slips."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

LETTERS: Final = str.maketrans("01345789@$!", "oieastbgasi")
SIGNS: Final = frozenset("0134578@$!*")
STRETCHED: Final = re.compile(r"([a-z])\1{2,}")
DOUBLED: Final = re.compile(r"([a-z])\1+")
SHORTEST_SLIP: Final = 5
"""A shorter word is one letter away from too many others."""
LONGEST: Final = 40
"""Letters of the longest word that is looked at closely."""


class Speller:
    """Reads words towards a vocabulary. It remembers nothing it has read."""

    def __init__(
        self,
        vocabulary: AbstractSet[str],
        meant: Mapping[str, str],
        slips: Sequence[str],
        cores: Sequence[str],
    ) -> None:
        self._known = frozenset(vocabulary)
        self._meant = {word: tuple(said.split()) for word, said in meant.items()}
        self._parts = self._known | meant.keys()
        self._slips = {
            short: word for word in slips for short in (word, *_one_less(word)) if len(short) > 3
        }
        self._cores = re.compile("|".join(map(re.escape, cores)))

    def read(self, word: str) -> tuple[str, ...]:
        """The words meant by one typed word; none for a word that only fills."""
        meant = self._meant.get(word)
        if meant is not None:
            return meant
        if word in self._known or len(word) > LONGEST:
            return (word,)
        for other in self._other_ways(word):
            if other in self._parts:
                return self._meant.get(other, (other,))
        return self._slip(word) or self._apart(word) or (word,)

    def _other_ways(self, word: str) -> Iterator[str]:
        """The word with letters for its signs, and without what was drawn out."""
        letters = word
        if not (word.isalpha() or word.isdigit()) and SIGNS.intersection(word):
            letters = word.translate(LETTERS)
            yield letters
            if "*" in letters:
                yield from self._starred(letters)
        if STRETCHED.search(letters):
            yield STRETCHED.sub(r"\1", letters)
            yield STRETCHED.sub(r"\1\1", letters)
        if len(letters) > 3 and DOUBLED.search(letters):
            yield DOUBLED.sub(r"\1", letters)

    def _starred(self, word: str) -> Iterator[str]:
        """A vowel, or a letter that belongs there, where a star stands."""
        yield from (word.replace("*", vowel) for vowel in "iueao")
        yield self._slips.get(word.replace("*", "", 1), "")
        yield word.replace("*", "")

    def _slip(self, word: str) -> tuple[str, ...]:
        """A long word one slip away: a letter too many, too few, another, or two swapped."""
        if len(word) < SHORTEST_SLIP:
            return ()
        for short in (word, *_one_less(word)):
            meant = self._slips.get(short)
            if meant and _one_apart(word, meant):
                return (meant,)
        return ()

    def _apart(self, word: str) -> tuple[str, ...]:
        """Words that were run together, when one of them matters: `killmyself`."""
        if len(word) < 7 or not self._cores.search(word):
            return ()
        best: list[tuple[str, ...] | None] = [(), *[None] * len(word)]
        for end in range(1, len(word) + 1):
            for start in range(max(0, end - 12), end):
                before, part = best[start], word[start:end]
                if before is not None and part in self._parts and (len(part) > 1 or part == "i"):
                    shorter = best[end]
                    if shorter is None or len(before) + 1 < len(shorter):
                        best[end] = (*before, part)
        parts = best[-1] or ()
        return tuple(said for part in parts for said in self._meant.get(part, (part,)))


def _one_less(word: str) -> Iterator[str]:
    return (word[:place] + word[place + 1 :] for place in range(len(word)))


def _one_apart(typed: str, meant: str) -> bool:
    """Whether one slip turns one word into the other; the first letter is nearly always right."""
    if abs(len(typed) - len(meant)) > 1 or typed[0] != meant[0]:
        return False
    start = next((n for n, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b), None)
    if start is None:
        return True
    left, right = typed[start:], meant[start:]
    swapped = len(left) > 1 and left[1::-1] + left[2:] == right
    return swapped or left[1:] == right[1:] or left[1:] == right or left == right[1:]
