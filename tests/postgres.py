"""A real PostgreSQL server for the time of one test run, reachable through its socket alone."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote
from uuid import uuid4

import psycopg

from scripts import machine

PATIENCE = 60.0


class Server(NamedTuple):
    """A running server."""

    folder: Path

    def address(self, database: str) -> str:
        return f"postgresql:///{database}?host={quote(str(self.folder), safe='')}&user=postgres"

    @contextmanager
    def database(self) -> Iterator[str]:
        """The address of an empty database that lives as long as the block."""
        name = f"nearer_{uuid4().hex}"
        self.run(f'CREATE DATABASE "{name}"')
        try:
            yield self.address(name)
        finally:
            self.run(f'DROP DATABASE "{name}" WITH (FORCE)')

    def run(self, statement: str) -> None:
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())


@contextmanager
def server() -> Iterator[Server]:
    """Made, started, and gone without a trace afterwards. It syncs to disk as a real one does."""
    programs = machine.postgresql()
    assert programs, "PostgreSQL is missing: `make test` installs it, or says what to install."
    folder = Path(tempfile.mkdtemp(prefix="nearer-pg-"))
    try:
        if _owner():
            shutil.chown(folder, "postgres", "postgres")
        made = [f"{programs}/initdb", "-D", f"{folder}/data", "-U", "postgres", "-A", "trust", "-N"]
        subprocess.run([*made, "-E", "UTF8"], check=True, capture_output=True, **_owner())
        with _running(programs, folder):
            yield Server(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _running(programs: str, folder: Path) -> Iterator[None]:
    log = folder / "log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [f"{programs}/postgres", "-D", f"{folder}/data", "-k", str(folder), "-h", ""],
            stdout=output,
            stderr=output,
            **_owner(),
        )
    try:
        _wait(Server(folder), process, log)
        yield
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(PATIENCE)


def _wait(server: Server, process: "subprocess.Popen[bytes]", log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            server.run("SELECT 1")
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(f"PostgreSQL did not start:\n{log.read_text()}")


def _owner() -> dict[str, Any]:
    """PostgreSQL refuses to run as root; Debian's package brings a user for it."""
    if os.geteuid() != 0:
        return {}
    return {"user": "postgres", "group": "postgres", "extra_groups": (), "cwd": "/"}
