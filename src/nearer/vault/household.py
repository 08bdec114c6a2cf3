"""Everyone's vaults as a program holds them: the storage, the accounts, the sessions."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from nearer.storage import Storage, connect
from nearer.vault.accounts import Accounts
from nearer.vault.records import Record
from nearer.vault.sessions import Sessions


class Household(NamedTuple):
    """What the pages and commands of an installation share, for as long as the program runs."""

    storage: Storage
    accounts: Accounts
    sessions: Sessions
    place: str
    """Where it all lives, in words: a folder, or a database without its passphrase."""

    def close(self) -> None:
        """Let go of the database."""
        self.storage.close()


def household(data: Path, database: str | None, kinds: Sequence[type[Record]]) -> Household:
    """Open the installation in ``data`` (or in a PostgreSQL ``database``), making it if needed.

    Raises `StorageError` with a sentence when it cannot be used.
    """
    storage = connect(data, database)
    accounts = Accounts(storage, tuple(kinds))
    place = str(data) if database is None else database.rpartition("@")[2]
    return Household(storage, accounts, Sessions(storage, accounts), place)
