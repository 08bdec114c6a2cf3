"""What a vault holds: small frozen records, each with the moment it was lived."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, ClassVar, Generic, TypeVar, Union
from zoneinfo import ZoneInfo

import msgspec


class Record(
    msgspec.Struct, frozen=True, gc=False, kw_only=True, tag_field="kind", omit_defaults=True
):
    """The shape every record shares. A subclass names its tag ``kind/version``.

    ``at`` is when it was lived: aware, UTC, whole seconds. ``zone`` is the IANA time zone it was
    lived in. Collections inside a record are tuples, so that a record never changes.
    """

    at: datetime
    zone: str

    diary: ClassVar[bool] = True
    """Whether it is among what a person reads back; how they set things is not."""
    tender: ClassVar[bool] = False
    """Whether it is shown only where the person goes to find it, and never comes back by itself."""

    def words(self) -> Iterator[str]:
        """Every text the person wrote in this record; what search looks through."""
        return iter(())


R = TypeVar("R", bound=Record)
R_co = TypeVar("R_co", bound=Record, covariant=True)


class Kept(msgspec.Struct, Generic[R_co], frozen=True, gc=False):
    """A record with its place in the vault: its id (32 hex digits) and its revision (from 1)."""

    id: str
    revision: int
    record: R_co


def kind_of(record: Record | type[Record]) -> str:
    """The kind without its version: ``check-in`` for the tag ``check-in/1``."""
    return str(record.__struct_config__.tag).partition("/")[0]


def local(record: Record) -> datetime:
    """The moment as the person's clock showed it then."""
    return record.at.astimezone(ZoneInfo(record.zone))


class Kinds:
    """The record kinds a vault may hold, and how they become bytes and records again."""

    def __init__(self, kinds: tuple[type[Record], ...]) -> None:
        self.payload: Callable[[Record], bytes] = msgspec.msgpack.Encoder().encode
        """The record as one MessagePack map."""
        union: Any = Union[kinds]  # noqa: UP007 - made at run time
        self.record: Callable[[bytes], Record] = msgspec.msgpack.Decoder(union).decode
        """The record again. Raises `msgspec.DecodeError` for a kind or shape not known here."""
