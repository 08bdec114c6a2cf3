"""SQLite: one file in the person's own data folder."""

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from nearer.storage.database import Reader, Row, StorageError, Values, Writer
from nearer.storage.migrate import missing, statements

FILE = "nearer.db"
BUSY_SECONDS = 20.0

# secure_delete: erased pages are overwritten, not just unlinked. FULL: a commit is on disk
# before it is acknowledged. temp_store: nothing spills into a temporary file.
PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA foreign_keys = ON",
)


class SQLite:
    """A SQLite file. Every thread has a connection of its own; writers wait at one door."""

    lock_rows = ""

    def __init__(self, data: Path) -> None:
        self.path = data / FILE
        self._own = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self._door = threading.RLock()
        _make_private(data, self.path)
        with _plainly(self.path):
            self._migrate()

    def rows(self, statement: str, values: Values = ()) -> Iterator[Row]:
        """The rows of a statement."""
        return self._connection().execute(statement, values)

    def run(self, statement: str, values: Values = ()) -> int:
        """Run a statement inside `write`; the number of rows it touched."""
        return self._connection().execute(statement, values).rowcount

    def run_many(self, statement: str, many: Sequence[Values]) -> None:
        """Run a statement inside `write`, once for each tuple of values."""
        self._connection().executemany(statement, many)

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """Several statements that see one moment."""
        with _plainly(self.path):
            connection = self._connection()
            connection.execute("BEGIN")
            try:
                yield self
            finally:
                connection.execute("ROLLBACK")

    @contextmanager
    def write(self) -> Iterator[Writer]:
        """A transaction that takes the write lock first, so that it never fails half-way."""
        with self._door, _plainly(self.path):
            connection = self._connection()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield self
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    def scrub(self) -> None:
        """Empty the write-ahead log and drop the copy a migration made: both hold old pages."""
        with self._door:
            self._connection().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            for copy in self.path.parent.glob(f"{FILE}.before-*"):
                copy.unlink()

    def close(self) -> None:
        """Close every thread's connection."""
        with self._door:
            for connection in self._connections:
                connection.close()
            self._connections.clear()
            self._own = threading.local()

    def _connection(self) -> sqlite3.Connection:
        held = getattr(self._own, "connection", None)
        if isinstance(held, sqlite3.Connection):
            return held
        # Only its own thread ever uses a connection; `close` alone reaches across threads.
        connection = sqlite3.connect(
            self.path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        for pragma in PRAGMAS:
            connection.execute(pragma)
        self._own.connection = connection
        with self._door:
            self._connections.append(connection)
        return connection

    def _migrate(self) -> None:
        version = self._version()
        todo = missing("sqlite", version)
        if todo and version:
            self._copy(version)
        with self.write():
            for number, script in missing("sqlite", self._version()):
                for statement in statements(script):
                    self.run(statement)
                self.run(f"PRAGMA user_version = {number}")

    def _version(self) -> int:
        return int(next(self.rows("PRAGMA user_version"))[0])

    def _copy(self, version: int) -> None:
        copy = self.path.with_name(f"{FILE}.before-{version + 1:04}")
        copy.unlink(missing_ok=True)
        self._connection().execute("VACUUM INTO ?", (str(copy),))
        copy.chmod(0o600)


def _make_private(data: Path, path: Path) -> None:
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600, exist_ok=True)
    except OSError as error:
        raise StorageError(f"The data folder {data} cannot be used: {error.strerror}.") from error


@contextmanager
def _plainly(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        raise StorageError(f"{path} cannot be used right now: {error}.") from error
    except sqlite3.DatabaseError as error:
        raise StorageError(f"{path} is not a Nearer database, or is damaged: {error}.") from error
