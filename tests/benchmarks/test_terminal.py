"""Typing at a terminal, as the comparison with another program does it."""

import sys

import pytest

from bench.terminal import Failed, run

ASKS = """
import getpass
secret = getpass.getpass("Passphrase: ")
answer = input("Keep it? [Y/n] ")
print(len(secret), answer)
"""


def test_a_passphrase_is_typed_when_it_is_asked_for_and_never_shown():
    said = run([sys.executable, "-c", ASKS], ["a secret word", "n"])
    assert "13 n" in said.text
    assert "a secret word" not in said.text


def test_the_command_is_at_a_terminal():
    said = run([sys.executable, "-c", "import sys; print(sys.stdin.isatty())"], [])
    assert "True" in said.text


def test_what_it_took_is_known():
    took = run([sys.executable, "-c", "import time; time.sleep(0.2)"], []).took
    assert took.clock >= 0.2
    assert took.processor < took.clock


def test_a_command_that_fails_is_not_taken_for_a_fast_one():
    with pytest.raises(Failed, match="ended with 3"):
        run([sys.executable, "-c", "import sys; sys.exit(3)"], [])
