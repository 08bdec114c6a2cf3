"""The language the pattern files are written in: one phrase, read into steps.

``a|b`` one of these words, ``stem*`` any word that begins so, ``@list`` one of a named list,
``keep_going`` words in a row inside such a choice, ``word?`` may be left out, ``..`` up to three
words in between, ``..6`` up to six.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Final

import msgspec

USUAL_GAP: Final = 3
GAP: Final = re.compile(r"\.\.(\d?)")
WORD: Final = re.compile(r"[a-z0-9]+\*?")

Lists = Mapping[str, str]
"""Name -> words with spaces between; a word may be ``@another`` list."""


class Unreadable(ValueError):
    """A phrase that says nothing, or names a list nobody wrote."""


class Step(msgspec.Struct, frozen=True):
    """One word of a phrase. No words at all means any word."""

    words: frozenset[str]
    optional: bool = False


Steps = tuple[Step, ...]


def read_phrase(
    phrase: str, lists: Lists, known: dict[str, list[Steps]] | None = None
) -> Iterator[Steps]:
    """The steps of a phrase; several ways where a choice has words in a row. Raises `Unreadable`.

    What may be left out at either end is left out. ``known`` remembers parts read with the same
    lists, so that thousands of phrases share the steps they have in common.
    """
    read = {} if known is None else known
    for part in phrase.split():
        if part not in read:
            read[part] = _ways(part, lists)
    for way in product(*(read[part] for part in phrase.split())):
        steps = _trimmed([step for steps in way for step in steps])
        if not steps:
            raise Unreadable(f"“{phrase}” says nothing.")
        yield steps


def _trimmed(steps: list[Step]) -> Steps:
    while steps and steps[0].optional:
        del steps[0]
    while steps and steps[-1].optional:
        del steps[-1]
    return tuple(steps)


def _ways(part: str, lists: Lists) -> list[Steps]:
    """The ways to read one part: all its single words as one step, each row of words as its own."""
    gap = GAP.fullmatch(part)
    if gap:
        return [(Step(frozenset(), optional=True),) * int(gap[1] or USUAL_GAP)]
    optional = part.endswith("?")
    words = list(_words(part.removesuffix("?").split("|"), lists))
    single = frozenset(word for word in words if "_" not in word)
    ways: list[Steps] = [(Step(single, optional),)] if single else []
    return ways + [
        tuple(Step(frozenset({w})) for w in row.split("_")) for row in words if "_" in row
    ]


def _words(parts: Sequence[str], lists: Lists) -> Iterator[str]:
    for part in parts:
        if part.startswith("@"):
            if part[1:] not in lists:
                raise Unreadable(f"There is no list “{part}”.")
            yield from _words(lists[part[1:]].split(), lists)
        elif all(map(WORD.fullmatch, part.split("_"))):
            yield part
        else:
            raise Unreadable(f"“{part}” is not a word.")
