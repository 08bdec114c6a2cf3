"""What the listener for calls learns from, cut into sentences as it hears them.

Our own lines (``bench/calls/lines`` and ``tests/data/safety.jsonl``), and as texts that call for
nothing our diary entries and whatever comments some files hold, one a line up to the first tab. A
comment in which a phrase is heard may well call for help, and is left out.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

from bench.safety import Line, read
from nearer.demo.diary import diary as demo_diary
from nearer.safety.calls.hearing import ORDER, listener
from nearer.safety.calls.pieces import cut

HERE: Final = Path(__file__).parent
OWN: Final = HERE.parents[1] / "tests" / "data" / "safety.jsonl"
CARD_OF: Final = {"explicit": "self", "indirect": "self", "third": "other", "partner": "partner"}


class Example(NamedTuple):
    """A text as the words of each of its sentences.

    ``of`` is "call", "quiet" (written as a near neighbour of one that calls) or "plain"; ``card``
    is the one a call wants, or nothing where that is not known.
    """

    sentences: list[list[str]]
    of: str
    card: str = ""

    def pieces(self) -> list[set[str]]:
        """Those of each two sentences in a row, or of the only one, as the listener weighs them."""
        each = [cut(words) for words in self.sentences]
        return [one | other for one, other in pairwise(each)] or each


def examples(plain: Sequence[Path]) -> list[Example]:
    """All of them; texts without a word are left out."""
    every = [*own_lines(), *quiet((*diary(), *first_cells(plain)))]
    return [one for one in every if one.sentences]


def lines() -> Iterator[Line]:
    """Every line written for this."""
    for path in (*sorted((HERE / "lines").glob("*.jsonl")), OWN):
        yield from read(path)


def own_lines() -> Iterator[Example]:
    """The same as examples."""
    for line in lines():
        sentences, card = heard(line.text)
        wanted = CARD_OF.get(line.kind, card) if line.expect else ""
        yield Example(sentences, "call" if line.expect else "quiet", wanted)


def diary() -> Iterator[str]:
    """The entries that feelings are learned from, and the made-up year, in parts too."""
    lived = demo_diary()
    for text in (*(one.note for one in lived.moments), *(one.text for one in lived.pages)):
        told = [text, *text.split("\n\n"), *text.replace("\n", " ").split(". ")]
        yield from (one for one in told if one.strip())
    for path in sorted((HERE.parent / "feelings" / "corpus").glob("*.tsv")):
        yield from (line.partition("\t")[2] for line in path.read_text("utf-8").splitlines())


def first_cells(paths: Iterable[Path]) -> Iterator[str]:
    """Each line of some files up to its first tab."""
    for path in paths:
        yield from (line.partition("\t")[0] for line in path.read_text("utf-8").split("\n") if line)


def quiet(texts: Iterable[str]) -> Iterator[Example]:
    """Texts that call for nothing: those in which no phrase is heard."""
    for sentences, card in map(heard, texts):
        if not card:
            yield Example(sentences, "plain")


def heard(text: str) -> tuple[list[list[str]], str]:
    """The words of each sentence, and the card that phrases alone would call for, or nothing."""
    told = list(listener().hear(text))
    cards = [one.card for sentence in told for one in sentence.heard]
    return [sentence.words for sentence in told], min(cards, key=ORDER.index, default="")
