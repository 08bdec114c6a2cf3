"""Vaults of a given size, filled from the made-up year; each is made once and then copied."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from nearer.app.kinds import KINDS
from nearer.demo.many import many
from nearer.demo.year import year
from nearer.exercises.model import Brought
from nearer.language import texts
from nearer.steps.yourself.model import CheckIn, Entry
from nearer.storage import connect
from nearer.vault.accounts import Accounts
from nearer.vault.household import Household, household
from nearer.vault.keys import Cost
from nearer.vault.preferences import Preferences
from nearer.vault.records import Record
from nearer.vault.vault import Vault

PASSPHRASE = "seven quiet herons by the river"
ZONE = "Europe/Vienna"
SEED = 1

NEXT_TO_NOTHING = Cost(memory_kib=64, iterations=1, lanes=1)
"""A key derivation of about a tenth of a millisecond, where its cost is not what is measured."""


class Filled(NamedTuple):
    """An open vault in an installation of its own."""

    household: Household
    vault: Vault


class Spaces:
    """Data folders by what is in them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._copies = 0

    def data(self, n: int, *, real_cost: bool = False, pages_only: bool = False) -> Path:
        """A fresh copy of a data folder with ``n`` records and those of the other kinds."""
        kind = f"{n}{'-real' if real_cost else ''}{'-pages' if pages_only else ''}"
        master = self.folder / kind
        if not master.exists():
            cost = Cost() if real_cost else NEXT_TO_NOTHING
            fill(master, pages(n) if pages_only else (*records(n), *others()), cost)
        self._copies += 1
        copy = self.folder / f"{kind}-copy-{self._copies}"
        shutil.copytree(master, copy)
        return copy

    @contextmanager
    def opened(self, n: int, *, pages_only: bool = False) -> Iterator[Filled]:
        """The vault in such a folder, open for the length of the block."""
        data = self.data(n, pages_only=pages_only)
        home = household(data, None, KINDS)
        account_id = home.accounts.only()
        assert account_id
        try:
            yield Filled(home, home.accounts.open(account_id, PASSPHRASE))
        finally:
            home.close()
            shutil.rmtree(data)


def records(n: int) -> tuple[Record, ...]:
    """``n`` check-ins and journal pages up to today."""
    return many(SEED, n, datetime.now(UTC).date(), ZONE)


def others() -> tuple[Record, ...]:
    """What a year holds beside check-ins and pages: one kind or another, some forty records."""
    now = datetime.now(UTC).replace(microsecond=0)
    told = year(SEED, now.date(), ZONE)
    brought = Brought(at=now, zone=ZONE, text=texts.text("exercise-example.md"))
    return (*(one for one in told if not isinstance(one, CheckIn | Entry)), brought)


def pages(n: int) -> tuple[Record, ...]:
    """``n`` journal pages up to today."""
    mixed = many(SEED, 10 * n + 100, datetime.now(UTC).date(), ZONE)
    return tuple(record for record in mixed if isinstance(record, Entry))[-n:]


def fill(data: Path, content: tuple[Record, ...], cost: Cost) -> None:
    """Make an installation with one account that holds all of it."""
    storage = connect(data, None)
    preferences = Preferences(at=datetime.now(UTC).replace(microsecond=0), zone=ZONE, name="Mara")
    vault, _ = Accounts(storage, KINDS, cost=cost).make(PASSPHRASE, preferences)
    vault.keep_all(content)
    storage.close()
