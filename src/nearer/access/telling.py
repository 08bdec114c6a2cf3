"""Any record as plain data and as plain words, from its fields alone.

It knows no kind, so a kind that is added later shows up everywhere without a word changed here.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import msgspec

from nearer.vault.book import AnyKept
from nearer.vault.records import Record, kind_of, local

NOT_IN_WORDS = "(drawn)"
"""Stands for what has points and no words, such as a sketch."""


def own_fields(record: Record) -> Iterator[tuple[str, object]]:
    """The fields a kind adds to the moment and the zone that every record has."""
    for name in record.__struct_fields__:
        if name not in {"at", "zone"}:
            yield name, getattr(record, name)


def plain_fields(record: Record) -> dict[str, Any]:
    """Its own fields as JSON knows data, the empty ones too: a script can rely on every name."""
    return {name: msgspec.to_builtins(value) for name, value in own_fields(record)}


def plain_row(kept: AnyKept) -> dict[str, Any]:
    """A kept record as one flat object: its place in the vault, its moment, and its own fields."""
    record = kept.record
    return {
        "id": kept.id,
        "kind": kind_of(record),
        "revision": kept.revision,
        "at": local(record).isoformat(),
        "zone": record.zone,
        **plain_fields(record),
    }


def told(record: Record) -> Iterator[tuple[str, str]]:
    """Each field that says something: its name as a person would write it, and what it says."""
    for name, value in own_fields(record):
        text = in_words(value)
        if text:
            yield name.replace("_", " ").capitalize(), text


def in_words(value: object) -> str:
    """A field's value in words; empty when it says nothing."""
    match value:
        case None | False:
            return ""
        case True:
            return "yes"
        case datetime():
            return value.isoformat(sep=" ", timespec="minutes")
        case msgspec.Struct():
            return _struct(value)
        case tuple() | list() | frozenset():
            return _several(value)
        case _:
            return str(value)


def _several(values: tuple[object, ...] | list[object] | frozenset[object]) -> str:
    texts = [in_words(value) for value in values]
    if NOT_IN_WORDS in texts or any(isinstance(value, tuple) for value in values):
        return NOT_IN_WORDS
    return ", ".join(filter(None, texts))


def _struct(value: msgspec.Struct) -> str:
    parts = {name: in_words(getattr(value, name)) for name in value.__struct_fields__}
    if NOT_IN_WORDS in parts.values():
        return NOT_IN_WORDS
    said = {name: text for name, text in parts.items() if text}
    words = [text for name, text in said.items() if isinstance(getattr(value, name), str)]
    if not words:
        return ", ".join(f"{name} {text}" for name, text in said.items())
    others = [text for name, text in said.items() if not isinstance(getattr(value, name), str)]
    return f"{' '.join(words)} ({', '.join(others)})" if others else " ".join(words)
