"""Writes `vault-1.json`: run once per format, then never again for that format.

    python -m tests.vectors.freeze tests/vectors/vault-N.json

Every random byte comes from SHA-256 in counter mode over a label, so that a stranger can see that
nothing was picked.
"""

import hashlib
import sys
import tempfile
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import msgspec

from nearer.storage import Storage, connect, tables
from nearer.vault.accounts import Accounts
from nearer.vault.keys import Cost
from nearer.vault.preferences import Preferences
from nearer.vault.sessions import Sessions
from tests.vault.notes import KINDS, note

PASSPHRASE = "sieben stille Reiher – café"
WHEN = datetime(2026, 3, 1, 20, 0, tzinfo=UTC)


class Chance:
    """Bytes anyone can compute again."""

    def __init__(self, label: str) -> None:
        self._blocks = (hashlib.sha256(f"{label} {number}".encode()).digest() for number in count())
        self._left = b""

    def __call__(self, length: int) -> bytes:
        while len(self._left) < length:
            self._left += next(self._blocks)
        taken, self._left = self._left[:length], self._left[length:]
        return taken


def rows(storage: Storage, table: str) -> list[list[object]]:
    found = storage.rows(f"SELECT * FROM {table}")
    return [[value.hex() if isinstance(value, bytes) else value for value in row] for row in found]


def freeze(data: Path) -> dict[str, object]:
    storage, chance = connect(data), Chance("nearer vault vectors 1")
    accounts = Accounts(storage, KINDS, cost=Cost(), chance=chance)
    person = Preferences(at=WHEN, zone="Europe/Vienna", name="Zoë", country="AT")
    vault, recovery = accounts.make(PASSPHRASE, person)
    first, second, third = vault.keep_all(
        [note("short", 1), note("a longer evening " * 20, 2), note("not for keeps", 3)]
    )
    vault.revise(second.id, note("a longer evening, told again", 2))
    vault.erase(third.id)
    vault.drafts.put("check-in", {"note": ["half a sent"], "feeling": ["sad", "calm"]})
    token = Sessions(storage, accounts, lambda: WHEN, chance).start(vault)
    return {
        "format": "nearer vault 1",
        "passphrase": PASSPHRASE,
        "recovery_key": recovery,
        "name": person.name,
        "cookie": token,
        "draft": {"name": "check-in", "fields": vault.drafts.get("check-in")},
        "records": {
            kept.id: msgspec.to_builtins(kept.record, str_keys=True) for kept in vault.everything()
        },
        "erased": [third.id],
        "revisions": {first.id: 1, second.id: 2},
        "tables": {
            table: rows(storage, table)
            for table in ("installation", "accounts", "ways", "log", "drafts", "sessions")
        },
        "columns": {
            "accounts": tables.AccountRow._fields,
            "ways": tables.WayRow._fields,
            "log": tables.LogRow._fields,
            "sessions": tables.SessionRow._fields,
        },
    }


def main() -> None:
    target = Path(sys.argv[1])
    if target.exists():
        sys.exit(f"{target} is frozen. A new format gets a new file.")
    with tempfile.TemporaryDirectory() as folder:
        target.write_bytes(msgspec.json.format(msgspec.json.encode(freeze(Path(folder))), indent=1))


if __name__ == "__main__":
    main()
