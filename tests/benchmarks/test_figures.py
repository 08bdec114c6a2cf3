"""The table of the benchmarks says what was measured, and judges by the budget alone."""

import importlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.__main__ import QUESTIONS
from bench.figures import HEADINGS, at_most, markdown, p99, shown
from bench.timing import Stopwatch, Took

seconds = st.lists(st.floats(0, 100), min_size=1, max_size=300)


@given(seconds)
def test_at_most_one_in_a_hundred_exceeds_the_99th(values: list[float]):
    assert sum(value > p99(values) for value in values) <= len(values) / 100
    assert p99(values) in values


@pytest.mark.parametrize(
    ("time", "words"),
    [
        (0.000_012, "12 µs"),
        (0.000_996, "0.996 ms"),
        (0.0042, "4.2 ms"),
        (0.994, "994 ms"),
        (0.996, "1.00 s"),
        (12.3456, "12.35 s"),
    ],
)
def test_a_time_reads_well(time: float, words: str):
    assert shown(time) == words


def test_the_median_is_judged_and_a_miss_is_said():
    took = [Took(clock, 0.001) for clock in (0.1, 0.2, 9.0)]
    assert at_most("it", took, 0.2).row()[-1] == "held"
    assert at_most("it", took, 0.199).row()[-1] == "missed"


def test_the_extremes_are_shown_beside_the_median():
    took = [Took(clock, 0.001) for clock in (0.1, 0.2, 9.0)]
    assert at_most("it", took, 1).measured == "200 ms (100 ms … 9.00 s)"


def test_the_table_has_a_cell_for_every_heading():
    row = at_most("it", [Took(1, 1)], 2).row()
    assert len(row) == len(HEADINGS)
    lines = markdown(HEADINGS, [row]).splitlines()
    assert len({len(line) for line in lines}) == 1
    assert [line.count("|") for line in lines] == [len(HEADINGS) + 1] * 3


def test_a_stopwatch_tells_waiting_from_working():
    with Stopwatch() as watch:
        sum(range(200_000))
    assert watch.took.processor > 0
    assert watch.took.clock > 0


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_can_be_asked(question: str):
    assert callable(importlib.import_module(f"bench.{question}").answer)
