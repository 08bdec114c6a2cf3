"""Measures how well feelings are suggested: `python -m bench.feelings evaluate FILE.tsv`."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from bench.feelings import goemotions
from bench.feelings.beside import Absent, Answer, Tool, others
from bench.feelings.evaluating import evaluate, evaluate_all
from bench.feelings.report import as_object, as_text


def nearer() -> Answer:
    """Nearer's own suggestions, loaded only when they are asked for."""
    from nearer.feelings.suggest.labels import label_scores

    answer: Answer = label_scores
    return answer


def main(
    arguments: Sequence[str] | None = None,
    ours: Callable[[], Answer] = nearer,
    theirs: Callable[[], list[Tool | Absent]] = others,
) -> int:
    """Read, measure, print; 1 when the file cannot be read."""
    asked = parser().parse_args(arguments)
    try:
        rows = goemotions.read(asked.file)
    except (OSError, goemotions.Malformed) as error:
        print(error, file=sys.stderr)
        return 1
    tool = Tool("Nearer", ours())
    if asked.json:
        print(json.dumps(as_object(evaluate(tool, rows))))
        return 0
    beside = theirs()
    present = [tool, *(one for one in beside if isinstance(one, Tool))]
    absent = [one for one in beside if isinstance(one, Absent)]
    print(as_text(len(rows), evaluate_all(present, rows), absent))
    return 0


def parser() -> argparse.ArgumentParser:
    """The words of the command."""
    made = argparse.ArgumentParser(prog="python -m bench.feelings", description=__doc__)
    commands = made.add_subparsers(required=True, metavar="evaluate")
    one = commands.add_parser("evaluate", help="against a file in GoEmotions' format")
    one.add_argument("file", type=Path, metavar="FILE.tsv")
    one.add_argument("--json", action="store_true", help="only Nearer's figures, as one object")
    return made


if __name__ == "__main__":
    sys.exit(main())
