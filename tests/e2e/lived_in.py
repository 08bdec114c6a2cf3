"""A space with a made-up year in it, ready before the server starts."""

from datetime import UTC, datetime
from pathlib import Path

from nearer.app.kinds import KINDS
from nearer.demo.year import year
from nearer.storage import connect
from nearer.vault.accounts import Accounts
from nearer.vault.preferences import Preferences
from tests.e2e.people import PASSPHRASE, Person

ZONE = "Europe/Madrid"


def move_in(data: Path, name: str = "Mara") -> Person:
    """Make the space in a data folder; who it belongs to."""
    storage = connect(data, None)
    now = datetime.now(UTC).replace(microsecond=0)
    preferences = Preferences(at=now, zone=ZONE, name=name, country="US")
    vault, key = Accounts(storage, tuple(KINDS)).make(PASSPHRASE, preferences)
    vault.keep_all(year(1, now.date(), ZONE))
    storage.close()
    return Person(name, PASSPHRASE, key)
