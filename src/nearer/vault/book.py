"""The records of an open vault in memory: by id, and by kind in the order they were lived."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from datetime import datetime
from operator import attrgetter
from typing import cast

from nearer.vault.records import Kept, R, Record

AnyKept = Kept[Record]

lived = attrgetter("record.at")
"""The moment a record was lived: what every list is sorted by."""


class Book:
    """Pages turn over whole: a list handed out never changes, a change makes a new list."""

    def __init__(self) -> None:
        self.by_id: dict[str, AnyKept] = {}
        self._by_kind: dict[type[Record], list[AnyKept]] = {}

    def all(self, kind: type[R]) -> Sequence[Kept[R]]:
        """Every record of a kind, oldest lived first."""
        return cast("Sequence[Kept[R]]", self._by_kind.get(kind, ()))

    def between(self, kind: type[R], first: datetime, end: datetime) -> Sequence[Kept[R]]:
        """The records of a kind lived in [first, end)."""
        records = self.all(kind)
        return records[
            bisect_left(records, first, key=lived) : bisect_left(records, end, key=lived)
        ]

    def lived_between(self, first: datetime, end: datetime) -> list[AnyKept]:
        """The records of all kinds lived in [first, end), kind by kind."""
        return [kept for kind in tuple(self._by_kind) for kept in self.between(kind, first, end)]

    def everything(self) -> list[AnyKept]:
        """All records of all kinds, oldest lived first."""
        return sorted((kept for kind in self._by_kind.values() for kept in kind), key=lived)

    def fill(self, many: Iterable[AnyKept]) -> None:
        """Put in many records at once."""
        changed = {kept.id: kept for kept in many}
        by_kind = {
            kind: [kept for kept in records if kept.id not in changed]
            for kind, records in self._by_kind.items()
        }
        for kept in changed.values():
            by_kind.setdefault(type(kept.record), []).append(kept)
        for records in by_kind.values():
            records.sort(key=lived)
        self._by_kind = by_kind
        self.by_id.update(changed)

    def put(self, kept: AnyKept) -> None:
        """Put in one record, in place of its earlier revision.

        A page reading meanwhile sees the one or the other, never neither.
        """
        kind = type(kept.record)
        records = self._without(kind, kept.id) if kept.id in self.by_id else self._copy(kind)
        insort(records, kept, key=lived)
        self._by_kind[kind] = records
        self.by_id[kept.id] = kept

    def remove(self, id: str) -> None:
        """Take out one record, if it is there."""
        kept = self.by_id.pop(id, None)
        if kept is not None:
            kind = type(kept.record)
            self._by_kind[kind] = self._without(kind, id)

    def _copy(self, kind: type[Record]) -> list[AnyKept]:
        return self._by_kind.get(kind, []).copy()

    def _without(self, kind: type[Record], id: str) -> list[AnyKept]:
        return [kept for kept in self._by_kind.get(kind, ()) if kept.id != id]
