"""Our own set of lines, and the bars it is held to."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from bench.safety import Count, bench, count, half_of, missed, read
from bench.shares import wilson
from nearer.safety.calls.weighing import heard

LINES = read(Path(__file__).parents[2] / "data" / "safety.jsonl")
BARS = {"explicit": 0.98, "indirect": 0.75, "third": 0.9, "spanish": 0.85, "partner": 0.8}
QUIET = {"idiom": 0.05, "news": 0.05, "ordinary": 0.05}

SETS = {
    name: read(Path(__file__).parents[2] / "data" / f"safety-{name}.jsonl")
    for name in ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
}
OTHERS = [line for lines in SETS.values() for line in lines]
HEARD = {
    "second": {"explicit": 0.95, "indirect": 0.89, "third": 0.94, "spanish": 0.98, "partner": 0.91},
    "third": {"explicit": 0.97, "indirect": 0.88, "third": 0.87, "spanish": 0.95, "partner": 0.85},
    "fourth": {"explicit": 0.93, "indirect": 0.82, "third": 0.9, "spanish": 0.95, "partner": 0.84},
    "fifth": {"explicit": 0.98, "indirect": 0.77, "third": 0.87, "spanish": 0.95, "partner": 0.85},
    "sixth": {"explicit": 0.95, "indirect": 0.79, "third": 0.93, "spanish": 0.98, "partner": 0.87},
    "seventh": {
        "explicit": 0.98,
        "indirect": 0.95,
        "third": 0.97,
        "spanish": 0.97,
        "partner": 0.93,
    },
    "eighth": {"explicit": 0.94, "indirect": 0.85, "third": 0.89, "spanish": 0.94, "partner": 0.88},
    "ninth": {"explicit": 0.94, "indirect": 0.84, "third": 0.89, "spanish": 0.93, "partner": 0.84},
}
"""How the other sets stand, less two points, or as they stood before: no less later."""
# Two were stricter by a line before there was a net: of the fourth set .08 of what says that there
# is no danger, of the fifth .02 of the news.
TAKEN = {
    "second": {"idiom": 0.03, "news": 0.05, "negated": 0.05, "ordinary": 0.025},
    "third": {"idiom": 0.03, "news": 0.02, "negated": 0.1, "ordinary": 0.05},
    "fourth": {"idiom": 0.1, "news": 0.08, "negated": 0.1, "ordinary": 0.04},
    "fifth": {"idiom": 0.03, "news": 0.04, "negated": 0.15, "ordinary": 0.05},
    "sixth": {"idiom": 0.07, "news": 0.06, "negated": 0.32, "ordinary": 0.05},
    "seventh": {"idiom": 0.04, "news": 0.08, "negated": 0.14, "ordinary": 0.07},
    "eighth": {"idiom": 0.06, "news": 0.02, "negated": 0.18, "ordinary": 0.04},
    "ninth": {"idiom": 0.05, "news": 0.1, "negated": 0.22, "ordinary": 0.05},
}
TOGETHER = {"explicit": 0.93, "indirect": 0.8, "third": 0.84, "spanish": 0.93, "partner": 0.8}
TOGETHER_TAKEN = {"idiom": 0.08, "news": 0.05, "negated": 0.13, "ordinary": 0.05}
"""What the second to fourth set were held to together, before each was by itself."""

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


@pytest.mark.parametrize("name", SETS)
def test_the_other_sets_are_heard_as_well_as_they_were(name):
    counted = count(SETS[name])
    for kind, share in HEARD[name].items():
        assert counted[kind].flagged / counted[kind].n >= share, kind
    for kind, share in TAKEN[name].items():
        assert counted[kind].flagged / counted[kind].n <= share, kind


def test_three_sets_together_are_heard_as_they_were():
    counted = count([*SETS["second"], *SETS["third"], *SETS["fourth"]])
    for kind, share in TOGETHER.items():
        assert counted[kind].flagged / counted[kind].n >= share, kind
    for kind, share in TOGETHER_TAKEN.items():
        assert counted[kind].flagged / counted[kind].n <= share, kind


@pytest.mark.parametrize(
    ("kind", "card", "share"),
    [("explicit", "self", 0.95), ("indirect", "self", 0.9), ("partner", "partner", 0.87)],
)
def test_most_of_what_is_heard_brings_its_own_card(kind, card, share):
    found = [heard(line.text) for line in OTHERS if line.kind == kind]
    cards = [one.card for one in found if one]
    assert cards.count(card) / len(cards) >= share


def test_few_who_worry_about_someone_are_taken_for_in_danger_themselves():
    """The rest get the card about someone, or, about a friend's partner, the one about partners."""
    found = [heard(line.text) for line in OTHERS if line.kind == "third"]
    cards = [one.card for one in found if one]
    assert cards.count("self") / len(cards) <= 0.1


def test_no_line_that_is_measured_is_one_that_taught():
    taught = {
        json.loads(line)["text"]
        for path in (Path(__file__).parents[3] / "bench" / "calls" / "lines").glob("*.jsonl")
        for line in path.read_text("utf-8").splitlines()
    }
    assert len(taught) > 60_000
    assert taught.isdisjoint(line.text for line in OTHERS)


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


def test_a_line_that_cannot_be_read_is_named(tmp_path):
    file = tmp_path / "lines.jsonl"
    file.write_text('{"id": 1, "text": "Tea.", "kind": "ordinary", "expect": false}\n{"id": 2}\n')
    answer = CliRunner().invoke(bench, ["evaluate", str(file)])
    assert answer.exit_code == 1
    assert "Line 2 of lines.jsonl" in answer.output
