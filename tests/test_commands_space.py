"""`init`, `passphrase`, `recovery-key`, and how a command finds the space that is meant."""

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from nearer.__main__ import COMMANDS, kinds
from nearer.access.here import WhoseSpace, account_meant, accounts_here, open_vault
from nearer.access.strength import Strength
from nearer.terminal import Options
from nearer.terminal.door import Entry, load
from nearer.vault.errors import NoAccount, WrongPassphrase

pytestmark = pytest.mark.slow  # every test starts real processes

PASSPHRASE = "seven quiet herons by the river"
OTHER = "nine loud geese in the rain"


@pytest.fixture
def options(tmp_path: Path, monkeypatch) -> Options:
    """A folder with nothing in it, and Ana's passphrase in the environment."""
    monkeypatch.setenv("NEARER_PASSPHRASE", PASSPHRASE)
    return Options(tmp_path / "data", None, None, kinds)


def run(options: Options, name: str, *arguments: str, **environment: str) -> Result:
    entry = next(part[name] for part in COMMANDS.values() if name in part)
    return CliRunner().invoke(load(Entry(*entry)), arguments, obj=options, env=environment)


def recovery_key(done: Result) -> str:
    (key,) = re.findall(r"^Recovery key: ((?:[0-9A-Z]{4}-){6}[0-9A-Z]{4})$", done.stdout, re.M)
    return str(key)


def test_a_new_space_knows_what_was_said_about_its_person(options):
    done = run(options, "init", "--name", " Ana ", "--zone", "Asia/Tokyo", "--country", "jp")
    assert done.exit_code == 0
    preferences = open_vault(options._replace(name="ana")).preferences
    assert (preferences.name, preferences.zone, preferences.country) == ("Ana", "Asia/Tokyo", "JP")
    assert preferences.at.microsecond == 0


def test_the_name_may_come_before_the_command(options):
    run(options._replace(name="Ben"), "init")
    assert open_vault(options._replace(name="Ben")).preferences.name == "Ben"


def test_without_a_zone_it_is_the_machines(options, monkeypatch):
    monkeypatch.setenv("TZ", "Europe/Lisbon")
    run(options, "init")
    assert open_vault(options).preferences.zone == "Europe/Lisbon"


def test_the_recovery_key_is_shown_once_and_opens_the_space(options):
    key = recovery_key(run(options, "init"))
    accounts = accounts_here(options)
    assert accounts.open_with_recovery(account_meant(accounts, None), key, OTHER)
    assert key not in run(options, "list", NEARER_PASSPHRASE=OTHER).output


def test_advice_about_a_thin_passphrase_goes_to_the_person_and_refuses_nothing(options):
    done = run(options, "init", NEARER_PASSPHRASE="password1")
    assert done.exit_code == 0
    assert done.stderr.strip() == Strength.COMMON.value
    assert run(options._replace(name="B"), "init").stderr == ""


def test_nothing_is_made_when_the_passphrase_is_too_short(options):
    assert run(options, "init", NEARER_PASSPHRASE="heron").exit_code == 1
    assert accounts_here(options).count() == 0


def test_a_new_passphrase_takes_the_place_of_the_old(options):
    run(options, "init")
    assert run(options, "passphrase", NEARER_NEW_PASSPHRASE=OTHER).exit_code == 0
    with pytest.raises(WrongPassphrase):
        open_vault(options)
    assert run(options, "list", NEARER_PASSPHRASE=OTHER).exit_code == 0


def test_a_wrong_passphrase_changes_nothing(options):
    run(options, "init")
    wrong = {"NEARER_PASSPHRASE": OTHER, "NEARER_NEW_PASSPHRASE": OTHER}
    done = run(options, "passphrase", **wrong)
    assert isinstance(done.exception, WrongPassphrase)
    assert isinstance(run(options, "recovery-key", **wrong).exception, WrongPassphrase)
    assert open_vault(options)


def test_a_new_recovery_key_takes_the_place_of_the_old(options):
    old = recovery_key(run(options, "init"))
    new = recovery_key(run(options, "recovery-key"))
    reset = {"NEARER_NEW_PASSPHRASE": OTHER}
    failed = run(options, "recovery-key", "--reset", NEARER_RECOVERY_KEY=old, **reset)
    assert isinstance(failed.exception, WrongPassphrase)
    done = run(options, "recovery-key", "--reset", NEARER_RECOVERY_KEY=new.lower(), **reset)
    assert done.exit_code == 0
    assert run(options, "list", NEARER_PASSPHRASE=OTHER).exit_code == 0


def test_the_space_that_is_meant(options):
    with pytest.raises(NoAccount, match="nearer init"):
        open_vault(options)
    assert not options.data.exists()
    run(options, "init", "--name", "Ana")
    accounts = accounts_here(options)
    assert account_meant(accounts, None) == account_meant(accounts, "ANA") == accounts.only()
    with pytest.raises(NoAccount, match="Ben"):
        account_meant(accounts, "Ben")
    run(options, "init", "--name", "Ben")
    with pytest.raises(WhoseSpace, match="--as NAME"):
        account_meant(accounts, None)
    assert account_meant(accounts, "Ben") == accounts.find("Ben")


def test_a_command_lets_go_of_the_database_when_it_ends(options):
    with click.Context(click.Command("any")):
        accounts = accounts_here(options)
        accounts.count()
    assert not list(options.data.glob("*-wal"))
