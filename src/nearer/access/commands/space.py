"""`init`, `passphrase`, `recovery-key`: making a space, and changing the ways in."""

from datetime import UTC, datetime

import click

from nearer import NearerError
from nearer.access.here import account_meant, accounts_here, existing_accounts, show_recovery_key
from nearer.access.strength import LEAST, Strength, strength
from nearer.terminal import Options, ask, show
from nearer.terminal.zone import is_zone, local_zone
from nearer.vault.errors import NameTaken
from nearer.vault.preferences import Preferences

NEW = "NEARER_NEW_PASSPHRASE"
RECOVERY = "NEARER_RECOVERY_KEY"


class TooShort(NearerError):
    """A passphrase nobody could be kept out with."""

    exit_code = 2


@click.command(short_help="Make a space that only you can open.")
@click.option("--name", help="What to call you; it tells people on one machine apart.")
@click.option("--zone", help="Your time zone, such as Europe/Vienna.  [default: this machine's]")
@click.option("--country", default="", help="Two letters, such as US, to show helplines near you.")
@click.pass_obj
def init(options: Options, name: str | None, zone: str | None, country: str) -> None:
    """Make a space that only you can open.

    Your passphrase is asked for twice, or taken from NEARER_PASSPHRASE. The recovery key is shown
    once: it is the only other way in, so write it down and keep it somewhere else.
    """
    preferences = Preferences(
        at=datetime.now(UTC).replace(microsecond=0),
        zone=checked_zone(zone),
        name=(name if name is not None else options.name or "").strip(),
        country=checked_country(country),
    )
    accounts = accounts_here(options)
    if accounts.find(preferences.name) is not None:
        raise NameTaken(taken(preferences.name))
    passphrase = long_enough(ask.new_passphrase("Passphrase"))
    _, recovery_key = accounts.make(passphrase, preferences)
    advise(passphrase)
    show.say("Your space is made. Only your passphrase or this key can open it.")
    show_recovery_key(recovery_key)


@click.command(short_help="Change your passphrase.")
@click.pass_obj
def passphrase(options: Options) -> None:
    """Change your passphrase.

    A script gives the one in use as NEARER_PASSPHRASE and the new one as NEARER_NEW_PASSPHRASE.
    What you have kept stays as it is; backups you made before still open with the old one.
    """
    accounts = existing_accounts(options)
    account_id = account_meant(accounts, options.name)
    old = ask.passphrase("Passphrase now")
    accounts.check(account_id, old)
    new = long_enough(ask.new_passphrase("New passphrase", NEW))
    accounts.change_passphrase(account_id, old, new)
    advise(new)
    show.say("From now on the new passphrase opens your space.")


@click.command(name="recovery-key", short_help="Make a new recovery key, or use the one you have.")
@click.option("--reset", is_flag=True, help="Open with the recovery key; set a new passphrase.")
@click.pass_obj
def recovery_key(options: Options, reset: bool) -> None:
    """Make a new recovery key, or use the one you have.

    A new key is shown once, and the one before opens nothing any more. If you forgot your
    passphrase, --reset asks for your recovery key (or takes NEARER_RECOVERY_KEY) and then for a
    new passphrase (or takes NEARER_NEW_PASSPHRASE).
    """
    accounts = existing_accounts(options)
    account_id = account_meant(accounts, options.name)
    if reset:
        recovery = ask.passphrase("Recovery key", RECOVERY)
        new = long_enough(ask.new_passphrase("New passphrase", NEW))
        accounts.open_with_recovery(account_id, recovery, new)
        advise(new)
        show.say("From now on the new passphrase opens your space. The recovery key still does.")
        return
    key = accounts.new_recovery_key(account_id, ask.passphrase())
    show.say("From now on this key opens your space. The one before it does not.")
    show_recovery_key(key)


def long_enough(passphrase: str) -> str:
    """The passphrase. Raises `TooShort`."""
    if len(passphrase) < LEAST:
        raise TooShort(f"A passphrase needs at least {LEAST} letters, numbers or signs.")
    return passphrase


def advise(passphrase: str) -> None:
    """Say so, once, when someone could guess it. Nothing is refused for that."""
    held = strength(passphrase)
    if held in {Strength.COMMON, Strength.THIN}:
        show.note(held.value)


def checked_zone(zone: str | None) -> str:
    """The zone, or this machine's. Raises `click.BadParameter`."""
    if zone is None:
        return local_zone()
    if not is_zone(zone):
        raise click.BadParameter(
            f"“{zone}” is no time zone known here. They look like America/New_York.",
            param_hint="--zone",
        )
    return zone


def checked_country(country: str) -> str:
    """The country in capitals. Raises `click.BadParameter`."""
    if country and not (len(country) == 2 and country.isascii() and country.isalpha()):
        raise click.BadParameter(
            f"“{country}” is no country code. They have two letters, such as US.",
            param_hint="--country",
        )
    return country.upper()


def taken(name: str) -> str:
    """Why a space cannot be made under this name, and what to do."""
    if name:
        return f"There is a space named “{name}” here already. Pick another name: --name NAME."
    return "There is a space here already. To make one more, give it a name: --name NAME."
