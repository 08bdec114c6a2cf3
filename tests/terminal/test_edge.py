"""Whatever goes wrong, a person reads one sentence, and a script gets a number."""

import subprocess
import sys

import click
import pytest

from nearer import NearerError
from nearer.terminal.edge import enter
from tests.terminal.running import environment, nearer


class Late(NearerError):
    exit_code = 7


def ending(error: BaseException | None, answer: object = None) -> click.Command:
    def run() -> object:
        if error is not None:
            raise error
        return answer

    return click.Command("run", callback=run)


@pytest.mark.parametrize(
    ("error", "sentence", "code"),
    [
        (NearerError("It is late."), "It is late.", 1),
        (Late("It is later."), "It is later.", 7),
        (click.UsageError("Not so."), "Not so.\n`nearer --help` shows how it goes.", 2),
        (click.ClickException("No."), "No.", 1),
        (click.Abort(), "Stopped.", 130),
        (KeyboardInterrupt(), "Stopped.", 130),
        (EOFError(), "Stopped.", 130),
    ],
)
def test_an_error_is_its_sentence_and_its_code(capsys, error, sentence: str, code: int):
    assert enter(ending(error), []) == code
    printed = capsys.readouterr()
    assert (printed.out, printed.err.strip()) == ("", sentence)


def test_what_nobody_foresaw_is_one_sentence_without_machinery(capsys, monkeypatch):
    monkeypatch.delenv("NEARER_DEBUG", raising=False)
    assert enter(ending(ZeroDivisionError("secret words")), []) == 1
    printed = capsys.readouterr().err
    assert "ZeroDivisionError" in printed
    assert printed.count("\n") == 1
    assert "Traceback" not in printed
    assert "secret words" not in printed


def test_the_machinery_is_shown_to_who_asks_for_it(capsys, monkeypatch):
    monkeypatch.setenv("NEARER_DEBUG", "1")
    assert enter(ending(ZeroDivisionError("why")), []) == 1
    assert "Traceback" in capsys.readouterr().err


def test_a_commands_own_code_is_kept_and_other_answers_mean_well():
    assert enter(ending(click.exceptions.Exit(3)), []) == 3
    assert enter(ending(None, answer="words"), []) == 0
    assert enter(ending(None), []) == 0


def test_a_reader_that_has_seen_enough_is_left_quietly(tmp_path):
    code = """
import sys, click
from nearer.terminal.edge import enter
many = click.Command("many", callback=lambda: [click.echo("x" * 99) for _ in range(9999)])
sys.exit(enter(many, []))
"""
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(tmp_path),
    )
    assert process.stdout
    assert process.stderr
    process.stdout.readline()
    process.stdout.close()
    assert (process.stderr.read(), process.wait(20)) == (b"", 1)
    process.stderr.close()


def test_a_terminal_without_our_signs_still_gets_its_answer(tmp_path):
    done = nearer(tmp_path, "list", "--kind", "“é”", PYTHONIOENCODING="ascii")
    assert done.returncode == 2
    assert "is no kind of record" in done.stderr
