"""Trains the small net (``nearer/feelings/suggest/net.py``) on labels and a teacher's opinion."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from bench.feelings.goemotions import LABELS, Row, gold
from bench.feelings.training.packing import packed
from bench.feelings.training.teacher import Logits, batches
from bench.feelings.training.texts import words_of
from nearer.feelings.suggest.features import GRAMS, fingerprint, pieces
from nearer.feelings.suggest.net import MOST_TOKENS, NEAR, Net
from nearer.feelings.suggest.reading import tokens
from nearer.feelings.suggest.weights import Weights

WORDS: Final = 8000
WIDTH: Final = 64
HIDDEN: Final = 128
HEADS: Final = 4
EPOCHS: Final = 8
BATCH: Final = 64
RATE: Final = 2e-3
DROPPED: Final = 0.3
FORGOTTEN: Final = 0.2
"""Share of words that training hides: half are left out, half are read by their pieces alone."""
LEVELS: Final = 15
"""Steps to either side of nought that a table's numbers are rounded to."""
HARD: Final = 0.5
"""How much the labels count against the teacher's shares."""

CHECKED: Final = 200
ROUNDED: Final = 0.25
"""How far a score (log odds) may be off on average because its numbers are rounded."""

Read = list[list[tuple[int, str]]]


class Small(nn.Module):
    """The same sums as the product's net, in a form that can learn."""

    def __init__(self, words: int) -> None:
        super().__init__()
        self.words = nn.Embedding(words + 1, WIDTH, padding_idx=0)
        self.pieces = nn.EmbeddingBag(GRAMS, WIDTH, mode="mean")
        nn.init.normal_(self.words.weight, std=0.1)
        nn.init.normal_(self.pieces.weight, std=0.1)
        self.near = nn.Linear((2 * NEAR + 1) * WIDTH, HIDDEN)
        self.back = nn.Linear(HIDDEN, WIDTH)
        self.weigh = nn.Linear(WIDTH, HEADS)
        self.hidden = nn.Linear((HEADS + 1) * WIDTH, HIDDEN)
        self.out = nn.Linear(HIDDEN, len(LABELS))
        self.straight = nn.Linear(WIDTH, len(LABELS), bias=False)

    def forward(self, batch: "Batch") -> torch.Tensor:
        """One log odds a label, a row a text."""
        words = self.words(batch.ids)
        if len(batch.offsets):
            words = words.clone()
            words.view(-1, WIDTH)[batch.unknown] = self.pieces(batch.flat, batch.offsets)
        mask = batch.mask[..., None]
        words = words * mask
        edged = nn.functional.pad(words, (0, 0, NEAR, NEAR))
        n = words.shape[1]
        around = torch.cat([edged[:, i : i + n] for i in range(2 * NEAR + 1)], dim=-1)
        seen = words + self.back(_gelu(self.near(around)))
        attention = self.weigh(seen).masked_fill(mask == 0, -1e4).softmax(1)
        pooled = torch.einsum("bnh,bnd->bhd", attention, seen).flatten(1)
        highest = seen.masked_fill(mask == 0, -1e4).max(1).values
        joined = torch.cat([pooled, highest], dim=1)
        hidden = _gelu(self.hidden(nn.functional.dropout(joined, DROPPED, self.training)))
        straight = self.straight(words.sum(1) / mask.sum(1).sqrt())
        scores: torch.Tensor = self.out(hidden) + straight
        return scores


class Batch:
    """Some texts as tensors; unknown words are given by their pieces."""

    def __init__(self, read: Read, chosen: Sequence[int], chance: np.random.Generator | None):
        longest = max(len(read[i]) for i in chosen)
        self.ids = torch.zeros(len(chosen), longest, dtype=torch.long)
        self.mask = torch.zeros(len(chosen), longest)
        flat: list[int] = []
        offsets: list[int] = []
        unknown: list[int] = []
        for row, i in enumerate(chosen):
            for at, (number, word) in enumerate(read[i]):
                self.mask[row, at] = 1
                fate = 1.0 if chance is None else chance.random() / FORGOTTEN
                if fate < 0.5:
                    continue
                if number and fate >= 1:
                    self.ids[row, at] = number
                else:
                    offsets.append(len(flat))
                    flat += pieces(word)
                    unknown.append(row * longest + at)
        self.flat, self.offsets = torch.tensor(flat), torch.tensor(offsets)
        self.unknown = torch.tensor(unknown, dtype=torch.long)


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
    small = Small(len(known))
    optimizer = torch.optim.AdamW(small.parameters(), lr=RATE, weight_decay=1e-2)
    steps, done = EPOCHS * len(rows) // BATCH, 0
    for epoch in range(EPOCHS):
        for chosen in batches(read, BATCH, chance):
            share = min(1.0, done / (0.05 * steps)) * max(0.01, 1 - done / steps)
            for group in optimizer.param_groups:
                group["lr"] = RATE * share
            scores = small(Batch(read, chosen.tolist(), chance))
            loss = nn.functional.binary_cross_entropy_with_logits(
                scores, goal[chosen], reduction="none"
            )
            optimizer.zero_grad()
            loss.sum(1).mean().backward()
            nn.utils.clip_grad_norm_(small.parameters(), 1.0)
            optimizer.step()
            done += 1
        print(f"net: epoch {epoch + 1} of {EPOCHS}", flush=True)
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
    product = Net(Weights(made))
    there = np.stack([product.scores(tokens(text)) for text in texts])
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


def stored(small: Small, known: dict[str, int]) -> dict[str, NDArray[np.generic]]:
    """The arrays, tables as small integers, all else in half precision."""
    at = {name: value.detach().numpy() for name, value in small.state_dict().items()}
    made: dict[str, NDArray[np.generic]] = {
        "net_keys": np.array([fingerprint(word) for word in known], np.uint32)
    }
    made |= packed("net_words", at.pop("words.weight")[1:], LEVELS)
    made |= packed("net_pieces", at.pop("pieces.weight"), LEVELS)
    for name, value in at.items():
        part, kind = name.split(".")
        made[f"net_{part}" + ("_bias" if kind == "bias" else "")] = value.astype(np.float16)
    return made


def _gelu(x: torch.Tensor) -> torch.Tensor:
    return nn.functional.gelu(x, approximate="tanh")
