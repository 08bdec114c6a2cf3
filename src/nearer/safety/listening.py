"""Listens to what is posted: one calm card beside the next page, and nothing kept about it.

Which card waits is held in memory, beside the open vault, by session. A cookie would be simpler
and would lie on a disk for its minute: whoever reads the browser's files could then read that
someone here wrote of wanting to die. So it goes with the vault when that is locked, and a server
that is stopped in between forgets it; Help now is on every page all the same.
"""

from collections.abc import Iterator, Mapping
from typing import Final
from weakref import WeakKeyDictionary

from nearer.safety.calls.hearing import Heard
from nearer.safety.cards import cards
from nearer.safety.hearing import heard
from nearer.safety.resting import note_today, resting
from nearer.vault.vault import Vault
from nearer.web.aside import Aside
from nearer.web.visit import Visit

EVERY_FIELD: Final = "*"

Elsewhere = Mapping[str, str]
"""How an address begins -> the one field there (or `EVERY_FIELD`) that is no telling."""


class Listening:
    """Hears every form of the house but those that are no telling.

    ``deep`` are the addresses, by how they begin, of what asks for openness.
    """

    def __init__(self, elsewhere: Elsewhere, deep: tuple[str, ...]) -> None:
        self._elsewhere = elsewhere
        self._deep = deep
        self._waiting: WeakKeyDictionary[Vault, dict[str, str]] = WeakKeyDictionary()

    def hear(self, visit: Visit[Vault], /) -> None:
        """Let a card wait when the words posted call for one."""
        vault = visit.unlocked
        found = heard(*self._told(visit)) if vault else None
        if vault and found:
            note_today(vault, visit.now)
            self._waiting.setdefault(vault, {})[visit.token] = _name(found)

    def aside(self, visit: Visit[Vault], /) -> Aside | None:
        """The card that waits; or, before what asks for openness, a word that it can rest today."""
        vault = visit.unlocked
        if vault is None:
            return None
        name = self._waiting.get(vault, {}).pop(visit.token, "")
        if not name and visit.path.startswith(self._deep) and resting(vault, visit.now):
            name = "rest"
        return cards(visit.language.code)[name].aside if name else None

    def _told(self, visit: Visit[Vault]) -> Iterator[str]:
        passed = {field for path, field in self._elsewhere.items() if visit.path.startswith(path)}
        if EVERY_FIELD not in passed:
            for name, values in visit.fields.items():
                if name not in passed:
                    yield from values


def _name(found: Heard) -> str:
    return found.card
