"""How often feelings that people ticked for their own short texts come first (Lemotif's format).

Each line of a file is ``{"text", "feelings"}``, with words of `ASKED` (Li and Parikh 2019). Only
these 18 are ranked. Without learning, each text stands alone; with it, the file is read as the
history of one person, in its order.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from bench.feelings import future
from bench.figures import markdown
from bench.shares import Share, share
from nearer.feelings.suggest.model import Choice

ASKED: Final = (
    "afraid", "angry", "anxious", "ashamed", "awkward", "bored", "calm", "confused", "disgusted",
    "excited", "frustrated", "happy", "jealous", "nostalgic", "proud", "sad", "satisfied",
    "surprised",
)  # fmt: skip
ON_THE_WHEEL: Final = {"nostalgic": "wistful", "surprised": "astonished"}
"""Two are no words of the wheel; these are nearest to them."""
WORDS: Final = tuple(ON_THE_WHEEL.get(word, word) for word in ASKED)
ALWAYS: Final = ("happy", "satisfied", "calm")
"""What most people tick here: the floor."""
WARMED_UP: Final = 50


class Line(msgspec.Struct, frozen=True):
    """One text and what its writer ticked."""

    text: str
    feelings: tuple[str, ...]

    def choice(self) -> Choice:
        """The same in words of the wheel."""
        return Choice(self.text, tuple(ON_THE_WHEEL.get(word, word) for word in self.feelings))


class Figures(NamedTuple):
    """Shares of texts with a ticked word among the first three, and how each word fares alone."""

    recall: float
    alone: Share
    learning: Share
    learning_warm: Share
    floor: Share


def read(file: Path) -> list[Choice]:
    """The texts of a file, in its order. Raises msgspec.DecodeError, OSError."""
    content = file.read_bytes().split(b"\n")
    return [msgspec.json.decode(line, type=Line).choice() for line in content if line.strip()]


def measure(choices: Sequence[Choice]) -> Figures:
    """Everything."""
    alone = [future.best(choice.text, of=WORDS) for choice in choices]
    learned = hits(choices, list(future.learning(choices, WORDS)))
    return Figures(
        recall(choices, alone),
        share(hits(choices, alone)),
        share(learned),
        share(learned[WARMED_UP:]),
        share(hits(choices, [ALWAYS] * len(choices))),
    )


def hits(choices: Sequence[Choice], offered: Sequence[Sequence[str]]) -> list[bool]:
    """Whether any ticked word was offered, a text each."""
    pairs = zip(choices, offered, strict=True)
    return [bool(set(choice.words) & set(words)) for choice, words in pairs]


def recall(choices: Sequence[Choice], offered: Sequence[Sequence[str]]) -> float:
    """For each word that occurs, the share of its texts where it was offered; their mean."""
    found: dict[str, list[bool]] = {}
    for choice, words in zip(choices, offered, strict=True):
        for word in choice.words:
            found.setdefault(word, []).append(word in words)
    return sum(share(held).value for held in found.values()) / len(found) if found else 0.0


def as_object(figures: Figures) -> dict[str, object]:
    """What ``--json`` prints."""
    shares = {name: of.as_object() for name, of in figures._asdict().items() if name != "recall"}
    return {"recall": figures.recall, **shares}


def as_text(figures: Figures) -> str:
    """A table for a person."""
    rows = [
        ("without learning", str(figures.alone)),
        ("with learning", str(figures.learning)),
        (f"with learning, after the first {WARMED_UP}", str(figures.learning_warm)),
        (f"always {', '.join(ALWAYS)}", str(figures.floor)),
    ]
    return "\n\n".join(
        [
            f"{figures.alone.n} texts. In brackets: Wilson's interval of 95 %. Learning is from "
            "earlier texts only, anew for each.",
            markdown(("A ticked word among the first three", ""), rows),
            f"Recall in the first three, mean over words, without learning: {figures.recall:.3f}",
        ]
    )
