"""Other tools are given our labels fairly, and the command tells all it measured."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from bench.feelings.__main__ import main
from bench.feelings.beside import MAKERS, Absent, Answer, Tool, others, ready
from bench.feelings.goemotions import LABELS, NEUTRAL, TRAINING_COUNTS, Malformed, Row, gold, read
from bench.feelings.mapping import NEGATIVE, NRCLEX, POSITIVE, TEXT2EMOTION, VADER, Spread
from bench.feelings.scoring import Flags, Scores

JOY = LABELS.index("joy")
FILE = "what a day\t17,18\ta1\nit is \x85 tuesday\t27\ta2\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "some.tsv"
    path.write_bytes(FILE.encode())
    return path


def test_rows_are_read_and_only_newlines_end_them(file: Path):
    assert read(file) == [
        Row("what a day", frozenset({17, 18}), "a1"),
        Row("it is \x85 tuesday", frozenset({NEUTRAL}), "a2"),
    ]


@pytest.mark.parametrize("content", [FILE.removesuffix("\n"), FILE.replace("\n", "\r\n")])
def test_the_last_newline_may_be_missing_and_newlines_may_be_of_another_system(
    file: Path, content: str
):
    rows = read(file)
    file.write_bytes(content.encode())
    assert read(file) == rows


def test_an_empty_file_has_no_rows(file: Path):
    file.write_bytes(b"")
    assert read(file) == []


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("no tabs", "line 2: a text, its labels and an id"),
        ("", "line 2: a text, its labels and an id"),
        ("text\t28\tid", "line 2: '28' is no label"),
        ("text\t\tid", "line 2: '' is no label"),
        ("text\t-1\tid", "line 2: '-1' is no label"),
        ("text\t²\tid", "line 2: '²' is no label"),
    ],
)
def test_a_line_that_is_wrong_is_named(file: Path, line: str, sentence: str):
    file.write_text(f"fine\t1\tid\n{line}\nfine\t1\tid\n", encoding="utf-8")
    with pytest.raises(Malformed, match=sentence):
        read(file)


def test_a_file_that_is_not_text_is_refused(file: Path):
    file.write_bytes(b"fine\t1\tid\n\xff\t1\tid\n")
    with pytest.raises(Malformed, match="not UTF-8"):
        read(file)


def test_gold_has_a_row_a_text_and_a_column_a_label(file: Path):
    assert np.argwhere(gold(read(file))).tolist() == [[0, 17], [0, 18], [1, NEUTRAL]]


def names(flags: Flags) -> set[str]:
    return {LABELS[i] for i in np.flatnonzero(flags)}


def ordered(scores: Scores) -> list[str]:
    return [LABELS[i] for i in np.argsort(-scores, kind="stable") if i != NEUTRAL]


@pytest.mark.parametrize("spread", [VADER, NRCLEX, TEXT2EMOTION])
def test_every_emotion_stands_for_labels_that_exist(spread: Spread):
    for labels in spread.stands_for.values():
        assert labels
        assert set(labels) <= set(LABELS) - {"neutral"}
        assert len(set(labels)) == len(labels)


def test_a_polarity_is_its_labels_the_most_frequent_first():
    scores, predicted = VADER.label_scores(np.array([[0.7, 0.0], [0.0, 0.2]]))
    assert names(predicted[0]) == set(POSITIVE)
    assert names(predicted[1]) == set(NEGATIVE)
    assert ordered(scores[0])[:3] == ["admiration", "approval", "gratitude"]
    assert ordered(scores[1])[:3] == ["annoyance", "disapproval", "anger"]


@pytest.mark.parametrize("spread", [VADER, NRCLEX, TEXT2EMOTION])
def test_who_finds_nothing_says_neutral_and_is_ordered_by_training(spread: Spread):
    scores, predicted = spread.label_scores(np.zeros((1, len(spread.stands_for))))
    assert names(predicted[0]) == {"neutral"}
    counts = np.array(TRAINING_COUNTS, dtype=np.float64)
    assert ordered(scores[0]) == ordered(counts)


def test_an_emotion_heard_alone_names_only_its_own_labels():
    sad = np.array([[0.0, 0, 0, 1, 0]])
    assert names(TEXT2EMOTION.label_scores(sad)[1][0]) == set(TEXT2EMOTION.stands_for["Sad"])


def test_emotions_that_agree_on_a_label_lift_it():
    both = np.array([[0.0, 0, 0, 0, 0.5, 0, 0, 0, 0.5, 0]])  # joy and positive
    predicted = NRCLEX.label_scores(both)[1][0]
    assert names(predicted) == {"gratitude", "amusement", "love", "joy"}


def happy(text: str) -> Sequence[float]:
    return (1, 0) if "day" in text else (0, 0)


def test_a_tool_answers_a_row_a_text_also_for_none():
    tool = ready("some", lambda: happy, VADER)
    assert isinstance(tool, Tool)
    scores, predicted = tool.label_scores(["a day", "night"])
    assert scores.shape == predicted.shape == (2, len(LABELS))
    assert names(predicted[1]) == {"neutral"}
    assert tool.label_scores([])[0].shape == (0, len(LABELS))


def test_what_is_not_installed_is_named_with_the_command_that_installs_it():
    def missing() -> None:
        raise ModuleNotFoundError("No module named 'some'")

    absent = ready("some", missing, VADER)  # type: ignore[arg-type]  # it never answers
    assert absent == Absent("some", "not installed; make .venv/model.done installs what is missing")


def test_what_breaks_is_named_with_its_reason():
    def broken() -> None:
        raise LookupError("\nResource not found.\n")

    absent = ready("some", broken, VADER)  # type: ignore[arg-type]  # it never answers
    assert absent == Absent("some", "cannot run here (Resource not found.)")


def test_each_of_the_three_is_there_or_missed_by_name():
    assert [one.name for one in others()] == list(MAKERS)
    assert all("make " in one.why for one in others() if isinstance(one, Absent))


def fake() -> Answer:
    def joyful(texts: Sequence[str]) -> tuple[Scores, Flags]:
        scores = np.zeros((len(texts), len(LABELS)))
        scores[:, JOY] = 1
        return scores, scores > 0

    return joyful


def test_the_command_prints_one_object(file: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["evaluate", str(file), "--json"], fake) == 0
    told = json.loads(capsys.readouterr().out)
    assert list(told) == ["macro_f1", "micro_f1", "hit1", "hit3", "hit5", "per_label"]
    assert list(told["per_label"]) == list(LABELS)
    assert told["per_label"]["joy"] == pytest.approx(2 / 3)
    assert (told["hit1"], told["micro_f1"]) == (1, pytest.approx(0.4))


def test_the_command_prints_a_column_a_tool_and_who_is_missing(
    file: Path, capsys: pytest.CaptureFixture[str]
):
    beside = [ready("Sunny", lambda: happy, VADER), *(Absent(n, "rain") for n in ("Fog", "Hail"))]
    assert main(["evaluate", str(file)], fake, lambda: beside) == 0
    told = capsys.readouterr().out
    heading = next(line for line in told.splitlines() if "Sunny" in line)
    assert [cell.strip() for cell in heading.split("|")] == ["", "", "Nearer", "Sunny", ""]
    assert "Not in the table: Fog, Hail; rain." in told
    for figure in ("macro-F1", "micro-F1", "hit@1", "hit@3", "hit@5", "ms per text", "remorse"):
        assert figure in told


def test_a_file_that_cannot_be_read_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert main(["evaluate", str(tmp_path / "none.tsv")], fake) == 1
    assert capsys.readouterr().err.count("\n") == 1
