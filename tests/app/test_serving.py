import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from nearer.app.serving import PortTaken, refuse_taken

PATIENCE = 20.0


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


class Running:
    """`nearer run`, listened to."""

    def __init__(self, data: Path, port: int, *more: str) -> None:
        command = [sys.executable, "-m", "nearer", "--data", str(data)]
        command += ["run", "--no-browser", "--port", str(port), *more]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.said = b""
        self.listener = threading.Thread(target=self._listen, daemon=True)
        self.listener.start()

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.said += line

    def until(self, words: bytes) -> None:
        """Wait for words. Fails with what was said instead."""
        end = time.monotonic() + PATIENCE
        while words not in self.said:
            assert time.monotonic() < end, self.said
            assert self.process.poll() is None or not self.listener.is_alive(), self.said
            time.sleep(0.02)

    def end(self, sign: signal.Signals) -> int:
        """Ask it to end; its exit code."""
        self.process.send_signal(sign)
        code = self.process.wait(PATIENCE)
        self.listener.join()
        return code


@pytest.fixture
def running(tmp_path: Path, port: int) -> Iterator[Running]:
    server = Running(tmp_path / "data", port)
    yield server
    server.process.kill()
    server.process.wait()


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_it_says_where_it_is_answers_there_and_ends_quietly(
    running: Running, port: int, sign: signal.Signals
):
    running.until(b"Nearer is at http://127.0.0.1:%d\n" % port)
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/help-now") as answer:
        assert answer.status == 200
    assert running.end(sign) == 0
    assert b"Traceback" not in running.said


def test_nothing_anyone_asked_for_is_written_down(running: Running, port: int, tmp_path: Path):
    running.until(b"Nearer is at")
    words = "a-word-nobody-reads"
    urllib.request.urlopen(f"http://127.0.0.1:{port}/search?q={words}").close()
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(f"http://127.0.0.1:{port}/{words}")
    assert running.end(signal.SIGINT) == 0
    assert words.encode() not in running.said
    for file in (tmp_path / "data").rglob("*"):
        assert not file.is_file() or words.encode() not in file.read_bytes()


def test_two_cannot_listen_in_one_place(running: Running, port: int, tmp_path: Path):
    running.until(b"Nearer is at")
    second = Running(tmp_path / "other", port)
    assert second.process.wait(PATIENCE) == 1
    second.listener.join()
    assert f"Port {port} is in use." in second.said.decode()
    assert b"Traceback" not in second.said


def test_a_free_port_is_not_taken(port: int):
    refuse_taken("127.0.0.1", port)


def test_a_taken_port_is_named_with_what_to_do(port: int):
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        with pytest.raises(PortTaken, match=f"Port {port} is in use.*--port"):
            refuse_taken("127.0.0.1", port)


def test_an_address_with_colons_is_written_in_brackets(port: int):
    with socket.socket(socket.AF_INET6) as other:
        other.bind(("::1", port))
        other.listen()
        with pytest.raises(PortTaken, match=rf"http://\[::1\]:{port}"):
            refuse_taken("::1", port)
