"""Made-up persons who choose among the words that fit, and what learning from them is worth.

Some have words they favour and two parts of the wheel they mostly live in; others choose anew each
time, and have written little. Learning should help the first and must not harm the others.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np

from bench.feelings import future
from bench.feelings.diary import Line
from bench.figures import markdown
from bench.shares import Share, share
from nearer.feelings.suggest.model import Choice
from nearer.feelings.taxonomy import wheel

WITH_HABITS: Final = 8
WITHOUT: Final = 24
LONG: Final = 120
SHORT: Final = 20
"""Texts of a person with habits, and of one without."""
STRONG: Final = 2.0
"""How far favours are spread, beside a chance of spread 1.3 that is thrown anew for each text."""


OFTEN: Final = 6.0
"""How much likelier a person with habits writes of the two parts of the wheel they live in."""


class Fared(NamedTuple):
    """One person: a chosen word among the first three, without learning and with it."""

    alone: Share
    learning: Share


def person(lines: Sequence[Line], seed: int, favours: float, texts: int) -> list[Choice]:
    """What a person wrote, in their order, and the one or two words they chose for each."""
    chance = np.random.default_rng(seed)
    words = [feeling.word for feeling in wheel()]
    liked = dict(zip(words, chance.normal(scale=favours, size=len(words)), strict=True))
    often = set(chance.choice([core.word for core in wheel().cores], 2, replace=False).tolist())
    weight = np.array([OFTEN if favours and line.core in often else 1.0 for line in lines])
    drawn = chance.choice(
        len(lines), min(texts, len(lines)), replace=False, p=weight / weight.sum()
    )
    written = [lines[at] for at in drawn]
    return [Choice(line.text, _chosen(line, liked, chance)) for line in written]


def _chosen(line: Line, liked: dict[str, float], chance: np.random.Generator) -> tuple[str, ...]:
    """Words with the greatest favour and chance together (the Gumbel trick: a weighed draw)."""
    worth = {word: liked[word] + chance.gumbel() for word in line.acceptable}
    return tuple(sorted(worth, key=lambda word: -worth[word])[: chance.integers(1, 3)])


def fared(choices: Sequence[Choice]) -> Fared:
    """How one person fares."""
    alone = [future.best(choice.text) for choice in choices]
    learned = list(future.learning(choices))
    return Fared(_hits(choices, alone), _hits(choices, learned))


def _hits(choices: Sequence[Choice], offered: Sequence[Sequence[str]]) -> Share:
    pairs = zip(choices, offered, strict=True)
    return share(bool(set(choice.words) & set(words)) for choice, words in pairs)


def measure(lines: Sequence[Line]) -> tuple[list[Fared], list[Fared]]:
    """Persons with habits, and persons without who have written little."""
    habits = [fared(person(lines, seed, STRONG, LONG)) for seed in range(WITH_HABITS)]
    none = [fared(person(lines, 100 + seed, 0.0, SHORT)) for seed in range(WITHOUT)]
    return habits, none


def together(many: Sequence[Fared]) -> Fared:
    """Several persons as one."""
    return Fared(_sum([one.alone for one in many]), _sum([one.learning for one in many]))


def _sum(shares: Sequence[Share]) -> Share:
    return Share(sum(one.k for one in shares), sum(one.n for one in shares))


def as_text(habits: Sequence[Fared], none: Sequence[Fared]) -> str:
    """A table for a person."""
    rows = [(f"habits {n}", *map(str, one)) for n, one in enumerate(habits, 1)]
    rows.append((f"all {len(habits)}", *map(str, together(habits))))
    rows.append((f"{len(none)} without habits", *map(str, together(none))))
    return (
        "A chosen word among the first three, learning from earlier texts only. In brackets: "
        "Wilson's interval of 95 %.\n\n" + markdown(("", "Without learning", "With"), rows)
    )


def as_object(habits: Sequence[Fared], none: Sequence[Fared]) -> dict[str, object]:
    """What ``--json`` prints."""
    groups = {"habits": together(habits), "without": together(none)}
    return {
        name: {kind: of.as_object() for kind, of in one._asdict().items()}
        for name, one in groups.items()
    }
