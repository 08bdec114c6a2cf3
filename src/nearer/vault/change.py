"""One transaction's worth of change to a vault."""

from nearer.storage import Writer, tables
from nearer.vault.book import AnyKept, Book
from nearer.vault.keys import KeyRing
from nearer.vault.log import ERASED, Reading, Version, head_mac, row_after
from nearer.vault.records import Kept, Kinds, R


class Change:
    """What one transaction adds to a vault: rows for the database, records for the book."""

    def __init__(self, keys: KeyRing, kinds: Kinds, reading: Reading) -> None:
        self._keys = keys
        self._kinds = kinds
        self._reading = reading
        self._versions: list[Version] = []
        self._kept: list[AnyKept] = []
        self._end = reading.end

    def add(self, id: str, record: R) -> Kept[R]:
        """A new record, or a new revision of one."""
        version = self._version(id, self._kinds.payload(record))
        kept = Kept(id, version.revision, record)
        self._kept.append(kept)
        return kept

    def erase(self, id: str) -> None:
        """The end of a record."""
        self._version(id, ERASED)

    def write(self, db: Writer) -> None:
        """Append the rows and move the head."""
        rows, end = [], self._reading.end
        for version in self._versions:
            if version.payload == ERASED:
                # Before the erasure's own row goes in, or it would be emptied with the others.
                tables.empty_log_rows(db, self._keys.account_id, version.record_id)
            row, end = row_after(end, self._keys.records, self._keys.account_id, version)
            rows.append(row)
        tables.add_log_rows(db, rows)
        proof = head_mac(self._keys.head, self._keys.account_id, end)
        tables.move_head(db, self._keys.account_id, end.seq, end.hash, proof)
        self._end = end

    def show(self, book: Book) -> list[str]:
        """The transaction is on disk: let the pages see it. The ids of what changed."""
        for version in self._versions:
            erased = version.payload == ERASED
            self._reading.added(version.record_id, version.revision, self._end, erased=erased)
            if erased:
                book.remove(version.record_id.hex())
        if len(self._kept) == 1:
            book.put(self._kept[0])
        else:
            book.fill(self._kept)
        return [version.record_id.hex() for version in self._versions]

    def _version(self, id: str, payload: bytes) -> Version:
        record_id = bytes.fromhex(id)
        revision = self._reading.revisions.get(record_id, 0) + 1
        version = Version(record_id, revision, payload)
        self._versions.append(version)
        return version
