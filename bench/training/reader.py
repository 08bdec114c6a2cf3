"""A net that can learn what ``nearer/language/reader.py`` reckons, and how it is stored."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from bench.training.packing import packed
from nearer.language.reader import GRAMS, NEAR, grams
from nearer.language.stored import fingerprint

WIDTH: Final = 64
HIDDEN: Final = 128
HEADS: Final = 4
DROPPED: Final = 0.3
FORGOTTEN: Final = 0.2
"""Share of words that training hides: half are left out, half are read by their pieces alone."""
RATE: Final = 2e-3
LEVELS: Final = 15
"""Steps to either side of nought that a table's numbers are rounded to."""

Read = list[list[tuple[int, str]]]
"""Texts as words with their rows in the table; 0 for one that is not known."""


class Small(nn.Module):
    """The same sums as the product's net, in a form that can learn."""

    def __init__(self, words: int, outcomes: int) -> None:
        super().__init__()
        self.words = nn.Embedding(words + 1, WIDTH, padding_idx=0)
        self.pieces = nn.EmbeddingBag(GRAMS, WIDTH, mode="mean")
        nn.init.normal_(self.words.weight, std=0.1)
        nn.init.normal_(self.pieces.weight, std=0.1)
        self.near = nn.Linear((2 * NEAR + 1) * WIDTH, HIDDEN)
        self.back = nn.Linear(HIDDEN, WIDTH)
        self.weigh = nn.Linear(WIDTH, HEADS)
        self.hidden = nn.Linear((HEADS + 1) * WIDTH, HIDDEN)
        self.out = nn.Linear(HIDDEN, outcomes)
        self.straight = nn.Linear(WIDTH, outcomes, bias=False)

    def forward(self, batch: "Batch") -> torch.Tensor:
        """One log odds an outcome, a row a text."""
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
                    flat += grams(word)
                    unknown.append(row * longest + at)
        self.flat, self.offsets = torch.tensor(flat), torch.tensor(offsets)
        self.unknown = torch.tensor(unknown, dtype=torch.long)


def batches(
    read: Sequence[Sequence[object]], size: int, chance: np.random.Generator
) -> Iterator[NDArray[np.intp]]:
    """Every text once, in chance order, those of about one length together."""
    order = chance.permutation(len(read))
    made: list[NDArray[np.intp]] = []
    for start in range(0, len(order), 50 * size):
        near = order[start : start + 50 * size]
        near = near[np.argsort([len(read[i]) for i in near], kind="stable")]
        made += [near[at : at + size] for at in range(0, len(near), size)]
    yield from (made[i] for i in chance.permutation(len(made)))


def learn(small: Small, losses: Iterable[torch.Tensor], steps: int) -> None:
    """A step for each loss, every one of which is reckoned after the step before it."""
    optimizer = torch.optim.AdamW(small.parameters(), lr=RATE, weight_decay=1e-2)
    for done, loss in enumerate(losses):
        share = min(1.0, done / (0.05 * steps)) * max(0.01, 1 - done / steps)
        for group in optimizer.param_groups:
            group["lr"] = RATE * share
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(small.parameters(), 1.0)
        optimizer.step()


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
