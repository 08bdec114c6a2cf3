"""The measures of offered words: shares with their floor, learning from the past alone, persons."""

import json
from pathlib import Path

import pytest

from bench.feelings import __main__ as command
from bench.feelings import diary, future, lemotif, persons
from bench.feelings.__main__ import main
from bench.feelings.diary import Line
from bench.shares import Share, share
from nearer.feelings.suggest.model import Choice
from nearer.feelings.taxonomy import wheel

LINES = [
    Line("a", "I am so sad today.", "sad", ("sad", "lonely")),
    Line("b", "I was furious with him.", "angry", ("furious", "angry")),
    Line("c", "Sat still by the window.", "calm", ("sad",)),
]


def written(path: Path, *rows: dict[str, object]) -> Path:
    path.write_text("\n".join(map(json.dumps, rows)) + "\n\n", encoding="utf-8")
    return path


@pytest.fixture
def entries(tmp_path: Path) -> Path:
    rows: list[dict[str, object]] = [
        {"id": one.id, "text": one.text, "core": one.core, "acceptable": one.acceptable}
        for one in LINES
    ]
    return written(tmp_path / "entries.jsonl", *rows)


@pytest.fixture
def ticked(tmp_path: Path) -> Path:
    return written(
        tmp_path / "ticked.jsonl",
        {"text": "I was so sad.", "feelings": ["sad", "nostalgic"]},
        {"text": "We laughed, I was happy.", "feelings": ["happy"]},
        {"text": "What a surprise, I was sad.", "feelings": ["surprised"]},
    )


def test_a_share_says_how_far_it_can_be_trusted():
    assert share([True, False, True]) == Share(2, 3)
    assert str(Share(9, 10)) == "0.900 (0.596 to 0.982)"
    assert Share(0, 0).as_object() == {"k": 0, "n": 0, "share": 0, "low": 0, "high": 1}


def test_offered_words_are_held_against_those_that_fit():
    offered = [["lonely", "sad"], ["happy", "glad", "calm", "angry"], ["sad", "happy"]]
    found = {name: of.k for name, of in diary.shares(LINES, offered).items()}
    assert found == {"first": 2, "first_three": 2, "first_five": 3, "core": 1, "core_of_any": 2}


def test_the_floor_is_the_best_that_one_list_can_do():
    assert diary.fixed(LINES)[0] == "sad"
    assert diary.fixed(LINES)[1] in {"furious", "angry"}
    floor = diary.floor(LINES)
    assert [floor[name].k for name in ("first", "first_three", "core", "core_of_any")] == [
        2,
        3,
        1,
        2,
    ]


def test_halves_are_parted_by_the_id_and_make_the_whole(entries):
    halves = [diary.read(entries, half) for half in ("tune", "report")]
    assert sorted(line.id for half in halves for line in half) == ["a", "b", "c"]


def test_the_command_tells_shares_beside_their_floor(entries, capsys):
    assert main(["diary", str(entries), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["n"] == 3
    assert told["first"]["k"] >= 2
    assert told["floor"]["first"]["k"] == 2
    assert main(["diary", str(entries)]) == 0
    assert "Always the same: sad" in capsys.readouterr().out


def test_only_the_asked_words_are_ranked_and_two_are_said_as_the_wheel_says_them(ticked):
    assert set(lemotif.WORDS) <= {feeling.word for feeling in wheel()}
    assert len(set(lemotif.WORDS)) == len(lemotif.ASKED) == 18
    read = lemotif.read(ticked)
    assert [choice.words for choice in read] == [("sad", "wistful"), ("happy",), ("astonished",)]
    assert all(set(future.best(one.text, of=lemotif.WORDS)) <= set(lemotif.WORDS) for one in read)


def test_recall_is_the_mean_over_words_and_not_over_texts():
    choices = [Choice("", ("sad",)), Choice("", ("sad",)), Choice("", ("calm",))]
    assert lemotif.recall(choices, [["sad"], ["sad"], ["sad"]]) == 0.5
    assert lemotif.recall([], []) == 0


def test_learning_knows_nothing_of_what_comes_later(monkeypatch):
    known: list[int] = []
    monkeypatch.setattr(future, "learn", lambda earlier: known.append(len(earlier)))
    list(future.learning([Choice("A day", ("sad",))] * 4))
    assert known == [0, 1, 2, 3]


def test_the_command_tells_ticked_words_with_learning_and_without(ticked, capsys):
    assert main(["lemotif", str(ticked), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["alone"]["n"], told["floor"]["k"], told["learning_warm"]["n"]) == (3, 1, 0)
    assert main(["lemotif", str(ticked)]) == 0
    assert "with learning, after the first 50" in capsys.readouterr().out


def test_a_made_up_person_chooses_one_or_two_words_that_fit_and_is_the_same_each_time():
    one = persons.person(LINES, 1, persons.STRONG, 3)
    assert one == persons.person(LINES, 1, persons.STRONG, 3)
    fitting = {line.text: set(line.acceptable) for line in LINES}
    assert all(1 <= len(choice.words) <= 2 for choice in one)
    assert all(set(choice.words) <= fitting[choice.text] for choice in one)


@pytest.mark.slow
def test_learning_helps_persons_with_habits_and_harms_none_without(capsys):
    assert main(["persons", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["habits"]["learning"]["k"] > told["habits"]["alone"]["k"]
    assert told["without"]["learning"]["share"] >= told["without"]["alone"]["share"] - 0.005


@pytest.mark.parametrize("way", ["diary", "lemotif", "persons"])
def test_a_file_that_is_something_else_is_said_and_not_guessed_at(way, tmp_path, capsys):
    assert main([way, str(written(tmp_path / "odd.jsonl", {"text": 4}))]) == 1
    assert main([way, str(tmp_path / "none.jsonl")]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_training_is_asked_for_by_its_folder(monkeypatch, capsys):
    monkeypatch.setattr(command, "build", lambda data: f"from {data}")
    assert main(["build", "rows"]) == 0
    assert capsys.readouterr().out == "from rows\n"
