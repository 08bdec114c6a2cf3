"""A way into a vault for new records only, like the slot of a letter box."""

import os

from nearer.storage import Storage, Writer, tables
from nearer.vault.change import Change
from nearer.vault.errors import Damaged, NoAccount
from nearer.vault.keys import KeyRing
from nearer.vault.log import Position, Reading, head_mac, payload_of
from nearer.vault.preferences import NOTHING_SET, Preferences
from nearer.vault.records import Kept, Kinds, R
from nearer.vault.sealing import Chance, same


class Slot:
    """Keeps records without reading those that lie inside: it costs the same however many.

    The end of the log, proven by its head, is all that adding to it needs. Damage further back
    stays as it is and is noticed when the vault is next opened.
    """

    def __init__(
        self, storage: Storage, keys: KeyRing, kinds: Kinds, chance: Chance = os.urandom
    ) -> None:
        self._storage = storage
        self._keys = keys
        self._kinds = kinds
        self._chance = chance

    @property
    def preferences(self) -> Preferences:
        """What the person has set, or the defaults. Raises `SealBroken` when it was changed."""
        account_id, record_id = self._keys.account_id, bytes.fromhex(self._keys.preferences_id)
        newest = tables.newest_of(self._storage, account_id, record_id)
        revision, sealed = newest or (0, None)
        if sealed is None:
            return NOTHING_SET
        payload = payload_of(self._keys.records, account_id, record_id, revision, sealed)
        record = self._kinds.record(payload)
        return record if isinstance(record, Preferences) else NOTHING_SET

    def keep(self, record: R) -> Kept[R]:
        """Keep a new record. It is on disk when this returns. Raises `Damaged`, `NoAccount`."""
        with self._storage.write() as db:
            change = Change(self._keys, self._kinds, self._at_the_end(db))
            kept = change.add(self._chance(16).hex(), record)
            change.write(db)
            return kept

    def _at_the_end(self, db: Writer) -> Reading:
        row = tables.account_to_write(db, self._keys.account_id)
        if row is None:
            raise NoAccount("This space was erased.")
        reading = Reading(self._keys.account_id, self._keys.records)
        reading.end = Position(row.seq, row.head)
        proof = head_mac(self._keys.head, self._keys.account_id, reading.end)
        if not same(proof, row.head_mac):
            raise Damaged(
                "This space was changed or damaged from outside, so nothing new is written to it. "
                "`nearer doctor` says more."
            )
        return reading
