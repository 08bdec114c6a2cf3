"""Learns the pieces that add up to a call for help: `python -m bench.pieces FILE ...`.

From our own lines (``bench/lines`` and ``tests/data/safety.jsonl``), against our diary entries and
whatever plain texts the FILEs hold, one a line up to the first tab. Phrases come first: a text in
which one is heard is no example of what calls for nothing.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any, Final, NamedTuple

import msgspec
import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

from nearer.demo.diary import diary as demo_diary
from nearer.safety.calls.hearing import listener
from nearer.safety.calls.pieces import CARDS, cut

HERE: Final = Path(__file__).parent
PLACE: Final = Path(str(files("nearer.safety.calls"))) / "pieces.tsv"
CARD_OF: Final = {"explicit": "self", "indirect": "self", "third": "other", "partner": "partner"}
SEEN: Final = 2
WEIGHTS: Final = {"call": 3.0, "quiet": 6.0, "plain": 1.0, "diary": 2.0}
LEAST: Final = 3
"""Pieces that add less than so many hundredths are left out."""


class Line(msgspec.Struct, frozen=True):
    """One of our own lines."""

    text: str
    kind: str
    expect: bool


class Example(NamedTuple):
    """A text as pieces, whether it calls, and how much it counts."""

    pieces: set[str]
    calls: bool
    weight: float
    card: str = ""


def main(plain: Sequence[Path]) -> str:
    """Learn, write, and say how many pieces there are."""
    examples = [*own_lines(), *quiet(diary(), "diary"), *quiet(_first_cells(plain), "plain")]
    ours = [one for one in examples if one.weight in (WEIGHTS["call"], WEIGHTS["quiet"])]
    counted = Counter(piece for one in ours for piece in one.pieces)
    known = sorted(piece for piece, times in counted.items() if times >= SEEN)
    table = _learned(examples, known)
    rows = ["\t".join(["", *map(str, table[-1])])]
    for piece, row in zip(known, table, strict=False):
        if abs(row[0]) >= LEAST:
            rows.append("\t".join([piece, *map(str, row)]))
    PLACE.write_text("\n".join(rows) + "\n", "utf-8")
    return f"{len(rows) - 1} pieces of {len(known)}."


def own_lines() -> Iterable[Example]:
    """Every line written for this."""
    own = HERE.parent / "tests" / "data" / "safety.jsonl"
    for path in (*sorted((HERE / "lines").glob("*.jsonl")), own):
        for text in filter(None, path.read_text("utf-8").splitlines()):
            line = msgspec.json.decode(text, type=Line)
            heard = listener().hear_phrases(line.text)
            card = CARD_OF.get(line.kind, heard.card if heard else "")
            weight = WEIGHTS["call" if line.expect else "quiet"]
            yield Example(read(line.text), line.expect, weight, card if line.expect else "")


def diary() -> Iterable[str]:
    """The entries that feelings are learned from, and the made-up year, in pieces too."""
    lived = demo_diary()
    for text in (*(one.note for one in lived.moments), *(one.text for one in lived.pages)):
        told = [text, *text.split("\n\n"), *text.replace("\n", " ").split(". ")]
        yield from (one for one in told if one.strip())
    for path in sorted((HERE / "feelings" / "corpus").glob("*.tsv")):
        yield from (line.partition("\t")[2] for line in path.read_text("utf-8").splitlines())


def quiet(texts: Iterable[str], kind: str) -> Iterable[Example]:
    """Texts that call for nothing: those in which no phrase is heard."""
    for text in texts:
        if listener().hear_phrases(text) is None:
            yield Example(read(text), calls=False, weight=WEIGHTS[kind])


def read(text: str) -> set[str]:
    """The pieces of a whole text."""
    told = [listener().unquieted(reading) for reading in listener().read(text)]
    words = [word for one in told if one for word in (*one, ".")]
    return cut(words[:-1])


def _first_cells(paths: Iterable[Path]) -> Iterable[str]:
    for path in paths:
        yield from (line.partition("\t")[0] for line in path.read_text("utf-8").split("\n") if line)


def _learned(examples: Sequence[Example], known: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """A row a piece, then the base: calling at all, and each card, in hundredths."""
    column = {piece: at for at, piece in enumerate(known)}
    matrix = _matrix(examples, column)
    calls = np.array([one.calls for one in examples])
    weight = np.array([one.weight for one in examples])
    columns = [_regression(matrix, calls, weight)]
    carded = [at for at, one in enumerate(examples) if one.card]
    for card in CARDS:
        this = np.array([examples[at].card == card for at in carded])
        columns.append(_regression(matrix[carded], this, np.ones(len(carded))))
    table = np.rint(100 * np.stack(columns, axis=1)).astype(int)
    return [tuple(row) for row in table.tolist()]


def _matrix(examples: Sequence[Example], column: dict[str, int]) -> Any:
    rows = [[column[piece] for piece in one.pieces if piece in column] for one in examples]
    ends = np.cumsum([0, *map(len, rows)])
    places = np.array([at for row in rows for at in sorted(row)])
    return sp.csr_matrix((np.ones(len(places)), places, ends), shape=(len(rows), len(column)))


def _regression(matrix: Any, there: Any, weight: Any) -> Any:
    """Logistic regression with a ridge penalty: a coefficient a piece, then the intercept."""
    fitted = LogisticRegression(C=0.5, solver="liblinear", max_iter=300, random_state=0)
    fitted.fit(matrix, there, weight)
    return np.append(fitted.coef_[0], fitted.intercept_[0])


if __name__ == "__main__":
    print(main([Path(one) for one in sys.argv[1:]]))
