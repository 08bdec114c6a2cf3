"""A folder with Ana's space in it, for commands run in this very process."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click
from click.testing import CliRunner, Result

from nearer.app.kinds import KINDS
from nearer.storage import connect
from nearer.terminal import Options
from nearer.vault.accounts import Accounts
from nearer.vault.preferences import Preferences
from nearer.vault.records import Record
from tests.conftest import CHEAP, PASSPHRASE
from tests.evening import NOW, ZONE


@dataclass
class Folder:
    """Where Ana's space lies."""

    data: Path

    def run(self, command: click.Command, *words: str) -> Result:
        """What the command says and how it ends, run with her passphrase."""
        options = Options(self.data, None, None, lambda: KINDS)
        runner = CliRunner(env={"NEARER_PASSPHRASE": PASSPHRASE})
        return runner.invoke(command, list(words), obj=options)

    def kept(self, kind: type[Record]) -> list[Record]:
        """Every record of a kind, as it lies there now."""
        storage = connect(self.data, None)
        accounts = Accounts(storage, KINDS, cost=CHEAP)
        account = accounts.only()
        assert account
        records = [kept.record for kept in accounts.open(account, PASSPHRASE).all(kind)]
        storage.close()
        return records


def folder(data: Path, records: Iterable[Record] = ()) -> Folder:
    """A space of hers that holds these records."""
    storage = connect(data, None)
    preferences = Preferences(at=NOW, zone=ZONE, name="Ana")
    vault, _ = Accounts(storage, KINDS, cost=CHEAP).make(PASSPHRASE, preferences)
    vault.keep_all(records)
    storage.close()
    return Folder(data)
