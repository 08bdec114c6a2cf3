"""The way from a command's options to a vault: where it is, whose it is, and opening it."""

import click

from nearer import NearerError
from nearer.terminal import Options, ask, show
from nearer.vault.accounts import Accounts
from nearer.vault.errors import NoAccount
from nearer.vault.household import household
from nearer.vault.slot import Slot
from nearer.vault.vault import Vault


class WhoseSpace(NearerError):
    """Several people have a space here and nobody said whose is meant."""

    exit_code = 2


def accounts_here(options: Options) -> Accounts:
    """Everyone's accounts in the place the options name; it is made if it is not there yet."""
    home = household(options.data, options.database, tuple(options.kinds()))
    command = click.get_current_context(silent=True)
    if command is not None:
        command.find_root().call_on_close(home.close)
    return home.accounts


def existing_accounts(options: Options) -> Accounts:
    """The same, but raises `NoAccount` rather than make anything in a folder named by mistake."""
    if options.database is None and not options.data.exists():
        raise NoAccount(f"There is no space in {options.data} yet. `nearer init` makes one.")
    return accounts_here(options)


def account_meant(accounts: Accounts, name: str | None) -> bytes:
    """The account a command is about. Raises `NoAccount`, or `WhoseSpace` when it must be named."""
    found = accounts.only() if name is None else accounts.find(name)
    if found is not None:
        return found
    if name is not None:
        raise NoAccount(f"There is no space named “{name}” here. `nearer init` can make it.")
    if accounts.count() == 0:
        raise NoAccount("There is no space here yet. `nearer init` makes one.")
    raise WhoseSpace("Several people have a space here. Say whose it is: --as NAME.")


def open_vault(options: Options) -> Vault:
    """The open vault the options mean. Asks for the passphrase.

    Raises `NoAccount`, `WhoseSpace`, `WrongPassphrase`.
    """
    accounts = existing_accounts(options)
    account_id = account_meant(accounts, options.name)
    return accounts.open(account_id, ask.passphrase())


def open_slot(options: Options) -> Slot:
    """A way to put new records into the vault the options mean, however full it is.

    Asks for the passphrase; raises what `open_vault` raises.
    """
    accounts = existing_accounts(options)
    account_id = account_meant(accounts, options.name)
    return accounts.slot(account_id, ask.passphrase())


def show_recovery_key(key: str) -> None:
    """The key on a line of its own, once."""
    show.say(f"\nRecovery key: {key}\n")
    show.say("Write it down and keep it away from this machine. It will not be shown again.")
