"""Asks every question, prints the table, and keeps it in `bench/results.md`."""

import argparse
import importlib
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.figures import HEADINGS, Figure, markdown
from bench.machine import note
from bench.spaces import Spaces

QUESTIONS = (
    "opening",
    "keeping",
    "searching",
    "pages",
    "weight",
    "starting",
    "listening",
    "memory",
    "beside_jrnl",
)
RESULTS = Path(__file__).with_name("results.md")

HEAD = """\
# How fast it is

Written by `make bench`, which measures everything anew. Budgets come from the design; a figure
that misses its budget stays in the table. “Measured” is by the clock, and judged: the median of
several goes, with the smallest and the largest in brackets. “Of the processor” is the time our
own work took of it; the rest was waiting, for the disk or for whatever else the machine was doing.
Records are made up, about as long as a real person's.

Beside jrnl, the rows at the terminal are like for like: a new process, a passphrase, a key, an
answer. There ours pays for a key that is slow to guess at (Argon2id, 64 MB; jrnl's is PBKDF2 with
100,000 rounds), and that alone is a good part of it. Open in the browser, the key was derived
once; jrnl has no such state. All of them take turns.
"""


def main() -> None:
    """Everything, or only the questions named; only everything is written down."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("only", nargs="*", choices=[*QUESTIONS, []], help="only these questions")
    only = parser.parse_args().only
    with tempfile.TemporaryDirectory(prefix="nearer-bench-") as folder:
        before = note(Path(folder))
        figures = ask(only or QUESTIONS, Spaces(Path(folder)))
        after = note(Path(folder))
    if not only:
        table = markdown(HEADINGS, [figure.row() for figure in figures])
        RESULTS.write_text(f"{HEAD}\nBefore: {before}\n\nAfter: {after}\n\n{table}\n")
        print(f"\nWritten to {RESULTS.name}.")


def ask(questions: Sequence[str], spaces: Spaces) -> list[Figure]:
    """The answers, each shown as soon as it is there."""
    figures = []
    for question in questions:
        print(f"\n{question}", flush=True)
        for figure in importlib.import_module(f"bench.{question}").answer(spaces):
            figures.append(figure)
            print("  " + "  ·  ".join(cell for cell in figure.row() if cell), flush=True)
    return figures


if __name__ == "__main__":
    main()
