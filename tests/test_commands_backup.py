"""`backup` and `restore`: where a backup goes when several people, or nobody, live there."""

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from nearer.access.here import WhoseSpace
from nearer.app.kinds import KINDS
from nearer.exchange import backup, commands
from nearer.exchange.plain import Taken, export_json, read_json
from nearer.storage import connect
from nearer.terminal import Options
from nearer.vault.accounts import Accounts
from nearer.vault.errors import WrongPassphrase
from nearer.vault.preferences import Preferences
from tests.conftest import CHEAP
from tests.exchange.records import BUSY, EVENING, PAGE, new_vault
from tests.terminal.running import PASSPHRASE, nearer

pytestmark = pytest.mark.slow  # sealing a backup is slow on purpose

OTHER = "nine loud geese in the rain"


@pytest.fixture
def taken(tmp_path: Path) -> Taken:
    """What Ana's backup holds."""
    vault = new_vault(tmp_path / "ana")
    vault.keep_all([BUSY, PAGE])
    return read_json(export_json(vault), KINDS)


@pytest.fixture
def accounts(tmp_path: Path) -> Accounts:
    """A machine with nobody on it yet."""
    return Accounts(connect(tmp_path / "here"), KINDS, cost=CHEAP)


@pytest.fixture(autouse=True)
def nothing_given(monkeypatch) -> None:
    monkeypatch.delenv("NEARER_PASSPHRASE", raising=False)


def settle(accounts: Accounts, name: str, passphrase: str = PASSPHRASE) -> bytes:
    accounts.make(passphrase, Preferences(at=EVENING, zone="UTC", name=name))
    found = accounts.find(name)
    assert found
    return found


def test_a_machine_with_nobody_on_it_gets_a_space_like_the_one_before(accounts, taken):
    vault, recovery_key = commands.space_for(accounts, None, taken, PASSPHRASE)
    assert vault.preferences == taken.preferences
    assert accounts.find("Ana") == vault.account_id
    assert accounts.open_with_recovery(vault.account_id, recovery_key, OTHER)


def test_the_space_of_the_same_name_is_meant(accounts, taken):
    ana = settle(accounts, "Ana")
    settle(accounts, "Ben")
    assert commands.space_for(accounts, None, taken, PASSPHRASE)[0].account_id == ana


def test_the_only_space_is_meant_when_the_passphrase_opens_it(accounts, taken):
    only = settle(accounts, "")
    vault, recovery_key = commands.space_for(accounts, None, taken, PASSPHRASE)
    assert (vault.account_id, recovery_key) == (only, "")
    assert vault.preferences.name == ""


def test_somebody_elses_only_space_is_not_touched(accounts, taken, monkeypatch):
    settle(accounts, "Ben", OTHER)
    monkeypatch.setenv("NEARER_PASSPHRASE", PASSPHRASE)
    with pytest.raises(WrongPassphrase, match="--as NAME"):
        commands.space_for(accounts, None, taken, PASSPHRASE)
    assert accounts.count() == 1


def test_a_space_with_another_passphrase_than_the_backup_opens_with_its_own(
    accounts, taken, monkeypatch
):
    ana = settle(accounts, "Ana", OTHER)
    monkeypatch.setenv("NEARER_PASSPHRASE", OTHER)
    assert commands.space_for(accounts, None, taken, PASSPHRASE)[0].account_id == ana


def test_among_several_strangers_it_must_be_said_where_it_goes(accounts, taken):
    settle(accounts, "Ben")
    settle(accounts, "Cleo")
    with pytest.raises(WhoseSpace, match="--as NAME"):
        commands.space_for(accounts, None, taken, PASSPHRASE)
    vault, recovery_key = commands.space_for(accounts, "Ana Maria", taken, PASSPHRASE)
    assert vault.preferences.name == "Ana Maria"
    assert recovery_key
    assert accounts.count() == 3


def test_a_script_gives_the_file_and_the_space_passphrases_of_their_own(monkeypatch):
    monkeypatch.setenv("NEARER_PASSPHRASE", PASSPHRASE)
    assert commands.backup_passphrase() == PASSPHRASE
    monkeypatch.setenv("NEARER_BACKUP_PASSPHRASE", OTHER)
    assert commands.backup_passphrase() == OTHER


def test_out_of_one_machine_and_into_another(tmp_path):
    """The real commands, with a passphrase of the file's own."""
    vault = new_vault(tmp_path / "data")
    vault.keep_all([BUSY, PAGE])

    def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        return nearer(tmp_path, *arguments, NEARER_BACKUP_PASSPHRASE=OTHER, **variables)

    old = {"NEARER_PASSPHRASE": "seven quiet herons by the river"}
    assert run("backup", "ana.age", "--own-passphrase", **old).returncode == 0
    elsewhere = {"NEARER_DATA": str(tmp_path / "elsewhere")}
    first, again = (run("restore", "ana.age", **elsewhere) for _ in range(2))
    assert first.stdout.startswith("Added: 2. Already there: 0.\n")
    assert again.stdout == "Added: 0. Already there: 2.\n"
    here, there = (json.loads(run("list", "--json", **data).stdout) for data in ({}, elsewhere))
    assert here == there
    assert len(here) == 2


def test_a_damaged_space_can_still_be_saved(tmp_path, monkeypatch):
    new_vault(tmp_path / "data").keep_all([BUSY, PAGE])
    storage = connect(tmp_path / "data")
    with storage.write() as db:
        db.run("UPDATE log SET sealed = ? WHERE seq = 2", (b"x" * 99,))
    monkeypatch.setattr(backup, "make", lambda vault, _: export_json(vault))
    done = CliRunner().invoke(
        commands.backup,
        [str(tmp_path / "ana.age")],
        obj=Options(tmp_path / "data", None, None, lambda: KINDS),
        env={"NEARER_PASSPHRASE": PASSPHRASE},
    )
    assert done.exit_code == 0
    assert "Row 2" in done.stderr
    assert [record for _, record in read_json((tmp_path / "ana.age").read_bytes(), KINDS)[1]] == [
        PAGE
    ]
