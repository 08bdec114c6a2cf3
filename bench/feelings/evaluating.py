"""Asks tools about the same texts, and times them in turns."""

from collections.abc import Sequence
from functools import partial
from statistics import median
from typing import NamedTuple

from bench.feelings.beside import Tool
from bench.feelings.goemotions import Row, gold
from bench.feelings.scoring import Figures, measure
from bench.timing import Took, clocks, timed

TIMED = 200


class Result(NamedTuple):
    """How good one tool is, and how many milliseconds a text alone takes it (the median)."""

    name: str
    figures: Figures
    ms: float


def evaluate(tool: Tool, rows: Sequence[Row]) -> Figures:
    """One tool on all rows."""
    scores, predicted = tool.label_scores([row.text for row in rows])
    return measure(scores, predicted, gold(rows))


def evaluate_all(tools: Sequence[Tool], rows: Sequence[Row]) -> list[Result]:
    """All tools on all rows. Judging comes first, so none is timed while it is still cold."""
    figures = [evaluate(tool, rows) for tool in tools]
    took = [_turns(tools, row.text) for row in rows[:TIMED]]
    return [
        Result(tool.name, figures[i], median(clocks(turn[i] for turn in took)) * 1e3 if took else 0)
        for i, tool in enumerate(tools)
    ]


def _turns(tools: Sequence[Tool], text: str) -> list[Took]:
    """Each tool is given the same text, as a page would: one text, alone."""
    return [timed(partial(tool.label_scores, [text])) for tool in tools]
