"""The language the pattern files are written in: one phrase, read into steps.

``a|b`` one of these words, ``stem*`` any word that begins so, ``@list`` one of a named list,
``word?`` may be left out, ``..`` up to three words in between, ``..6`` up to six.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import msgspec

USUAL_GAP: Final = 3
LONGEST_GAP: Final = 9
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


def read_phrase(phrase: str, lists: Lists) -> tuple[Step, ...]:
    """The steps of a phrase. Raises `Unreadable`."""
    steps = tuple(step for part in phrase.split() for step in _steps(part, lists))
    if not steps or steps[0].optional or steps[-1].optional:
        raise Unreadable(f"“{phrase}” begins or ends with what may be left out.")
    return steps


def _steps(part: str, lists: Lists) -> Iterator[Step]:
    gap = GAP.fullmatch(part)
    if gap:
        yield from [Step(frozenset(), optional=True)] * int(gap[1] or USUAL_GAP)
        return
    optional = part.endswith("?")
    yield Step(frozenset(_words(part.removesuffix("?").split("|"), lists)), optional)


def _words(parts: Sequence[str], lists: Lists) -> Iterator[str]:
    for part in parts:
        if part.startswith("@"):
            if part[1:] not in lists:
                raise Unreadable(f"There is no list “{part}”.")
            yield from _words(lists[part[1:]].split(), lists)
        elif WORD.fullmatch(part):
            yield part
        else:
            raise Unreadable(f"“{part}” is not a word.")
