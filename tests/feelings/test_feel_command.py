"""`nearer feel`: ranked words for programs, kind ones for a person, and no space needed."""

import json

import pytest
from click.testing import CliRunner, Result

from nearer.feelings import commands
from nearer.feelings.suggest.model import Heard, Suggestion
from nearer.feelings.taxonomy import wheel
from nearer.terminal.edge import in_words
from tests.feelings.hearing import IGNORED, suggestion

HEARD = Heard((suggestion("sad", "cried", "wept"), suggestion("tender")), (IGNORED,), mixed=True)


def ranked(text: str, earlier: object = None, most: int = 128) -> tuple[Suggestion, ...]:
    """Every word of the wheel in its order, the first because of the first word of the text."""
    words = text.split()[:1]
    found = [Suggestion(one.word, one.core, 1 / n, ()) for n, one in enumerate(wheel(), 1)]
    first = Suggestion(found[0].word, found[0].core, 1.0, tuple(words))
    return (first, *found[1:])[:most] if any(map(str.isalpha, text)) else ()


@pytest.fixture(autouse=True)
def heard(monkeypatch):
    monkeypatch.setattr(commands, "rank", ranked)
    monkeypatch.setattr(commands, "listen", lambda text, most: HEARD)


def feel(*arguments: str, given: str | bytes = "") -> Result:
    return CliRunner().invoke(commands.feel, list(arguments), input=given)


def test_json_has_exactly_the_four_fields_best_first():
    rows = json.loads(feel("I", "cried.", "--json").stdout)
    assert [list(row) for row in rows] == [["word", "core", "score", "because"]] * 5
    assert rows[0] == {"word": "joyful", "core": "joyful", "score": 1.0, "because": ["I"]}
    assert [row["score"] for row in rows] == sorted((row["score"] for row in rows), reverse=True)


@pytest.mark.parametrize("top", [1, 7, 128])
def test_as_many_words_as_asked_for(top):
    assert len(json.loads(feel("cried", "--json", "--top", str(top)).stdout)) == top


@pytest.mark.parametrize("top", ["0", "129", "few"])
def test_more_than_the_wheel_holds_or_none_is_refused(top):
    assert feel("cried", "--top", top).exit_code == 2


@pytest.mark.parametrize("arguments", [(), ("-",)])
def test_without_a_text_it_reads_what_is_piped_in(arguments):
    rows = json.loads(feel(*arguments, "--json", "--top", "1", given="Rain\nagain").stdout)
    assert rows[0]["because"] == ["Rain"]


def test_a_person_reads_words_reasons_and_where_a_story_leads():
    done = feel("I cried")
    assert done.stdout.splitlines() == [
        "sad\tsad\tbecause you wrote “cried”, “wept”",
        "tender\tloving\t",
    ]
    assert "You wrote “ignored me”. That tells what someone did." in done.stderr
    assert "Maybe: lonely, hurt, angry." in done.stderr
    assert "More than one can be true." in done.stderr
    assert "These are guesses." in done.stderr


def test_too_unsure_is_said_kindly(monkeypatch):
    monkeypatch.setattr(commands, "listen", lambda text, most: Heard())
    done = feel("The meeting is at ten.")
    assert (done.stdout, done.exit_code) == ("", 0)
    assert "No word stands out. That is fine" in done.stderr


def test_what_was_written_cannot_steer_the_terminal(monkeypatch):
    odd = Heard((suggestion("sad", "cr\x1b[31mied\ttab"),))
    monkeypatch.setattr(commands, "listen", lambda text, most: odd)
    assert feel("x").stdout == "sad\tsad\tbecause you wrote “cr[31mied tab”\n"


def test_nothing_written_is_nothing_to_go_by():
    assert feel().exit_code == 2
    assert json.loads(feel("--json").stdout) == []


def batch(tmp_path, content: bytes, *more: str) -> Result:
    file = tmp_path / "texts.jsonl"
    file.write_bytes(content)
    return feel("--batch", str(file), "--top", "2", *more)


@pytest.mark.parametrize("more", [(), ("--json",)])
def test_a_batch_answers_line_by_line(tmp_path, more):
    content = '{"id": "ä", "text": "Rain"}\n\n  \n{"text": "", "id": 7, "gold": ["sad"]}'.encode()
    rows = [json.loads(line) for line in batch(tmp_path, content, *more).stdout.splitlines()]
    assert [row["id"] for row in rows] == ["ä", 7]
    assert [one["word"] for one in rows[0]["feelings"]] == ["joyful", "happy"]
    assert rows[1] == {"id": 7, "feelings": []}


@pytest.mark.parametrize(
    "bad", [b"no", b"[]", b'{"id": 1}', b'{"text": "x"}', b'{"id": 1, "text": 2}', b"\xff\xfe"]
)
def test_a_line_that_cannot_be_read_is_named_by_its_number(tmp_path, bad):
    done = batch(tmp_path, b'{"id": 1, "text": "Rain"}\n\n' + bad + b"\n")
    assert len(done.stdout.splitlines()) == 1
    assert isinstance(done.exception, Exception)
    sentence, code = in_words(done.exception)
    assert code == 1
    assert sentence.startswith("Line 3 is not a JSON object")


def test_a_batch_is_read_as_it_comes():
    lines = iter([b'{"id": 1, "text": "Rain"}', b"no"])
    answers = commands.answers(lines, 1)
    assert next(answers).id == 1
    assert next(lines) == b"no"


def test_ten_thousand_lines_are_answered(tmp_path):
    content = b"".join(b'{"id": %d, "text": "Rain"}\n' % n for n in range(10_000))
    assert len(batch(tmp_path, content).stdout.splitlines()) == 10_000


def test_a_text_and_a_batch_are_one_too_many(tmp_path):
    (tmp_path / "a").touch()
    assert feel("Rain", "--batch", str(tmp_path / "a")).exit_code == 2
