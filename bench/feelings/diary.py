"""How often the first words offered for a diary entry are words that fit it.

Each line of a file is ``{"id", "text", "core", "acceptable"}``: the core its writer meant, and the
words of the wheel that fit.
"""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import msgspec

from bench.figures import markdown
from bench.shares import Share, share
from nearer.feelings.suggest.listening import rank
from nearer.feelings.taxonomy import wheel

MOST: Final = 5

Shares = Mapping[str, Share]


class Line(msgspec.Struct, frozen=True):
    """One entry."""

    id: str
    text: str
    core: str
    acceptable: tuple[str, ...]


def read(file: Path, half: str | None = None) -> list[Line]:
    """The lines of a file, or of half of it. Raises msgspec.DecodeError, OSError."""
    content = file.read_bytes().split(b"\n")
    lines = [msgspec.json.decode(line, type=Line) for line in content if line.strip()]
    return [line for line in lines if half is None or half_of(line) == half]


def half_of(line: Line) -> str:
    """Which half a line is in: what is tuned on, or what is only reported."""
    number = int(hashlib.sha256(line.id.encode()).hexdigest(), 16)
    return "report" if number % 2 else "tune"


def measure(lines: Sequence[Line]) -> Shares:
    """How Nearer does."""
    return shares(lines, [[one.word for one in rank(line.text, most=MOST)] for line in lines])


def floor(lines: Sequence[Line]) -> Shares:
    """How well one and the same list does for every entry, chosen with these entries in view."""
    always = fixed(lines)
    of_core = Counter(line.core for line in lines).most_common(1)[0][0] if lines else ""
    found = dict(shares(lines, [always] * len(lines)))
    found["core"] = share(line.core == of_core for line in lines)
    reached = Counter(core for line in lines for core in cores(line.acceptable))
    found["core_of_any"] = Share(max(reached.values(), default=0), len(lines))
    return found


def fixed(lines: Sequence[Line]) -> list[str]:
    """Five words, each the one that fits most of the entries that none before it fits."""
    chosen: list[str] = []
    left = list(lines)
    for _ in range(MOST):
        fitting = Counter(word for line in left for word in line.acceptable if word not in chosen)
        if fitting:
            chosen.append(fitting.most_common(1)[0][0])
            left = [line for line in left if chosen[-1] not in line.acceptable]
    return chosen


def shares(lines: Sequence[Line], offered: Sequence[Sequence[str]]) -> Shares:
    """What is told of words offered for lines, best first."""
    pairs = list(zip(lines, offered, strict=True))
    return {
        "first": share(bool(set(words[:1]) & set(line.acceptable)) for line, words in pairs),
        "first_three": share(bool(set(words[:3]) & set(line.acceptable)) for line, words in pairs),
        "first_five": share(bool(set(words[:5]) & set(line.acceptable)) for line, words in pairs),
        "core": share(cores(words[:1]) == {line.core} for line, words in pairs),
        "core_of_any": share(
            bool(cores(words[:1]) & cores(line.acceptable)) for line, words in pairs
        ),
    }


def cores(words: Sequence[str]) -> set[str]:
    """The cores these words of the wheel belong to."""
    return {feeling.core for feeling in map(wheel().get, words) if feeling}


def as_object(lines: Sequence[Line]) -> dict[str, object]:
    """What ``--json`` prints."""
    ours, least = measure(lines), floor(lines)
    return {
        "n": len(lines),
        **{name: of.as_object() for name, of in ours.items()},
        "floor": {name: of.as_object() for name, of in least.items()},
    }


def as_text(lines: Sequence[Line]) -> str:
    """A table for a person."""
    ours, least = measure(lines), floor(lines)
    rows = [(name.replace("_", " "), str(of), str(least[name])) for name, of in ours.items()]
    return "\n\n".join(
        [
            f"{len(lines)} entries. In brackets: Wilson's interval of 95 %.",
            markdown(("", "Nearer", "Always the same"), rows),
            f"Always the same: {', '.join(fixed(lines))}; and the commonest core.",
        ]
    )
