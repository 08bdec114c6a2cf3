"""Opaque rows in SQLite or PostgreSQL: bytes in, bytes out; it never sees a word."""

from pathlib import Path

from nearer.storage.database import Reader, Row, Storage, StorageError, Writer

__all__ = ["Reader", "Row", "Storage", "StorageError", "Writer", "connect"]


def connect(data: Path, database: str | None = None) -> Storage:
    """Open the database, bringing it to this version's shape first.

    ``data`` is the folder for the SQLite file; ``database`` a ``postgresql://`` address instead.
    Raises `StorageError` with a sentence when it cannot be used.
    """
    if database is None:
        from nearer.storage.sqlite import SQLite

        return SQLite(data)
    if not database.startswith(("postgresql://", "postgres://")):
        raise StorageError("--database takes an address that starts with postgresql://")
    try:
        from nearer.storage.postgresql import PostgreSQL
    except ImportError as error:
        raise StorageError(
            "PostgreSQL needs one more part: pip install nearer[practice]"
        ) from error
    return PostgreSQL(database)
