"""A throw-away space with the made-up year in it, gone with the block it was made for."""

import secrets
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from nearer.demo.year import year
from nearer.vault.household import Household, household
from nearer.vault.preferences import Preferences
from nearer.vault.records import Record
from nearer.vault.vault import Vault

NAME = "Mara"

A_WHILE = 240
"""Minutes until it locks: the longest there is, for there is nothing to protect."""


class Space(NamedTuple):
    """An open vault full of a year, and what opens it again."""

    household: Household
    vault: Vault
    passphrase: str


@contextmanager
def made_up_space(
    seed: int, now: datetime, zone: str, kinds: Sequence[type[Record]]
) -> Iterator[Space]:
    """A space in a folder of its own, filled up to ``now`` (aware) as lived in ``zone``."""
    with tempfile.TemporaryDirectory(prefix="nearer-demo-") as folder:
        home = household(Path(folder), None, kinds)
        with closing(home):
            passphrase = secrets.token_urlsafe(12)
            preferences = Preferences(at=now, zone=zone, name=NAME, idle_minutes=A_WHILE)
            vault, _ = home.accounts.make(passphrase, preferences)
            today = now.astimezone(ZoneInfo(zone)).date()
            vault.keep_all(record for record in year(seed, today, zone) if record.at <= now)
            yield Space(home, vault, passphrase)
