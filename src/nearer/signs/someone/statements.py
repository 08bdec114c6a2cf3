"""The six signs and the endings as they ship."""

from collections.abc import Iterable
from functools import cache

import msgspec

from nearer.language.texts import text
from nearer.signs.someone.model import Ending, Picture, SignId, repeated


class Sign(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One sign, with examples from one's own side."""

    id: SignId
    name: str
    examples: str


class EndingWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way to end, with sentences to borrow from."""

    id: Ending
    name: str
    lead: str
    samples: tuple[str, ...]


class Someone(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of it."""

    lead: str
    readings: tuple[str, ...]
    sign: tuple[Sign, ...]
    ending: tuple[EndingWords, ...]

    def ends(self, id: str) -> EndingWords | None:
        """The ending with this id, if there is one."""
        return next((one for one in self.ending if one.id == id), None)


@cache
def someone() -> Someone:
    """The words as they ship."""
    return msgspec.toml.decode(text("signs/someone.toml"), type=Someone)


def repeated_names(pictures: Iterable[Picture]) -> tuple[str, ...]:
    """What signs were often there with more than one person, in words."""
    names = {sign.id: sign.name for sign in someone().sign}
    return tuple(names[sign] for sign in repeated(pictures))
