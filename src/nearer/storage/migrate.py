"""Numbered steps that bring a database to the shape this version needs."""

from collections.abc import Iterator
from importlib.resources import files

from nearer.storage.database import StorageError

Step = tuple[int, str]


def steps(database: str) -> tuple[Step, ...]:
    """All steps for ``sqlite`` or ``postgresql``: (number, SQL), in order, without gaps."""
    return tuple(sorted(_steps(database)))


def _steps(database: str) -> Iterator[Step]:
    for file in (files("nearer.storage") / "migrations" / database).iterdir():
        if file.name.endswith(".sql"):
            yield int(file.name.partition("_")[0]), file.read_text(encoding="utf-8")


def missing(database: str, version: int) -> tuple[Step, ...]:
    """The steps a database at ``version`` still needs; refuses one from a newer Nearer."""
    all_steps = steps(database)
    if version > len(all_steps):
        raise StorageError(
            "This data was written by a newer Nearer. Nothing was changed. "
            "Update Nearer, then try again."
        )
    return all_steps[version:]


def statements(script: str) -> Iterator[str]:
    """A script's statements, one by one. Scripts hold no ``;`` inside a statement or a comment."""
    for statement in script.split(";"):
        if statement.strip():
            yield statement
