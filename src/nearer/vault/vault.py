"""The open vault: records in memory, every change sealed and on disk before it is acknowledged."""

import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

import msgspec

from nearer.storage import Reader, Storage, tables
from nearer.vault.book import AnyKept, Book
from nearer.vault.change import Change
from nearer.vault.drafts import Drafts
from nearer.vault.errors import Damaged, NoAccount, NotKept
from nearer.vault.keys import KeyRing, identity_place, private_key
from nearer.vault.log import Position, Problem, Reading
from nearer.vault.pause import collecting_later
from nearer.vault.preferences import NOTHING_SET, Preferences
from nearer.vault.records import Kept, Kinds, R, Record
from nearer.vault.sealing import Chance, Sealer, open_sealed_to
from nearer.vault.search import Finder

Now = Callable[[], datetime]


class Vault:
    """One person's open vault. Safe to use from several threads; shares its log with other
    processes and catches up with them on `refresh` and before every write.

    ``problems`` is empty unless the stored log was changed from outside. Then what can be read
    is there to read, and writing raises `Damaged`.
    """

    def __init__(
        self, storage: Storage, keys: KeyRing, kinds: Kinds, chance: Chance = os.urandom
    ) -> None:
        self.account_id = keys.account_id
        self.drafts = Drafts(storage, keys)
        self._storage = storage
        self._keys = keys
        self._kinds = kinds
        self._chance = chance
        self._lock = threading.RLock()
        self._book = Book()
        self._finder = Finder(self._book)
        self._reading = Reading(keys.account_id, keys.records)
        self.refresh()

    @property
    def problems(self) -> Sequence[Problem]:
        """What was noticed to be wrong with the stored log."""
        return self._reading.problems

    @property
    def head(self) -> bytes:
        """Changes whenever anything in the vault does; a key for what is computed from it."""
        return self._reading.end.hash

    @property
    def preferences(self) -> Preferences:
        """What the person has set, or the defaults."""
        kept = self._book.by_id.get(self._keys.preferences_id)
        return kept.record if kept and isinstance(kept.record, Preferences) else NOTHING_SET

    def prefer(self, preferences: Preferences) -> None:
        """Keep what the person has set, in place of what was set before."""
        with self._writing() as change:
            change.add(self._keys.preferences_id, preferences)

    def get(self, kind: type[R], id: str) -> Kept[R]:
        """One record. Raises `NotKept` when there is none of that kind."""
        kept = self._book.by_id.get(id)
        if kept is None or not isinstance(kept.record, kind):
            raise NotKept("There is nothing kept here. It may have been erased.")
        return kept  # type: ignore[return-value]  # the line above is the proof

    def all(self, kind: type[R]) -> Sequence[Kept[R]]:
        """Every record of a kind, oldest lived first. The list never changes under you."""
        return self._book.all(kind)

    def between(self, kind: type[R], start: datetime, end: datetime) -> Sequence[Kept[R]]:
        """The records of a kind lived in [start, end), oldest first."""
        return self._book.between(kind, start, end)

    def lived_between(self, start: datetime, end: datetime) -> list[AnyKept]:
        """The records of all kinds lived in [start, end), kind by kind."""
        return self._book.lived_between(start, end)

    def everything(self) -> list[AnyKept]:
        """All records of all kinds, oldest lived first."""
        return self._book.everything()

    def search(self, text: str, limit: int = 50) -> list[AnyKept]:
        """Records in which every word of ``text`` occurs, newest lived first."""
        with self._lock:
            return self._finder.find(text, limit)

    def keep(self, record: R) -> Kept[R]:
        """Keep a new record. It is on disk when this returns."""
        return self.keep_all((record,))[0]

    def keep_all(self, records: Iterable[R]) -> list[Kept[R]]:
        """Keep many new records: all of them, or none."""
        with self._writing() as change:
            return [change.add(self._chance(16).hex(), record) for record in records]

    def take_in(self, items: Iterable[tuple[str, Record]]) -> int:
        """Keep records under the ids they had elsewhere; how many were not here already.

        What is here, or was erased here, stays as it is. All of them, or none.
        """
        with self._writing() as change:
            known = self._reading.revisions
            new = {id: record for id, record in items if bytes.fromhex(id) not in known}
            for id, record in new.items():
                change.add(id, record)
            return len(new)

    def revise(self, id: str, record: R) -> Kept[R]:
        """Keep a new revision. Raises `NotKept` when there is no such record of that kind."""
        with self._writing() as change:
            self.get(type(record), id)
            return change.add(id, record)

    def erase(self, id: str) -> None:
        """Destroy every ciphertext of a record. Raises `NotKept`."""
        with self._writing() as change:
            self.get(Record, id)
            change.erase(id)
        self._storage.scrub()

    def refresh(self) -> None:
        """Catch up with what other processes wrote. Raises `NoAccount` when the account is gone."""
        with self._lock:
            if not self.problems and self._stored_end(self._storage) != self._reading.end:
                with self._storage.read() as db:
                    self._catch_up(db)

    def open_sealed(self, sealed: bytes, purpose: str) -> bytes:
        """Open what `Accounts.seal_for` sealed to this account. Raises `SealBroken`."""
        row = tables.account(self._storage, self.account_id)
        if row is None:
            raise NoAccount("This space was erased.")
        place = identity_place(self.account_id, row.public_key)
        identity = self._keys.identity.unseal(row.sealed_private, place)
        return open_sealed_to(private_key(identity), sealed, purpose)

    def seal_key(self, sealer: Sealer, place: bytes) -> bytes:
        """The vault key, sealed for a session that may open this vault again."""
        return sealer.seal(self._keys.vault_key, place)

    def _stored_end(self, db: Reader) -> Position:
        stored = tables.head(db, self.account_id)
        if stored is None:
            raise NoAccount("This space was erased.")
        return Position(*stored)

    def _catch_up(self, db: Reader) -> None:
        row = tables.account(db, self.account_id)
        if row is None:
            raise NoAccount("This space was erased.")
        reading = self._reading
        with collecting_later():
            reading.take(tables.log_after(db, self.account_id, reading.end.seq))
            reading.finish(Position(row.seq, row.head), row.head_mac, self._keys.head)
            self._book.fill(self._read_records())
        for record_id in reading.erased & reading.payloads.keys():
            self._book.remove(record_id.hex())
        self._finder.changed(record_id.hex() for record_id in reading.payloads)
        reading.payloads.clear()

    def _read_records(self) -> Iterator[AnyKept]:
        decode, revisions = self._kinds.record, self._reading.revisions
        for record_id, payload in self._reading.payloads.items():
            if payload:
                try:
                    yield Kept(record_id.hex(), revisions[record_id], decode(payload))
                except msgspec.DecodeError as error:
                    self._reading.problems.append(
                        Problem(0, f"Record {record_id.hex()} is of a kind not known here: {error}")
                    )

    @contextmanager
    def _writing(self) -> Iterator[Change]:
        with self._lock:
            with self._storage.write() as db:
                change = Change(self._keys, self._kinds, self._reading)
                if tables.account_to_write(db, self.account_id) is None:
                    raise NoAccount("This space was erased.")
                if self._stored_end(db) != self._reading.end:
                    self._catch_up(db)
                self._refuse_if_damaged()
                yield change
                change.write(db)
            self._finder.changed(change.show(self._book))

    def _refuse_if_damaged(self) -> None:
        if self.problems:
            raise Damaged(
                "This space was changed or damaged from outside, so nothing new is written to it. "
                "Make a backup now, and restore it into a new space. `nearer doctor` says more."
            )
