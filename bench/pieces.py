"""Learns the pieces that add up to a call for help: `python -m bench.pieces FILE ...`.

From our own lines (``bench/lines`` and ``tests/data/safety.jsonl``), against our diary entries and
whatever plain texts the FILEs hold, one a line up to the first tab. A plain text in which a phrase
is heard may well call for help, and is left out.
"""

import math
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

from bench.safety import Line, read
from nearer.demo.diary import diary as demo_diary
from nearer.safety.calls.hearing import ORDER, listener
from nearer.safety.calls.pieces import CARDS, cut, kinds

HERE: Final = Path(__file__).parent
PLACE: Final = Path(str(files("nearer.safety.calls"))) / "pieces.tsv"
CARD_OF: Final = {"explicit": "self", "indirect": "self", "third": "other", "partner": "partner"}
SEEN: Final = 2
WEIGHTS: Final = {"call": 1.0, "quiet": 1.0, "plain": 3.0}
SHARED: Final = 8.0
"""A text of so many pieces, squared, adds up to their plain sum; a longer one to less."""
LEAST: Final = 0.08
"""Pieces that weigh less after a first round are left out of the second."""
LEAST_OF_CARD: Final = 25


class Example(NamedTuple):
    """A text as the pieces of each of its sentences, what it is, and for which card it calls."""

    sentences: list[set[str]]
    of: str
    card: str = ""

    def whole(self) -> set[str]:
        """All pieces."""
        return set[str]().union(*self.sentences)

    def windows(self) -> list[set[str]]:
        """Those of each two sentences in a row, as the listener weighs them."""
        return [one | other for one, other in pairwise(self.sentences)] or self.sentences


def main(plain: Sequence[Path]) -> str:
    """Learn, write, and say how many pieces there are."""
    examples = [*own_lines(), *quiet((*diary(), *first_cells(plain)))]
    counted = Counter(piece for one in examples if one.of != "plain" for piece in one.whole())
    every = sorted(piece for piece, times in counted.items() if times >= SEEN)
    first = calling(examples, every, {})
    strong = [piece for piece in every if abs(first[piece]) >= LEAST]
    final = calling(examples, strong, first)
    cards = [one for one in examples if one.card]
    of_cards = [card(cards, strong, name) for name in CARDS]
    rows = [_row(piece, final, of_cards) for piece in ("", *strong)]
    PLACE.write_text("\n".join(rows) + "\n", "utf-8")
    return f"{len(strong)} pieces of {len(every)}."


def lines() -> Iterator[Line]:
    """Every line written for this."""
    own = HERE.parent / "tests" / "data" / "safety.jsonl"
    for path in (*sorted((HERE / "lines").glob("*.jsonl")), own):
        yield from read(path)


def own_lines() -> Iterator[Example]:
    """The same as examples."""
    for line in lines():
        sentences, card = cut_up(line.text)
        wanted = CARD_OF.get(line.kind, card) if line.expect else ""
        yield Example(sentences, "call" if line.expect else "quiet", wanted)


def diary() -> Iterator[str]:
    """The entries that feelings are learned from, and the made-up year, in pieces too."""
    lived = demo_diary()
    for text in (*(one.note for one in lived.moments), *(one.text for one in lived.pages)):
        told = [text, *text.split("\n\n"), *text.replace("\n", " ").split(". ")]
        yield from (one for one in told if one.strip())
    for path in sorted((HERE / "feelings" / "corpus").glob("*.tsv")):
        yield from (line.partition("\t")[2] for line in path.read_text("utf-8").splitlines())


def first_cells(paths: Iterable[Path]) -> Iterator[str]:
    """Each line of some files up to its first tab."""
    for path in paths:
        yield from (line.partition("\t")[0] for line in path.read_text("utf-8").split("\n") if line)


def quiet(texts: Iterable[str]) -> Iterator[Example]:
    """Texts that call for nothing: those in which no phrase is heard."""
    for sentences, card in map(cut_up, texts):
        if sentences and not card:
            yield Example(sentences, "plain")


def cut_up(text: str) -> tuple[list[set[str]], str]:
    """The pieces of each sentence, and the card that phrases alone would call for, or nothing."""
    told = list(listener().hear(text))
    cards = [one.card for sentence in told for one in sentence.heard]
    first = min(cards, key=ORDER.index, default="")
    return [cut(sentence.words, kinds()) for sentence in told], first


def calling(
    examples: Sequence[Example], known: Sequence[str], before: Mapping[str, float]
) -> dict[str, float]:
    """How much each piece speaks for a call; "" is the base.

    A quiet text is quiet in each two of its sentences. A text that calls does so in those that
    weigh most: by ``before``, or by a first round over whole texts.
    """
    column = {piece: at for at, piece in enumerate(known)}
    weights = before or _calling(examples, column, lambda one: [one.whole()])

    def loudest(one: Example) -> list[set[str]]:
        return [max(one.windows(), key=lambda pieces: _together(pieces, weights))]

    return _calling(examples, column, loudest)


def _calling(
    examples: Sequence[Example],
    column: dict[str, int],
    where: Callable[[Example], list[set[str]]],
) -> dict[str, float]:
    rows: list[set[str]] = []
    of: list[str] = []
    for one in examples:
        said = where(one) if one.of == "call" and one.sentences else one.windows()
        rows += said
        of += [one.of] * len(said)
    matrix = _matrix(rows, column)
    matrix = sp.diags(SHARED / np.sqrt(np.maximum(matrix.sum(axis=1).A1, 1))) @ matrix
    calls = np.array([kind == "call" for kind in of])
    weight = np.array([WEIGHTS[kind] for kind in of])
    return _regression(matrix, calls, weight, column)


def card(examples: Sequence[Example], known: Sequence[str], name: str) -> dict[str, float]:
    """How much each piece of a call speaks for one card."""
    column = {piece: at for at, piece in enumerate(known)}
    this = np.array([one.card == name for one in examples])
    matrix = _matrix([one.whole() for one in examples], column)
    return _regression(matrix, this, np.ones(len(this)), column)


def _together(pieces: AbstractSet[str], weights: Mapping[str, float]) -> float:
    heard = [weights[piece] for piece in pieces if piece in weights]
    return sum(heard) / math.sqrt(len(heard) or 1)


def _matrix(rows: Sequence[AbstractSet[str]], column: dict[str, int]) -> Any:
    columns = [sorted(column[piece] for piece in row if piece in column) for row in rows]
    ends = np.cumsum([0, *map(len, columns)])
    places = np.array([at for row in columns for at in row])
    return sp.csr_matrix((np.ones(len(places)), places, ends), shape=(len(rows), len(column)))


def _regression(matrix: Any, there: Any, weight: Any, column: dict[str, int]) -> dict[str, float]:
    """Logistic regression with a ridge penalty: a coefficient a piece, and the intercept."""
    fitted = LogisticRegression(C=0.5, solver="liblinear", max_iter=200, random_state=0)
    fitted.fit(matrix, there, weight)
    return {"": float(fitted.intercept_[0]), **dict(zip(column, fitted.coef_[0], strict=True))}


def _row(piece: str, final: Mapping[str, float], cards: Sequence[Mapping[str, float]]) -> str:
    share = SHARED if piece else 1
    told = [round(100 * card[piece]) for card in cards]
    if piece and max(map(abs, told)) < LEAST_OF_CARD:
        told = []
    return "\t".join([piece, *map(str, (round(100 * share * final[piece]), *told))])


if __name__ == "__main__":
    print(main([Path(one) for one in sys.argv[1:]]))
