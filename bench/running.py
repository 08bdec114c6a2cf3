"""The real program in a process of its own: `nearer run`, and a browser to look at it with."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, build_opener

from bench.spaces import PASSPHRASE

NEARER = str(Path(sys.executable).with_name("nearer"))
LOOK_AGAIN = 0.002


class Program:
    """A running server: its process, its address, and how long until it answered."""

    def __init__(self, arguments: Sequence[str], ready_path: str) -> None:
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self._browser = build_opener(HTTPCookieProcessor(CookieJar()))
        start = time.perf_counter()
        self.process = subprocess.Popen(
            [NEARER, *arguments, "--no-browser", "--port", str(self.port)],
            stdout=subprocess.PIPE,
            text=True,
            env=clean(),
        )
        self._wait(ready_path)
        self.ready_after = time.perf_counter() - start

    def get(self, path: str) -> str:
        """A page, as the person's browser gets it."""
        with self._browser.open(f"{self.address}{path}") as answer:
            return str(answer.read().decode())

    def unlock(self) -> None:
        """Give the passphrase."""
        self.post("/unlock", passphrase=PASSPHRASE, next="/today")

    def post(self, path: str, **fields: str) -> str:
        """Send a form, and get the page it leads to. Raises ``HTTPError`` when it is refused."""
        with self._browser.open(f"{self.address}{path}", urlencode(fields).encode()) as answer:
            return str(answer.read().decode())

    def memory(self) -> tuple[int, int]:
        """Bytes in memory now, and the most there ever were."""
        told = Path(f"/proc/{self.process.pid}/status").read_text()
        kept = dict(line.split(":", 1) for line in told.splitlines())
        return kilobytes(kept["VmRSS"]), kilobytes(kept["VmHWM"])

    def stop(self) -> None:
        """End it as Ctrl-C does."""
        self.process.send_signal(signal.SIGINT)
        self.process.communicate()

    def _wait(self, path: str) -> None:
        stranger: OpenerDirector = build_opener()
        while True:
            try:
                stranger.open(f"{self.address}{path}").close()
            except URLError:
                if self.process.poll() is not None:
                    raise
                time.sleep(LOOK_AGAIN)
            else:
                return


@contextmanager
def program(*arguments: str, ready_path: str = "/help-now") -> Iterator[Program]:
    """A server for the length of the block."""
    running = Program(arguments, ready_path)
    try:
        yield running
    finally:
        running.stop()


def clean() -> dict[str, str]:
    """The environment without anything that would steer Nearer."""
    return {name: text for name, text in os.environ.items() if not name.startswith("NEARER_")}


def free_port() -> int:
    """A port nobody listens on just now."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def kilobytes(line: str) -> int:
    """The bytes in a line such as ``93024 kB``."""
    return int(line.split(maxsplit=1)[0]) * 1024
