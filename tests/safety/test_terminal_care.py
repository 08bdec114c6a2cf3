"""At a terminal the card is one line on stderr, and nothing else changes."""

import json

import pytest

from nearer.safety.cards import cards
from tests.terminal.running import nearer

__all__ = ["here"]

from tests.steps.yourself.test_yourself_commands import here


@pytest.mark.parametrize(
    ("command", "card"),
    [
        (("journal", "I want to kill myself."), "self"),
        (("check-in", "--note", "He hit me again, my husband."), "partner"),
        (("check-in", "--drained", "my brother says he wants to die"), "other"),
    ],
)
def test_help_is_named_after_keeping(here, command, card):
    plain = nearer(here, *command)
    assert plain.returncode == 0
    assert plain.stdout.startswith("Kept")
    assert plain.stderr == cards()[card].short + "\n"
    data = nearer(here, *command, "--json")
    assert data.returncode == 0
    assert json.loads(data.stdout)
    assert cards()[card].short in data.stderr


def test_other_words_are_only_kept(here):
    assert nearer(here, "journal", "The deadline is killing me.").stderr == ""
