"""The log of a vault: every row carries the hash of the row before it (SPEC §4, §5)."""

from collections.abc import Iterable
from hashlib import sha256
from typing import NamedTuple

from nearer.storage.tables import LogRow
from nearer.vault.errors import SealBroken
from nearer.vault.sealing import Sealer, mac, pad, same, unpad

ERASED = b""
"""The payload that says a record was erased."""


class Position(NamedTuple):
    """The end of a log: how many rows, and the hash of the last."""

    seq: int
    hash: bytes


class Version(NamedTuple):
    """One state of one record, as it goes into the log."""

    record_id: bytes
    revision: int
    payload: bytes


class Problem(NamedTuple):
    """Something a check noticed. ``seq`` is the row it was noticed at, 0 for the head."""

    seq: int
    sentence: str


def start(account_id: bytes) -> Position:
    """Where an empty log ends."""
    return Position(0, sha256(b"nearer/log/1" + account_id).digest())


def head_mac(key: bytes, account_id: bytes, end: Position) -> bytes:
    """What proves that the log ended there."""
    return mac(key, b"nearer/head/1" + account_id + end.seq.to_bytes(8) + end.hash)


def row_after(
    end: Position, sealer: Sealer, account_id: bytes, version: Version
) -> tuple[LogRow, Position]:
    """The next row, and where the log ends after it."""
    seq = end.seq + 1
    name = version.record_id + version.revision.to_bytes(4)
    sealed = sealer.seal(pad(version.payload), _place(account_id) + name)
    digest = sha256(sealed).digest()
    header = b"nearer/row/1" + account_id + seq.to_bytes(8) + name + end.hash + digest
    row = LogRow(account_id, seq, version.record_id, version.revision, end.hash, digest, sealed)
    return row, Position(seq, sha256(header).digest())


def payload_of(
    sealer: Sealer, account_id: bytes, record_id: bytes, revision: int, sealed: bytes
) -> bytes:
    """What one row's ``sealed`` holds. Raises `SealBroken`."""
    return unpad(sealer.unseal(sealed, _place(account_id) + record_id + revision.to_bytes(4)))


class Reading:
    """Rows of one log, read and checked in order.

    ``end`` is where reading has come to; ``revisions`` the newest of each record met and ``erased``
    those that were erased; ``payloads`` what was read since they were last taken away (None where
    the words are gone); ``problems`` what was not as it must be. Reading goes on past a problem,
    so that every record that can be read is read.
    """

    def __init__(self, account_id: bytes, sealer: Sealer) -> None:
        self.end = start(account_id)
        self.revisions: dict[bytes, int] = {}
        self.erased: set[bytes] = set()
        self.payloads: dict[bytes, bytes | None] = {}
        self.problems: list[Problem] = []
        self._account_id = account_id
        self._unseal = sealer.unseal
        self._emptied: dict[bytes, int] = {}

    def take(self, rows: Iterable[tuple[int, bytes, int, bytes, bytes, bytes | None]]) -> None:
        """Read rows that follow what was read so far: the columns of `tables.log_after`.

        One long loop on purpose: this is all that opening a vault costs per record.
        """
        seq_before, hash_before = self.end
        label = b"nearer/row/1" + self._account_id
        place = _place(self._account_id)
        unseal, notice, join = self._unseal, self._notice, b"".join
        revisions, payloads, erased = self.revisions, self.payloads, self.erased
        for seq, record_id, revision, previous, digest, sealed in rows:
            if seq != seq_before + 1:
                notice(seq, f"Rows are missing before row {seq}: the one before is {seq_before}.")
            if previous != hash_before:
                notice(seq, f"Row {seq} does not follow the row before it.")
            seq_before, hash_before = seq, b""
            try:
                revision_bytes = revision.to_bytes(4)
                name = record_id + revision_bytes
                header = join((label, seq.to_bytes(8), name, previous, digest))
                hash_before = sha256(header).digest()
                if revision != revisions.get(record_id, 0) + 1:
                    notice(seq, f"Row {seq} is not the next revision of its record.")
                elif record_id in erased:
                    notice(seq, f"Row {seq} brings back an erased record.")
                revisions[record_id] = revision
                if sealed is None:
                    self._emptied[record_id] = seq
                    payloads[record_id] = None
                    continue
                if sha256(sealed).digest() != digest:
                    notice(seq, f"Row {seq} was changed.")
                payload = unpad(unseal(sealed, place + name))
            except (SealBroken, TypeError, AttributeError, OverflowError):
                notice(seq, f"Row {seq} was changed or moved: its words cannot be read.")
                continue
            if payload == ERASED:
                if payloads.get(record_id) is not None:
                    notice(seq, f"Row {seq} erased a record, yet its words are there again.")
                erased.add(record_id)
            payloads[record_id] = payload
        self.end = Position(seq_before, hash_before)

    def finish(self, head: Position, stored_mac: bytes, mac_key: bytes) -> None:
        """All rows are read: does the log end where its head says, and is every gap meant?"""
        for record_id, seq in self._emptied.items():
            if record_id not in self.erased:
                self._notice(seq, f"Row {seq} lost its words without being erased.")
        self._emptied.clear()
        if head != self.end:
            self._notice(0, f"The log ends at row {self.end.seq}, its head says row {head.seq}.")
        if not same(head_mac(mac_key, self._account_id, head), stored_mac):
            self._notice(0, "The head of the log was changed.")

    def added(self, record_id: bytes, revision: int, end: Position, *, erased: bool) -> None:
        """A row was written here, so it need not be read."""
        self.end = end
        self.revisions[record_id] = revision
        if erased:
            self.erased.add(record_id)

    def _notice(self, seq: int, sentence: str) -> None:
        self.problems.append(Problem(seq, sentence))


def _place(account_id: bytes) -> bytes:
    return b"nearer/record/1" + account_id
