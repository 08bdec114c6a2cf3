"""A person at a terminal: starts a command, and types the passphrase as soon as it is asked for."""

import fcntl
import os
import re
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bench.starting import since
from bench.timing import Took

ASKED = re.compile(rb"(?:assword|assphrase|\[Y/n\])[^\n]*$")
GLANCE = 0.0005
PATIENCE = 20.0
A_SCREENFUL = 65536


class Said(NamedTuple):
    """What the command took, and everything it wrote to the terminal."""

    took: Took
    text: str


class Failed(Exception):
    """The command did not do what was asked of it."""


def run(
    command: Sequence[str], answers: Sequence[str], environment: Mapping[str, str] | None = None
) -> Said:
    """Run a command in a terminal of its own and answer what it asks, in this order.

    Raises `Failed`.
    """
    before, start = os.times(), time.perf_counter()
    screen, end = os.openpty()
    process = subprocess.Popen(
        command,
        stdin=end,
        stdout=end,
        stderr=end,
        env=environment,
        start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509  one thread here
    )
    os.close(end)
    written = talk(screen, list(answers))
    code = process.wait()
    clock = time.perf_counter() - start
    os.close(screen)
    text = written.decode(errors="replace")
    if code:
        raise Failed(f"{command[0]} ended with {code}:\n{text}")
    return Said(Took(clock, since(before)), text)


def talk(screen: int, answers: list[str]) -> bytes:
    """Read until the command ends, answering on the way."""
    written, answered = b"", 0
    while more := read(screen):
        written += more
        if answers and (asked := ASKED.search(written, answered)):
            answered = len(written)
            if not asked[0].endswith(b"[Y/n] "):
                until_hidden(screen)
            os.write(screen, answers.pop(0).encode() + b"\n")
    return written


def read(screen: int) -> bytes:
    """What the command wrote next; nothing when it has ended."""
    try:
        return os.read(screen, A_SCREENFUL)
    except OSError:  # how Linux says that nobody holds the other end any more
        return b""


def until_hidden(screen: int) -> None:
    """Wait until typing is hidden: what is typed before that is thrown away unread.

    Raises `Failed`.
    """
    end = time.perf_counter() + PATIENCE
    while termios.tcgetattr(screen)[3] & termios.ECHO:
        if time.perf_counter() > end:
            raise Failed("It asked for a passphrase and never hid the typing.")
        time.sleep(GLANCE)
