"""A small record kind of the tests' own, and ways to make and look at vaults of them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from nearer.storage import Storage
from nearer.vault.accounts import Accounts
from nearer.vault.keys import Cost
from nearer.vault.preferences import Preferences
from nearer.vault.records import Record
from nearer.vault.vault import Vault

CHEAP = Cost(memory_kib=64, iterations=1, lanes=1)
PASSPHRASE = "seven quiet herons"
DAY = datetime(2026, 3, 1, 20, 0, tzinfo=UTC)


class Note(Record, tag="note/1", frozen=True):
    """A line of text."""

    text: str = ""

    def words(self) -> Iterator[str]:
        """The line."""
        yield self.text


class Count(Record, tag="count/1", frozen=True):
    """A number: another kind, with no words."""

    number: int = 0


KINDS = (Note, Count, Preferences)


def note(text: str, hours: int = 0) -> Note:
    """A note lived some hours after `DAY`."""
    return Note(at=DAY + timedelta(hours=hours), zone="Europe/Madrid", text=text)


def accounts_of(storage: Storage) -> Accounts:
    """Accounts whose passphrases cost almost nothing to try."""
    return Accounts(storage, KINDS, cost=CHEAP)


def new_vault(storage: Storage, name: str = "Ana") -> Vault:
    """An empty vault of a new person."""
    preferences = Preferences(at=DAY, zone="Europe/Madrid", name=name)
    return accounts_of(storage).make(PASSPHRASE, preferences)[0]


def texts(vault: Vault) -> list[str]:
    """Every note's text, oldest lived first."""
    return [kept.record.text for kept in vault.all(Note)]
