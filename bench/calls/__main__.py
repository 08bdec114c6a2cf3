"""Learns anew which words call for help: `python -m bench.calls FILE ...`."""

import sys
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Final

from bench.calls import net, pieces
from bench.calls.examples import examples
from bench.training.packing import as_file
from nearer.language.stored import FILE
from nearer.safety.calls.trained import PACKAGE

PLACE: Final = Path(str(files(PACKAGE))) / FILE


def main(plain: Sequence[Path]) -> str:
    """Learn, write, and say how much there is."""
    learned_from = examples(plain)
    arrays = {**pieces.learned(learned_from), **net.learned(learned_from)}
    PLACE.write_bytes(as_file(arrays))
    known, size = len(arrays["pieces_keys"]), PLACE.stat().st_size
    return f"{known} pieces, {len(arrays['net_keys'])} words, {size / 1e6:.2f} MB."


if __name__ == "__main__":
    print(main([Path(one) for one in sys.argv[1:]]))
