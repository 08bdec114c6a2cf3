"""The eight signs as they ship, with their statements and the doors that fit."""

from functools import cache

import msgspec

from nearer.language.texts import text
from nearer.signs.myself.model import SignId


class Door(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A way on."""

    path: str
    say: str


class Sign(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One sign: ``once`` is what it did for someone, ``other`` how it can feel to others."""

    id: SignId
    name: str
    first: str
    second: str
    once: str
    other: str
    doors: tuple[Door, ...]


class Mirror(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All eight, and what is said around them."""

    lead: str
    note: str
    sign: tuple[Sign, ...]

    def of(self, id: SignId) -> Sign:
        """The sign with this id."""
        return next(sign for sign in self.sign if sign.id == id)


@cache
def mirror() -> Mirror:
    """The signs as they ship."""
    return msgspec.toml.decode(text("signs/myself.toml"), type=Mirror)
