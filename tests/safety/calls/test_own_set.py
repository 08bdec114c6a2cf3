"""Our own set of lines, and the bars it is held to."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from bench.safety import Count, bench, count, half_of, missed, read
from bench.shares import wilson

LINES = read(Path(__file__).parents[2] / "data" / "safety.jsonl")
BARS = {"explicit": 0.97, "indirect": 0.75, "third": 0.9, "spanish": 0.85, "partner": 0.8}
QUIET = {"idiom": 0.05, "news": 0.05, "ordinary": 0.05}

SECOND = count(read(Path(__file__).parents[2] / "data" / "safety-second.jsonl"))
HEARD_OF_SECOND = {
    "explicit": 0.95,
    "indirect": 0.72,
    "third": 0.67,
    "spanish": 0.91,
    "partner": 0.77,
}
"""How a set stands that helped to choose (docs/listening.md): no promise, and no less later."""
TAKEN_OF_SECOND = {"idiom": 0.05, "news": 0.05, "negated": 0.1, "ordinary": 0.0}

COUNTS: dict[str, Count] = count(LINES)


def test_it_is_large_and_no_line_stands_in_it_twice():
    assert len(LINES) >= 480
    assert len({line.id for line in LINES}) == len({line.text for line in LINES}) == len(LINES)
    assert {line.kind for line in LINES} == {*BARS, *QUIET}


@pytest.mark.parametrize("kind", BARS)
def test_enough_of_what_calls_for_help_is_heard(kind):
    counted = COUNTS[kind]
    assert counted.flagged / counted.n >= BARS[kind]


@pytest.mark.parametrize("kind", QUIET)
def test_little_else_is_taken_for_it(kind):
    counted = COUNTS[kind]
    assert counted.flagged / counted.n <= QUIET[kind]


def test_the_second_set_is_heard_as_well_as_it_was():
    for kind, share in HEARD_OF_SECOND.items():
        assert SECOND[kind].flagged / SECOND[kind].n >= share, kind
    for kind, share in TAKEN_OF_SECOND.items():
        assert SECOND[kind].flagged / SECOND[kind].n <= share, kind


def test_both_halves_are_about_as_large_and_about_as_well_heard():
    halves = [[line for line in LINES if half_of(line) == half] for half in ("tune", "report")]
    assert abs(len(halves[0]) - len(halves[1])) <= 1
    assert all(len(missed(half)) / len(half) <= 0.05 for half in halves)


def test_the_interval_holds_the_share_and_narrows_with_more_lines():
    low, high = wilson(9, 10)
    assert (round(low, 2), round(high, 2)) == (0.6, 0.98)
    assert wilson(900, 1000)[0] > low
    assert wilson(0, 0) == (0.0, 1.0)


def test_the_bench_counts_by_kind(tmp_path):
    file = tmp_path / "lines.jsonl"
    lines = [
        {"id": "a", "text": "I want to die.", "kind": "explicit", "expect": True},
        {"id": "b", "text": "I was dying of laughter.", "kind": "idiom", "expect": False},
    ]
    file.write_text("\n".join(map(json.dumps, lines)))
    answer = CliRunner().invoke(bench, ["evaluate", str(file), "--json"])
    assert json.loads(answer.output) == {
        "by_kind": {"explicit": {"n": 1, "flagged": 1}, "idiom": {"n": 1, "flagged": 0}}
    }
    said = CliRunner().invoke(bench, ["evaluate", str(file), "--missed"]).output
    assert "explicit   recall" in said
    assert "idiom      false alarms" in said
