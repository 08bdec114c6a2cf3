"""`nearer demo`, as a person runs it."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.request import HTTPCookieProcessor, build_opener

import pytest

from tests.e2e.server import free_port

ALIVE_WITHIN = 10.0
"""Seconds until a newcomer sees the product alive."""


class Shown:
    """A running demonstration: the link it printed, and the folder it may leave things in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.started = time.monotonic()
        command = [sys.executable, "-m", "nearer", "demo", "--no-browser"]
        own = {name: text for name, text in os.environ.items() if not name.startswith("NEARER_")}
        self.process = subprocess.Popen(
            [*command, "--port", str(free_port())],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**own, "TMPDIR": str(folder), "PYTHONUNBUFFERED": "1"},
        )
        assert self.process.stdout
        self.said = "".join(self.process.stdout.readline() for _ in range(3))

    @property
    def link(self) -> str:
        found = re.search(r"http://localhost:\d+/demo/\S+", self.said)
        assert found, self.said
        return found[0]

    def end(self, sign: signal.Signals) -> int:
        """Its exit code."""
        self.process.send_signal(sign)
        return self.process.wait(20)


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[Shown]:
    demonstration = Shown(tmp_path)
    yield demonstration
    if demonstration.process.poll() is None:
        demonstration.process.kill()
        demonstration.process.wait()


@pytest.mark.slow
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_newcomer_sees_a_year_within_ten_seconds_and_nothing_stays(
    shown: Shown, sign: signal.Signals
):
    browser = build_opener(HTTPCookieProcessor(CookieJar()))
    with browser.open(shown.link, timeout=ALIVE_WITHIN) as answer:
        page = answer.read().decode()
    assert time.monotonic() - shown.started < ALIVE_WITHIN
    assert "Mara" in page
    assert "made-up year" in page
    assert [path.name for path in shown.folder.glob("nearer-demo-*")] != []
    assert shown.end(sign) == 0
    assert list(shown.folder.glob("nearer-demo-*")) == []


def test_a_port_in_use_is_said_before_anything_is_made(tmp_path: Path):
    with subprocess.Popen(
        [sys.executable, "-c", LISTEN], stdout=subprocess.PIPE, text=True
    ) as listener:
        assert listener.stdout
        port = listener.stdout.readline().strip()
        said = subprocess.run(
            [sys.executable, "-m", "nearer", "demo", "--no-browser", "--port", port],
            capture_output=True,
            text=True,
            env={**os.environ, "TMPDIR": str(tmp_path)},
            check=False,
        )
        listener.kill()
    assert said.returncode == 1
    assert "in use" in said.stderr
    assert list(tmp_path.iterdir()) == []


LISTEN = """
import socket, time
door = socket.create_server(("127.0.0.1", 0))
print(door.getsockname()[1], flush=True)
time.sleep(60)
"""
