"""What both databases offer: rows out, and one door through which writing happens."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from nearer import NearerError

Row = tuple[Any, ...]
Values = Sequence[bytes | int | str | None]


class StorageError(NearerError):
    """The place where everything is kept could not be used."""

    status = 503


class Reader(Protocol):
    """Runs one statement, written with ``?`` for each value, and hands its rows over one by one."""

    def rows(self, statement: str, values: Values = ()) -> Iterator[Row]:
        """The rows of a statement."""
        ...


class Writer(Reader, Protocol):
    """A transaction under way: everything in it is kept, or nothing is."""

    lock_rows: str
    """What to add to a SELECT so that its rows wait for this transaction; may be empty."""

    def run(self, statement: str, values: Values = ()) -> int:
        """Run a statement; the number of rows it touched."""
        ...

    def run_many(self, statement: str, many: Sequence[Values]) -> None:
        """Run a statement once for each tuple of values."""
        ...


class Storage(Reader, Protocol):
    """One database. Safe to use from several threads at once."""

    def read(self) -> AbstractContextManager[Reader]:
        """Several statements that see one and the same moment; they never wait for a writer."""
        ...

    def write(self) -> AbstractContextManager[Writer]:
        """A transaction. It is on disk when the block ends; an error undoes all of it."""
        ...

    def scrub(self) -> None:
        """After erasing: leave no trace of it in the files this database controls."""
        ...

    def close(self) -> None:
        """Let go of every connection."""
        ...
