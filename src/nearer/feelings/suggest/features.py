"""What of a text the trained numbers look at: its words, and pairs of words side by side."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nearer.feelings.suggest.reading import Token
from nearer.language.stored import Floats, Keys, fingerprint, places


class Bag(NamedTuple):
    """The known features of a text: their rows, how much each counts, and the tokens they span."""

    rows: NDArray[np.intp]
    values: Floats
    spans: tuple[tuple[int, int], ...]


def bag(read: Sequence[Token], keys: Keys, rarity: Floats) -> Bag:
    """The features known by ``keys``.

    A feature counts (1 + ln times) x rarity, and all of them together have length 1 (tf-idf with
    sublinear counts, Salton and Buckley 1988).
    """
    first: dict[int, tuple[int, int]] = {}
    times: dict[int, int] = {}
    for at, token in enumerate(read):
        said = [(token.word, at)]
        if at + 1 < len(read):
            said.append((f"{token.word} {read[at + 1].word}", at + 1))
        for feature, last in said:
            number = fingerprint(feature)
            first.setdefault(number, (at, last))
            times[number] = times.get(number, 0) + 1
    wanted = np.fromiter(times, np.uint32, len(times))
    rows, known = places(keys, wanted)
    rows = rows[known]
    counts = np.fromiter(times.values(), np.float32, len(times))[known]
    values = (1 + np.log(counts)) * rarity[rows]
    length = float(np.sqrt(values @ values)) or 1.0
    spans = tuple(span for span, here in zip(first.values(), known, strict=True) if here)
    return Bag(rows, values / length, spans)
