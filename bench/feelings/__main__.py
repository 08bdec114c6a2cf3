"""Measures how well feelings are suggested: `python -m bench.feelings --help` lists the ways."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import msgspec

from bench.feelings import diary, goemotions, lemotif, persons
from bench.feelings.beside import Absent, Answer, Tool, others
from bench.feelings.evaluating import evaluate, evaluate_all
from bench.feelings.report import as_object, as_text

OWN: Final = Path(__file__).parents[2] / "tests" / "data" / "diary.jsonl"


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
    ways: dict[str, Callable[[], str]] = {
        "evaluate": lambda: on_labels(asked, ours, theirs),
        "diary": lambda: on_diary(asked),
        "lemotif": lambda: on_lemotif(asked),
        "persons": lambda: on_persons(asked),
        "build": lambda: build(asked.data),
    }
    try:
        print(ways[asked.way]())
    except (OSError, goemotions.Malformed, msgspec.DecodeError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def on_labels(
    asked: argparse.Namespace,
    ours: Callable[[], Answer],
    theirs: Callable[[], list[Tool | Absent]],
) -> str:
    """Labels that people gave, beside other tools."""
    rows = goemotions.read(asked.file)
    tool = Tool("Nearer", ours())
    if asked.json:
        return json.dumps(as_object(evaluate(tool, rows)))
    beside = theirs()
    present = [tool, *(one for one in beside if isinstance(one, Tool))]
    absent = [one for one in beside if isinstance(one, Absent)]
    return as_text(len(rows), evaluate_all(present, rows), absent)


def on_diary(asked: argparse.Namespace) -> str:
    """Entries with the words that fit them."""
    lines = diary.read(asked.file, asked.half)
    return json.dumps(diary.as_object(lines)) if asked.json else diary.as_text(lines)


def on_lemotif(asked: argparse.Namespace) -> str:
    """Texts with what their writers ticked."""
    figures = lemotif.measure(lemotif.read(asked.file))
    return json.dumps(lemotif.as_object(figures)) if asked.json else lemotif.as_text(figures)


def on_persons(asked: argparse.Namespace) -> str:
    """What learning is worth to made-up persons."""
    fared = persons.measure(diary.read(asked.file, asked.half))
    return json.dumps(persons.as_object(*fared)) if asked.json else persons.as_text(*fared)


def build(data: Path) -> str:
    """Train anew. Imported only here: nothing else needs what it needs."""
    from bench.feelings.training.build import build as trained

    return trained(data)


def parser() -> argparse.ArgumentParser:
    """The words of the command."""
    made = argparse.ArgumentParser(prog="python -m bench.feelings", description=__doc__)
    ways = made.add_subparsers(required=True, metavar="WAY", dest="way")
    one = ways.add_parser("evaluate", help="against a file in GoEmotions' format")
    one.add_argument("file", type=Path, metavar="FILE.tsv")
    one.add_argument("--json", action="store_true", help="only Nearer's figures, as one object")
    two = ways.add_parser("diary", help="entries and words that fit them")
    two.add_argument("file", type=Path, metavar="FILE.jsonl")
    three = ways.add_parser("lemotif", help="texts and what their writers ticked")
    three.add_argument("file", type=Path, metavar="FILE.jsonl")
    four = ways.add_parser("persons", help="what learning is worth to made-up persons")
    four.add_argument("file", type=Path, metavar="FILE.jsonl", nargs="?", default=OWN)
    for way in (two, three, four):
        way.add_argument("--json", action="store_true", help="the figures as one object")
    for way in (two, four):
        way.add_argument("--half", choices=("tune", "report"), help="half of the entries, by id")
    last = ways.add_parser("build", help="train the weights anew and write them (make model)")
    last.add_argument("data", type=Path, metavar="DATA", help="holds train.tsv and dev.tsv")
    return made


if __name__ == "__main__":
    sys.exit(main())
