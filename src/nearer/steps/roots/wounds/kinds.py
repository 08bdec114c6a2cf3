"""The kinds of wound as they ship."""

from functools import cache

import msgspec

from nearer.language.texts import text
from nearer.steps.roots.wounds.model import WoundId


class WoundKind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One kind: what it often does now, and what tends to help."""

    id: WoundId
    name: str
    now: str
    helps: str


class Wounds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of them, with the note that comes before."""

    note: str
    kind: str
    affects: tuple[str, ...]
    wound: tuple[WoundKind, ...]

    def of(self, id: str) -> WoundKind | None:
        """The kind with this id, if there is one."""
        return next((one for one in self.wound if one.id == id), None)


@cache
def wounds() -> Wounds:
    """The kinds as they ship."""
    return msgspec.toml.decode(text("roots/wounds.toml"), type=Wounds)
