"""PostgreSQL: one server for a practice."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import psycopg

from nearer.storage.database import Reader, Row, StorageError, Values, Writer
from nearer.storage.migrate import missing, statements

Connection = psycopg.Connection[Row]

# Two servers starting at once must not migrate at once; the number is arbitrary but fixed.
MIGRATION_LOCK = 0x6E6561726572


class PostgreSQL:
    """A PostgreSQL database. Every thread has a connection of its own."""

    lock_rows = " FOR UPDATE"

    def __init__(self, address: str) -> None:
        self._address = address
        self._own = threading.local()
        self._connections: list[Connection] = []
        self._migrate()

    def rows(self, statement: str, values: Values = ()) -> Iterator[Row]:
        """The rows of a statement."""
        with _plainly():
            return iter(self._execute(statement, values))

    def run(self, statement: str, values: Values = ()) -> int:
        """Run a statement inside `write`; the number of rows it touched."""
        return self._execute(statement, values).rowcount

    def run_many(self, statement: str, many: Sequence[Values]) -> None:
        """Run a statement inside `write`, once for each tuple of values."""
        with self._connection().cursor() as cursor:
            cursor.executemany(_marked(statement), many)

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """Several statements that see one moment."""
        with _plainly(), self._connection().transaction():
            self.run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield self

    @contextmanager
    def write(self) -> Iterator[Writer]:
        """A transaction; acknowledged means written to the server's own log on disk."""
        with _plainly(), self._connection().transaction():
            yield self

    def scrub(self) -> None:
        """Let the server reuse the space of erased rows at once.

        Its write-ahead log and its backups are the operator's; see the threat model.
        """
        with _plainly():
            self._execute("VACUUM log")
            self._execute("VACUUM drafts")

    def close(self) -> None:
        """Close every thread's connection."""
        for connection in self._connections:
            connection.close()
        self._connections.clear()
        self._own = threading.local()

    def _execute(self, statement: str, values: Values = ()) -> psycopg.Cursor[Row]:
        return self._connection().execute(_marked(statement), values, binary=True)

    def _connection(self) -> Connection:
        held: Connection | None = getattr(self._own, "connection", None)
        if held is not None and not held.closed:
            return held
        connection = psycopg.connect(self._address, autocommit=True)
        self._own.connection = connection
        self._connections.append(connection)
        return connection

    def _migrate(self) -> None:
        with self.write():
            self.run("SELECT pg_advisory_xact_lock(?)", (MIGRATION_LOCK,))
            self.run("CREATE TABLE IF NOT EXISTS migrations (number BIGINT NOT NULL PRIMARY KEY)")
            done = next(self.rows("SELECT coalesce(max(number), 0) FROM migrations"))[0]
            for number, script in missing("postgresql", int(done)):
                for statement in statements(script):
                    self.run(statement)
                self.run("INSERT INTO migrations VALUES (?)", (number,))


def _marked(statement: str) -> str:
    """The same statement with the marks psycopg wants; ours never contain a literal ``?``."""
    return statement.replace("?", "%s")


@contextmanager
def _plainly() -> Iterator[None]:
    try:
        yield
    except psycopg.OperationalError as error:
        raise StorageError(f"The database does not answer: {str(error).strip()}.") from error
