"""From typing a command to its answer: a new process each time, key derivation and all."""

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator, Sequence
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.request import HTTPCookieProcessor, build_opener

from bench.figures import Figure, at_most
from bench.running import NEARER, clean, free_port, program
from bench.spaces import PASSPHRASE, Spaces
from bench.timing import Took

N = 10_000
GOES = 9
VERSION = 0.12
CHECK_IN = 0.8
SERVER = 2.0
DEMO = 10.0

A_CHECK_IN = ("--mood", "1", "--energy", "-1", "--feeling", "calm:3", "--note", "A walk")


def answer(spaces: Spaces) -> Iterator[Figure]:
    """The version, a check-in, the server, and the demonstration's first page."""
    yield at_most("nearer --version", goes(["--version"]), VERSION)
    data = spaces.data(N, real_cost=True)
    check_in = ["--data", str(data), "check-in", *A_CHECK_IN]
    yield at_most(f"nearer check-in, {N:,} records, full key", goes(check_in), CHECK_IN)
    yield at_most("nearer run, until it answers", [server(data) for _ in range(5)], SERVER)
    shutil.rmtree(data)
    yield at_most("nearer demo, until its first page is there", [demo() for _ in range(3)], DEMO)


def goes(arguments: Sequence[str]) -> list[Took]:
    """What each of several runs of a command took; the first, which warms the disk, is left out."""
    return [command(arguments) for _ in range(GOES + 1)][1:]


def command(arguments: Sequence[str]) -> Took:
    """What one run took. Raises ``CalledProcessError`` when the command failed."""
    before, start = os.times(), time.perf_counter()
    subprocess.run(
        [NEARER, *arguments],
        env={**clean(), "NEARER_PASSPHRASE": PASSPHRASE},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return Took(time.perf_counter() - start, since(before))


def server(data: Path) -> Took:
    """How long until a freshly started server answers."""
    before = os.times()
    with program("--data", str(data), "run") as running:
        clock = running.ready_after
    return Took(clock, since(before))


def demo() -> Took:
    """How long until the link of the demonstration shows a page."""
    before, start = os.times(), time.perf_counter()
    process = subprocess.Popen(
        [NEARER, "demo", "--no-browser", "--port", str(free_port())],
        stdout=subprocess.PIPE,
        text=True,
        env={**clean(), "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout
    link = re.search(r"http\S+", process.stdout.readline())
    assert link
    first_page(link[0])
    clock = time.perf_counter() - start
    process.terminate()
    process.communicate()
    return Took(clock, since(before))


def first_page(link: str) -> None:
    """Follow the link to Mara's today, as a browser does."""
    with build_opener(HTTPCookieProcessor(CookieJar())).open(link) as answer:
        assert "Mara" in answer.read().decode()


def since(before: os.times_result) -> float:
    """Processor time of the child processes that ended since."""
    now = os.times()
    return now.children_user + now.children_system - before.children_user - before.children_system
