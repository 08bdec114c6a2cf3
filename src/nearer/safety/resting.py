"""Whether what asks for openness rests today, because words that call for help were written.

Nothing is noted down for it. Whether a record of today has such words is looked at anew whenever
the vault has changed. What was typed and not kept is remembered in memory alone, as a day and
nothing more, and goes with the vault when that is locked.
"""

from datetime import date, datetime, timedelta
from weakref import WeakKeyDictionary
from zoneinfo import ZoneInfo

from nearer.keeping.moments import lived_day
from nearer.safety.hearing import heard
from nearer.vault.records import local
from nearer.vault.vault import Vault

_noted: WeakKeyDictionary[Vault, date] = WeakKeyDictionary()
_looked: WeakKeyDictionary[Vault, tuple[bytes, date, bool]] = WeakKeyDictionary()


def day_of(vault: Vault, now: datetime) -> date:
    """The day as the person lives it: the small hours belong to the evening before them."""
    return lived_day(now.astimezone(ZoneInfo(vault.preferences.zone)))


def note_today(vault: Vault, now: datetime) -> None:
    """Let what asks for openness rest for the day. In memory only."""
    _noted[vault] = day_of(vault, now)


def resting(vault: Vault, now: datetime) -> bool:
    """Whether such words were written today."""
    today, head = day_of(vault, now), vault.head
    if _noted.get(vault) == today:
        return True
    known = _looked.get(vault)
    if known is None or known[:2] != (head, today):
        known = (head, today, _in_records(vault, now, today))
        _looked[vault] = known
    return known[2]


def _in_records(vault: Vault, now: datetime, today: date) -> bool:
    near = vault.lived_between(now - timedelta(days=2), now + timedelta(days=1))
    return any(
        heard(*kept.record.words()) for kept in near if lived_day(local(kept.record)) == today
    )
