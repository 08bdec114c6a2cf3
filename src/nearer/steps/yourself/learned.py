"""What the person chose before, for what they wrote: it shifts which words are offered now.

It is read from the open vault each time anything in it changed. Nothing new is stored.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from nearer.feelings.suggest.model import Choice
from nearer.keeping.by_head import ByHead
from nearer.steps.yourself.model import CheckIn
from nearer.vault.records import Kept
from nearer.vault.vault import Vault

if TYPE_CHECKING:
    from nearer.feelings.suggest.own import Earlier


def choices(check_ins: Iterable[Kept[CheckIn]]) -> Iterator[Choice]:
    """The check-ins that hold a note and feelings chosen for it, oldest first."""
    for kept in check_ins:
        record = kept.record
        if record.note and record.feelings:
            yield Choice(record.note, tuple(named.word for named in record.feelings))


def _learn(vault: Vault) -> "Earlier | None":
    from nearer.feelings.suggest.own import learn  # only when someone asks for a word

    found = tuple(choices(vault.all(CheckIn)))
    return learn(found) if found else None


_learned: Final = ByHead(_learn)


def earlier(vault: Vault) -> "Earlier | None":
    """What counts of it: nothing when there is nothing, or when the person turned it off."""
    return _learned(vault) if vault.preferences.learn_words else None
