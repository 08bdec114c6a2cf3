"""Short pieces of text a person puts side by side: what fed them, tags, names."""

import re
from collections.abc import Iterable, Sequence

_APART = re.compile(r"[,;\n]")


def chips(typed: Iterable[str]) -> tuple[str, ...]:
    """The pieces, split at commas; each once, in the order given, spaced simply."""
    found: dict[str, str] = {}
    for text in typed:
        for piece in _APART.split(text):
            chip = " ".join(piece.split())
            if chip:
                found.setdefault(chip.casefold(), chip)
    return tuple(found.values())


def often(lists: Iterable[Sequence[str]], most: int = 8) -> tuple[str, ...]:
    """The pieces that occur most in these lists, as last written; ties go to the later one.

    ``lists`` come oldest first.
    """
    seen: dict[str, tuple[int, int, str]] = {}
    for moment, texts in enumerate(lists):
        for text in texts:
            times = seen.get(text.casefold(), (0, 0, ""))[0]
            seen[text.casefold()] = (times + 1, moment, text)
    ranked = sorted(seen.values(), key=lambda each: each[:2], reverse=True)
    return tuple(text for _, _, text in ranked[:most])
