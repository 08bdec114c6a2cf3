"""Everything a vault holds as plain JSON, and back. `docs/export-format.md` is the format."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, Final, Literal, NamedTuple, Union

import msgspec

from nearer import NearerError
from nearer.access.telling import plain_fields
from nearer.terminal.zone import is_zone
from nearer.vault.book import AnyKept
from nearer.vault.preferences import Preferences
from nearer.vault.records import Record, local
from nearer.vault.vault import Vault

FORMAT: Final = "nearer-export/1"
ID: Final = re.compile("[0-9a-f]{32}")


class NotAnExport(NearerError):
    """The bytes are no export, or one this version cannot read. The sentence says which."""


class PlainRecord(msgspec.Struct, frozen=True):
    """One record: its place in the vault, its moment, and what was said."""

    id: str
    """32 hex digits; stays the same for ever."""
    revision: int
    """How often it was written, from 1."""
    kind: str
    """Such as ``check-in``."""
    version: int
    """Which shape of that kind its fields have, from 1."""
    at: str
    """When it was lived: ISO 8601 with the offset of that place and day."""
    zone: str
    """The IANA time zone it was lived in."""
    fields: dict[str, Any]
    """What the kind adds."""


class Lived(msgspec.Struct, frozen=True):
    """What preferences share with records: when they were last changed, and where."""

    at: str
    zone: str


class Export(msgspec.Struct, frozen=True, kw_only=True):
    """A whole vault. Records come oldest lived first; the same vault gives the same bytes."""

    format: Literal["nearer-export/1"] = FORMAT
    preferences: dict[str, Any]
    """What the person has set."""
    records: list[PlainRecord]


class Taken(NamedTuple):
    """What an export holds, as records again."""

    preferences: Preferences
    records: list[tuple[str, Record]]
    """Each with the id it had."""


def export(vault: Vault) -> Export:
    """Everything the vault holds. Drafts, keys and sessions are not part of it."""
    preferences = vault.preferences
    return Export(
        preferences={
            "at": local(preferences).isoformat(),
            "zone": preferences.zone,
            **plain_fields(preferences),
        },
        records=[
            plain_record(kept)
            for kept in sorted(vault.everything(), key=_order)
            if not isinstance(kept.record, Preferences)
        ],
    )


def export_json(vault: Vault) -> bytes:
    """The same as JSON: UTF-8, indented, with a line break at the end."""
    return to_json(export(vault))


def to_json(exported: Export) -> bytes:
    """An export as the bytes of its file."""
    return msgspec.json.format(msgspec.json.encode(exported), indent=2) + b"\n"


def plain_record(kept: AnyKept) -> PlainRecord:
    """One record as the format has it."""
    record = kept.record
    kind, _, version = str(record.__struct_config__.tag).partition("/")
    return PlainRecord(
        id=kept.id,
        revision=kept.revision,
        kind=kind,
        version=int(version),
        at=local(record).isoformat(),
        zone=record.zone,
        fields=plain_fields(record),
    )


def read_json(content: bytes, kinds: Sequence[type[Record]]) -> Taken:
    """An export as records again. Raises `NotAnExport`; nothing is taken in by half."""
    try:
        exported = msgspec.json.decode(content, type=Export)
        records = list(_records(exported.records, tuple(kinds)))
        preferences = _preferences(exported.preferences)
    except msgspec.ValidationError as error:
        raise NotAnExport(
            f"This is no export that this version can read: {error}. A newer Nearer may be able to."
        ) from error
    except msgspec.DecodeError as error:
        raise NotAnExport("This is no export of Nearer's, or it is damaged.") from error
    return Taken(preferences, records)


def _records(
    many: Iterable[PlainRecord], kinds: tuple[type[Record], ...]
) -> Iterator[tuple[str, Record]]:
    union: Any = Union[tuple(kind for kind in kinds if kind is not Preferences)]  # noqa: UP007  made at run time
    for plain in many:
        if not ID.fullmatch(plain.id):
            raise msgspec.ValidationError(f"“{plain.id[:40]}” is not a record's id")
        whole = {**plain.fields, "kind": f"{plain.kind}/{plain.version}", **_lived(plain)}
        yield plain.id, msgspec.convert(whole, union)


def _preferences(fields: dict[str, Any]) -> Preferences:
    lived = msgspec.convert(fields, Lived)
    return msgspec.convert({**fields, **_lived(lived)}, Preferences)


def _lived(plain: "PlainRecord | Lived") -> dict[str, Any]:
    if not is_zone(plain.zone):
        raise msgspec.ValidationError(f"“{plain.zone[:40]}” is not a time zone known here")
    return {"at": _moment(plain.at), "zone": plain.zone}


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
        utc = moment.astimezone(UTC).replace(microsecond=0)
    except (ValueError, OverflowError) as error:
        raise msgspec.ValidationError(f"“{text[:40]}” is not a moment") from error
    if moment.tzinfo is None:
        raise msgspec.ValidationError(f"“{text[:40]}” does not say its offset")
    return utc


def _order(kept: AnyKept) -> tuple[datetime, str]:
    return kept.record.at, kept.id
