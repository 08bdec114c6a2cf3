"""What is learned from: GoEmotions' training rows and our own diary sentences."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from nearer.feelings.suggest.reading import tokens
from nearer.feelings.taxonomy import wheel

CORPUS: Final = Path(__file__).parents[1] / "corpus"
WORDS: Final = tuple(feeling.word for feeling in wheel())


class Entry(NamedTuple):
    """A sentence or a few, and the words of the wheel that fit them."""

    text: str
    words: tuple[str, ...]


def corpus(folder: Path = CORPUS) -> list[Entry]:
    """Our own entries. Raises ValueError with file and line for one that cannot be read."""
    found: list[Entry] = []
    for path in sorted(folder.glob("*.tsv")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            labels, tab, text = line.partition("\t")
            words = tuple(labels.split(","))
            if not tab or not text.strip() or not set(words) <= set(WORDS):
                raise ValueError(f"{path.name}, line {number}: words of the wheel, a tab, a text.")
            found.append(Entry(text, words))
    return found


def diary(path: Path) -> list[dict[str, object]]:
    """Lines of a diary set: ``id``, ``text``, ``core``, ``acceptable``."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def targets(entries: Sequence[Entry]) -> NDArray[np.float32]:
    """A row an entry, a column a word of the wheel: 1 where it fits."""
    made = np.zeros((len(entries), len(WORDS)), np.float32)
    column = {word: at for at, word in enumerate(WORDS)}
    for row, entry in enumerate(entries):
        made[row, [column[word] for word in entry.words]] = 1
    return made


def words_of(text: str) -> list[str]:
    """A text's tokens as the product reads them."""
    return [token.word for token in tokens(text)]
