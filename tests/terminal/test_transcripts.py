"""What the terminal says, word for word: each file in `transcripts/` is a session that is run.

A line with ``$`` is a command; below it stands what it prints, then ``[2]`` if it ends with 2.
``…`` stands for anything within a line, and on a line of its own for any lines.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.terminal.running import shell

pytestmark = pytest.mark.slow  # each command is a process of its own

SESSIONS = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))


class Turn(NamedTuple):
    command: str
    printed: str
    code: int


def turns(text: str) -> Iterator[Turn]:
    for part in re.split(r"^\$ ", text, flags=re.M)[1:]:
        command, _, printed = part.partition("\n")
        ended = re.search(r"^\[(\d+)\]\n", printed, re.M)
        said = printed[: ended.start()] if ended else printed
        yield Turn(command, said.strip(), int(ended[1]) if ended else 0)


def pattern(printed: str) -> re.Pattern[str]:
    lines = printed.split("\n")
    return re.compile(
        "\n".join(
            r"[\s\S]*?" if line == "…" else re.escape(line).replace("…", "[^\n]*") for line in lines
        )
    )


@pytest.mark.parametrize("session", SESSIONS, ids=lambda path: path.stem)
def test_the_terminal_says_what_the_transcript_says(session: Path, tmp_path: Path):
    for turn in turns(session.read_text("utf-8")):
        printed, code = shell(tmp_path, turn.command)
        assert pattern(turn.printed).fullmatch(printed.strip()), f"$ {turn.command}\n{printed}"
        assert (turn.command, code) == (turn.command, turn.code)


def test_a_transcript_that_differs_is_noticed():
    assert pattern("one\n…\nthree …").fullmatch("one\ntwo\ntwo\nthree herons")
    assert not pattern("one\nthree …").fullmatch("one\nthree herons\nfour")
    assert list(turns("$ a\nsaid\n[2]\n\n$ b\n")) == [Turn("a", "said", 2), Turn("b", "", 0)]
