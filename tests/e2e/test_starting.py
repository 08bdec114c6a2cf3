"""The server as a command: it answers soon, on this machine only, and says what is wrong."""

import socket
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.e2e.server import Server, serving


def test_it_answers_within_two_seconds(tmp_path: Path):
    start = time.monotonic()
    with serving(tmp_path):
        assert time.monotonic() - start < 2.0


def test_it_prints_the_address_to_open(tmp_path: Path):
    with serving(tmp_path) as server:
        assert server.url in server.log.read_text()


def test_it_listens_on_this_machine_only(server: Server):
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.2", server.port), timeout=2)


def test_a_taken_port_is_told_in_a_sentence(server: Server, tmp_path: Path):
    second = Server(tmp_path / "second")
    second.data.parent.mkdir()
    second.port = server.port
    second.url = "http://127.0.0.2:1"  # so that the first server's answer is not taken for its own
    with pytest.raises(AssertionError, match="did not start"):
        second.start()
    said = second.log.read_text()
    assert str(server.port) in said
    assert "Traceback" not in said


def test_another_host_name_is_refused(server: Server):
    asked = urllib.request.Request(f"{server.url}/", headers={"Host": "nearer.example"})
    with pytest.raises(urllib.error.HTTPError, match="421"):
        urllib.request.urlopen(asked, timeout=5)
