"""Trains the net that reads for a call for help.

As it is used: a text calls when the loudest of its windows (two sentences in a row) does. In a
third of the readings plain sentences are put before a text or behind it, so that the net learns
to hear a call among milk and meetings, and not to take what is plain for a sign that all is well.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from bench.calls.examples import Example
from bench.training.reader import Batch, Small, batches, learn, stored
from nearer.language.reader import Reader
from nearer.language.stored import Weights, fingerprint
from nearer.safety.calls.gist import OUTCOMES, as_read
from nearer.safety.calls.hearing import ORDER

SEEN: Final = 3
EPOCHS: Final = 8
BATCH: Final = 96
PLAIN: Final = 8.0
"""How much more a plain comment counts than a line of our own."""
OUTCOME: Final = 0.6
"""How much it counts which card a call wants, beside whether it calls."""
SPLICED: Final = 0.35
SHORTEST, LONGEST = 3, 25
"""Words of a plain sentence that is put beside another text."""
MOST_WINDOWS: Final = 30
CHECKED: Final = 200
ROUNDED: Final = 0.25
"""How far a score (log odds) may be off on average because its numbers are rounded."""
UNKNOWN: Final = -100
"""The outcome of a call of which nobody said which card it wants."""

Sentences = list[list[str]]


class Texts:
    """What is learned from, as a net reads it."""

    def __init__(self, examples: Sequence[Example], chance: np.random.Generator) -> None:
        self.examples = examples
        self._chance = chance
        counted = Counter(word for one in examples for word in _words_of(one))
        common = [word for word, times in counted.items() if times >= SEEN]
        self.known = {word: row for row, word in enumerate(sorted(common, key=fingerprint), 1)}
        self._plain = [
            words
            for one in examples
            if one.of == "plain"
            for words in one.sentences
            if SHORTEST <= len(words) <= LONGEST
        ]
        self.outcomes = torch.tensor([_outcome(one) for one in examples])
        self.calls = torch.tensor([float(one.of == "call") for one in examples])
        self.counts = torch.tensor([PLAIN if one.of == "plain" else 1.0 for one in examples])

    def read(self, sentences: Sentences) -> list[list[tuple[int, str]]]:
        """The words of each window with their rows."""
        told = [as_read(words, first=not number) for number, words in enumerate(sentences)]
        two = [one + other for one, other in pairwise(told)] or told
        return [[(self.known.get(word, 0), word) for word in words] for words in two[:MOST_WINDOWS]]

    def spliced(self, sentences: Sentences) -> Sentences:
        """The same text, sometimes among plain sentences."""
        chance = self._chance.random()
        if chance >= SPLICED:
            return sentences
        before = self._plain[self._chance.integers(len(self._plain))]
        after = self._plain[self._chance.integers(len(self._plain))]
        if chance < SPLICED / 3:
            return [before, *sentences]
        return [*sentences, after] if chance < SPLICED * 2 / 3 else [before, *sentences, after]


def learned(examples: Sequence[Example]) -> dict[str, NDArray[np.generic]]:
    """The net's arrays as the product stores them."""
    torch.set_num_threads(1)  # sums in one order, so that a second run comes out the same
    torch.manual_seed(0)
    chance = np.random.default_rng(0)
    texts = Texts(examples, chance)
    small = Small(len(texts.known), len(OUTCOMES))
    steps = EPOCHS * len(examples) // BATCH
    learn(small, _losses(small, texts, chance), steps)
    made = stored(small, texts.known)
    _check(small, texts, made)
    return made


def _losses(small: Small, texts: Texts, chance: np.random.Generator) -> Iterator[torch.Tensor]:
    for epoch in range(EPOCHS):
        for chosen in batches([one.sentences for one in texts.examples], BATCH, chance):
            windows, own = [], []
            for row, at in enumerate(chosen.tolist()):
                read = texts.read(texts.spliced(texts.examples[at].sentences))
                windows += read
                own += [row] * len(read)
            scores = small(Batch(windows, range(len(windows)), chance))
            yield _loss(_loudest(scores, torch.tensor(own)), texts, torch.tensor(chosen))
        print(f"net: epoch {epoch + 1} of {EPOCHS}", flush=True)


def _loss(scores: torch.Tensor, texts: Texts, chosen: torch.Tensor) -> torch.Tensor:
    calls = nn.functional.binary_cross_entropy_with_logits(
        log_odds(scores), texts.calls[chosen], reduction="none"
    )
    outcome = nn.functional.cross_entropy(scores, texts.outcomes[chosen], ignore_index=UNKNOWN)
    return (calls * texts.counts[chosen]).mean() + OUTCOME * outcome


def _loudest(scores: torch.Tensor, own: torch.Tensor) -> torch.Tensor:
    """The scores of that window of each text which most speaks for a call."""
    odds = log_odds(scores.detach())
    texts = int(own.max()) + 1
    most = torch.full((texts,), -torch.inf).scatter_reduce(0, own, odds, "amax")
    where = (odds == most[own]).nonzero()[:, 0]
    chosen = torch.zeros(texts, dtype=torch.long)
    chosen[own[where]] = where
    return scores[chosen]


def log_odds(scores: torch.Tensor) -> torch.Tensor:
    """That a text calls, from its scores."""
    cards = len(ORDER)
    return scores[:, :cards].logsumexp(1) - scores[:, cards:].logsumexp(1)


def _check(small: Small, texts: Texts, made: dict[str, NDArray[np.generic]]) -> None:
    """Raise ValueError when the product's net, reading what is stored, comes to something else."""
    small.eval()
    some = [one.sentences for one in texts.examples[:CHECKED] if len(one.sentences) < 3]
    read = [texts.read(sentences)[0] for sentences in some]
    with torch.no_grad():
        here = small(Batch(read, range(len(read)), None)).numpy()
    product = Reader(Weights(made))
    there = np.stack([product.scores([[word for _, word in words]])[0] for words in read])
    apart = float(np.abs(here - there).mean())
    print(f"net: as stored, a score is {apart:.3f} off on average", flush=True)
    if apart > ROUNDED:
        raise ValueError("The net in the product reckons otherwise than the one trained here.")


def _outcome(one: Example) -> int:
    if one.of == "call":
        return OUTCOMES.index(one.card) if one.card else UNKNOWN
    return OUTCOMES.index(one.of)


def _words_of(one: Example) -> set[str]:
    told = (as_read(words, first=not number) for number, words in enumerate(one.sentences))
    return {word for words in told for word in words}
