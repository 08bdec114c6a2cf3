"""Texts with the feelings people read in them, in GoEmotions' own file format.

One text a line: the text, a tab, the numbers of its labels with commas, a tab, an id. The numbers
count from 0 in the order of `LABELS`.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

# fmt: off
LABELS = (
    "admiration", "amusement", "anger", "annoyance", "approval", "caring", "confusion", "curiosity",
    "desire", "disappointment", "disapproval", "disgust", "embarrassment", "excitement", "fear",
    "gratitude", "grief", "joy", "love", "nervousness", "optimism", "pride", "realization",
    "relief", "remorse", "sadness", "surprise", "neutral",
)
# How often each was given in the published training file. A prior for tools that know no better.
TRAINING_COUNTS = (
    4130, 2328, 1567, 2470, 2939, 1087, 1368, 2191, 641, 1269, 2022, 793, 303, 853, 596, 2662, 77,
    1452, 2086, 164, 1581, 111, 1110, 153, 545, 1326, 1060, 14219,
)
# fmt: on
NEUTRAL = LABELS.index("neutral")


class Malformed(ValueError):
    """A line that is not in the format. Its sentence names the file and the line."""


class Row(NamedTuple):
    """One text, the numbers of its labels, and the id it has in the corpus."""

    text: str
    labels: frozenset[int]
    id: str


def read(path: Path) -> list[Row]:
    """All rows of a file. The last line may or may not end in a newline."""
    try:
        content = path.read_bytes().decode()
    except UnicodeDecodeError as error:
        raise Malformed(f"{path} is not UTF-8, from byte {error.start} on.") from error
    # Only newlines end a row: a text may hold the other characters that `splitlines` splits at.
    lines = content.removesuffix("\n").split("\n") if content else []
    return [_row(line.removesuffix("\r"), f"{path}, line {i}") for i, line in enumerate(lines, 1)]


def _row(line: str, where: str) -> Row:
    cells = line.split("\t")
    if len(cells) != 3:
        raise Malformed(f"{where}: a text, its labels and an id were expected, with tabs between.")
    text, numbers, id_ = cells
    return Row(text, frozenset(_label(number, where) for number in numbers.split(",")), id_)


def _label(number: str, where: str) -> int:
    if not (number.isascii() and number.isdigit() and int(number) < len(LABELS)):
        raise Malformed(f"{where}: {number!r} is no label; they go from 0 to {len(LABELS) - 1}.")
    return int(number)


def gold(rows: Sequence[Row]) -> NDArray[np.bool_]:
    """Which labels each row has, one column a label."""
    given = np.zeros((len(rows), len(LABELS)), dtype=np.bool_)
    for i, row in enumerate(rows):
        given[i, list(row.labels)] = True
    return given
