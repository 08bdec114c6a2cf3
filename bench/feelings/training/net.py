"""Trains the small net that reads feelings, on labels and a teacher's opinion."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from bench.feelings.goemotions import LABELS, Row, gold
from bench.feelings.training.teacher import Logits
from bench.feelings.training.texts import words_of
from bench.training.reader import Batch, Read, Small, batches, learn, stored
from nearer.feelings.suggest.labels import MOST_TOKENS, words_read
from nearer.feelings.suggest.reading import tokens
from nearer.language.reader import Reader
from nearer.language.stored import Weights, fingerprint

WORDS: Final = 8000
EPOCHS: Final = 8
BATCH: Final = 64
HARD: Final = 0.5
"""How much the labels count against the teacher's shares."""

CHECKED: Final = 200
ROUNDED: Final = 0.25
"""How far a score (log odds) may be off on average because its numbers are rounded."""


def trained(
    rows: Sequence[Row], said: Logits, also: Sequence[str]
) -> dict[str, NDArray[np.generic]]:
    """The net's arrays as the product stores them. ``also``: texts whose words it knows too."""
    torch.set_num_threads(1)  # sums in one order, so that a second run comes out the same
    torch.manual_seed(0)
    chance = np.random.default_rng(0)
    texts = [row.text for row in rows]
    known = vocabulary([*texts, *also])
    read = numbered(texts, known)
    shares = 1 / (1 + np.exp(-said))
    goal = torch.tensor(HARD * gold(rows) + (1 - HARD) * shares, dtype=torch.float32)
    small = Small(len(known), len(LABELS))

    def losses() -> Iterator[torch.Tensor]:
        for epoch in range(EPOCHS):
            for chosen in batches(read, BATCH, chance):
                scores = small(Batch(read, chosen.tolist(), chance))
                loss = nn.functional.binary_cross_entropy_with_logits(
                    scores, goal[chosen], reduction="none"
                )
                yield loss.sum(1).mean()
            print(f"net: epoch {epoch + 1} of {EPOCHS}", flush=True)

    learn(small, losses(), EPOCHS * len(rows) // BATCH)
    made = stored(small, known)
    check(small, read[:CHECKED], texts[:CHECKED], made)
    return made


def check(
    small: Small, read: Read, texts: Sequence[str], made: dict[str, NDArray[np.generic]]
) -> None:
    """Raise ValueError when the product's net, reading what is stored, comes to something else."""
    small.eval()
    with torch.no_grad():
        here = small(Batch(read, range(len(read)), None)).numpy()
    product = Reader(Weights(made))
    there = np.stack([product.scores([words_read(tokens(text))])[0] for text in texts])
    apart = float(np.abs(here - there).mean())
    print(f"net: as stored, a score is {apart:.3f} off on average", flush=True)
    if apart > ROUNDED:
        raise ValueError("The net in the product reckons otherwise than the one trained here.")


def vocabulary(texts: Sequence[str]) -> dict[str, int]:
    """The commonest words -> their rows, from 1, in the order of their fingerprints."""
    counted = Counter(word for text in texts for word in set(words_of(text)))
    common = [word for word, times in counted.most_common(WORDS) if times > 1]
    return {word: row for row, word in enumerate(sorted(common, key=fingerprint), 1)}


def numbered(texts: Sequence[str], known: dict[str, int]) -> Read:
    """Each text's words with their rows; 0 for one that is not known."""
    cut = (words_of(text)[:MOST_TOKENS] or ["."] for text in texts)
    return [[(known.get(word, 0), word) for word in words] for words in cut]
