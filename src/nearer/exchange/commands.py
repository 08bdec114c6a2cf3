"""`backup` and `restore`: the way out, and the way back in."""

from pathlib import Path

import click
import msgspec

from nearer.access.here import (
    WhoseSpace,
    account_meant,
    accounts_here,
    existing_accounts,
    show_recovery_key,
)
from nearer.exchange.plain import Taken
from nearer.terminal import Options, ask, show
from nearer.terminal.files import check_free, read_file, write_file
from nearer.terminal.wait import waiting
from nearer.vault.accounts import Accounts
from nearer.vault.errors import WrongPassphrase
from nearer.vault.vault import Vault

VARIABLE = "NEARER_BACKUP_PASSPHRASE"

FILE = click.Path(path_type=Path)


@click.command(short_help="Put everything in one sealed file.")
@click.argument("file", metavar="FILE.age", type=FILE)
@click.option("--force", is_flag=True, help="Replace the file if it is already there.")
@click.option("--own-passphrase", is_flag=True, help="Seal the file with another passphrase.")
@click.pass_obj
def backup(options: Options, file: Path, force: bool, own_passphrase: bool) -> None:
    """Put everything in one sealed file.

    It opens with your passphrase: in Nearer (nearer restore), and without Nearer, in the standard
    age tool (age -d FILE.age | tar x). Inside are your words as readable JSON and Markdown.

    With --own-passphrase the file gets a passphrase of its own, which is asked for or taken from
    NEARER_BACKUP_PASSPHRASE.
    """
    from nearer.exchange.backup import make

    check_free(file, force=force)
    accounts = existing_accounts(options)
    account_id = account_meant(accounts, options.name)
    passphrase = ask.passphrase()
    vault = accounts.open(account_id, passphrase)
    if own_passphrase:
        passphrase = ask.new_passphrase("Passphrase for this file", VARIABLE)
    with waiting("Sealing everything"):
        sealed = make(vault, passphrase)
        write_file(file, sealed, force=force)
    show.say(f"Everything is in {file}. The passphrase you gave opens it.")
    for problem in vault.problems:
        show.note(problem.sentence)


@click.command(short_help="Take back what a backup holds.")
@click.argument("file", metavar="FILE.age", type=FILE)
@click.pass_obj
def restore(options: Options, file: Path) -> None:
    """Take back what a backup holds.

    Adds what is missing to your space, or makes the space if there is none of that name. What is
    there already, or was erased there, stays as it is, so you can do this as often as you like.

    The backup's passphrase is asked for, or taken from NEARER_BACKUP_PASSPHRASE, or else from
    NEARER_PASSPHRASE. A space made anew opens with the backup's passphrase.
    """
    from nearer.exchange.backup import LARGEST, read, take_in

    sealed = read_file(file, largest=LARGEST)
    passphrase = backup_passphrase()
    with waiting("Opening the backup"):
        taken = read(sealed, passphrase, tuple(options.kinds()))
    vault, recovery_key = space_for(accounts_here(options), options.name, taken, passphrase)
    with waiting("Taking it in"):
        restored = take_in(vault, taken)
    show.say(f"Added: {restored.added}. Already there: {restored.known}.")
    if recovery_key:
        show.say("A space was made for it. It opens with the passphrase of the backup.")
        show_recovery_key(recovery_key)


def backup_passphrase() -> str:
    """The passphrase of the file; a script that has only one passphrase gives that."""
    given = ask.given(VARIABLE) or ask.given()
    return given or ask.hidden("Passphrase of the backup", VARIABLE)


def space_for(
    accounts: Accounts, name: str | None, taken: Taken, passphrase: str
) -> tuple[Vault, str]:
    """The space a backup goes into, and the recovery key if it had to be made.

    The one that was named, else the one with the backup's name, else the only one there is.
    """
    wanted = taken.preferences.name if name is None else name
    account_id = accounts.find(wanted)
    if account_id is None and name is None:
        account_id = accounts.only()
    if account_id is not None:
        return open_or_ask(accounts, account_id, passphrase), ""
    if name is None and accounts.count() > 0:
        raise WhoseSpace(
            f"The backup is of a space named “{wanted}”, and there is none of that name here. "
            "Say where it goes: --as NAME. A new name makes a new space."
        )
    preferences = msgspec.structs.replace(taken.preferences, name=wanted)
    return accounts.make(ask.given() or passphrase, preferences)


def open_or_ask(accounts: Accounts, account_id: bytes, passphrase: str) -> Vault:
    """The space, by the backup's passphrase if they are the same, as they mostly are."""
    try:
        return accounts.open(account_id, passphrase)
    except WrongPassphrase:
        own = ask.passphrase("Passphrase of the space here")
    try:
        return accounts.open(account_id, own)
    except WrongPassphrase as error:
        raise WrongPassphrase(
            "That passphrase does not open the space here. "
            "To put the backup into a space of its own, say --as NAME."
        ) from error
