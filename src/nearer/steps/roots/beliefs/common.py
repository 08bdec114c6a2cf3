"""The six common beliefs as they ship."""

from functools import cache

import msgspec

from nearer.language.texts import text


class Common(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of them: how it sounds, what it did once, where it is learned, what to ask it."""

    id: str
    belief: str
    voices: tuple[str, ...]
    once: str
    learned: str
    ask: tuple[str, ...]
    beside: tuple[str, ...]


class _All(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    belief: tuple[Common, ...]


@cache
def commons() -> dict[str, Common]:
    """All six by id."""
    found = msgspec.toml.decode(text("roots/beliefs.toml"), type=_All)
    return {one.id: one for one in found.belief}
