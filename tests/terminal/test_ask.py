"""Asking for what must not be seen: at a real terminal, from the environment, and of nobody."""

import os
import pty
import sys
from pathlib import Path

import pytest

from nearer import NearerError
from nearer.terminal import ask
from tests.terminal.running import environment


def at_a_terminal(folder: Path, code: str, *typed: str) -> tuple[str, int]:
    """Run Python code at a terminal of its own, typing a line at each question."""
    process, terminal = pty.fork()
    if process == 0:
        variables = environment(folder, NEARER_PASSPHRASE="")
        os.execve(sys.executable, [sys.executable, "-c", code], variables)
    shown = b""
    for line in typed:
        while not shown.endswith(b": "):
            shown += os.read(terminal, 1024)
        os.write(terminal, f"{line}\n".encode())
        shown += os.read(terminal, 1024)
    try:
        while more := os.read(terminal, 1024):
            shown += more
    except OSError:
        pass  # how Linux says that the other end is closed
    os.close(terminal)
    return shown.decode(), os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


ASK = "from nearer.terminal import ask; print('got', len(ask.passphrase()))"
ASK_TWICE = "from nearer.terminal import ask; print('got', len(ask.new_passphrase()))"


def test_what_is_typed_is_not_shown(tmp_path):
    shown, code = at_a_terminal(tmp_path, ASK, "quiet herons")
    assert code == 0
    assert "Passphrase: " in shown
    assert "got 12" in shown
    assert "heron" not in shown


def test_a_new_passphrase_is_typed_twice(tmp_path):
    shown, _ = at_a_terminal(tmp_path, ASK_TWICE, "quiet herons", "quiet herons")
    assert "The same again: " in shown
    assert "got 12" in shown


def test_two_that_differ_are_refused(tmp_path):
    shown, code = at_a_terminal(tmp_path, ASK_TWICE, "quiet herons", "quiet heron")
    assert code == 1
    assert "The two were not the same." in shown


def test_nothing_typed_is_no_answer(tmp_path):
    shown, code = at_a_terminal(tmp_path, ASK, "")
    assert code == 1
    assert "Nothing was typed" in shown


def test_a_script_answers_beforehand(monkeypatch):
    monkeypatch.setenv("NEARER_PASSPHRASE", "quiet herons")
    monkeypatch.setenv("OTHER", "loud geese")
    assert ask.passphrase() == ask.new_passphrase() == "quiet herons"
    assert ask.new_passphrase("Other", "OTHER") == "loud geese"
    assert ask.given("MISSING") is None


def test_an_empty_variable_is_no_answer(monkeypatch):
    monkeypatch.setenv("NEARER_PASSPHRASE", "")
    assert ask.given() is None


def test_nobody_is_asked_where_nobody_is(monkeypatch):
    monkeypatch.delenv("NEARER_PASSPHRASE", raising=False)
    monkeypatch.setattr(sys, "stdin", open(os.devnull, encoding="utf-8"))  # noqa: SIM115
    with pytest.raises(NearerError, match="NEARER_PASSPHRASE") as caught:
        ask.passphrase()
    assert caught.value.exit_code == 2
