"""What every command is told: where things are kept, and who is asking."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple


class Options(NamedTuple):
    """The options that go with every command, found at ``click``'s ``ctx.obj``.

    ``data`` is the folder everything is kept in, ``database`` a PostgreSQL address or None for
    SQLite in that folder, ``name`` whose vault is meant (None when there is only one). ``kinds``
    answers every record type the house knows; it is called only when a vault is opened, because
    knowing them means importing every room.
    """

    data: Path
    database: str | None
    name: str | None
    kinds: Callable[[], Sequence[type[Any]]]


def default_data() -> Path:
    """The platform's folder for a program's data (``~/.local/share/nearer`` on Linux)."""
    import platformdirs

    return platformdirs.user_data_path("nearer", appauthor=False)
