"""Which exercises someone has: the shipped ones, and those they brought; how far they got."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from nearer.exercises.model import Brought, Exercise, Sitting
from nearer.exercises.reading import read
from nearer.exercises.shipped import exercises
from nearer.keeping.by_head import ByHead
from nearer.keeping.moments import lived_day
from nearer.vault.records import Kept
from nearer.vault.vault import Vault

LATELY = 50
"""How many sittings back an unfinished one is looked for."""


def _read_brought(vault: Vault) -> dict[str, tuple[str, Exercise]]:
    """Those that were brought: exercise id -> (record id, exercise)."""
    found = ((kept.id, read(kept.record.text)) for kept in vault.all(Brought))
    return {one.id: (id, one) for id, one in found if isinstance(one, Exercise)}


brought = ByHead(_read_brought)


def known(vault: Vault) -> Mapping[str, Exercise]:
    """Every exercise by id, those closed to people under 18 left out for them."""
    own = {id: exercise for id, (_, exercise) in brought(vault).items()}
    young = vault.preferences.under_18
    both = {**own, **exercises()}
    return {id: one for id, one in both.items() if not (young and one.adults)}


def unfinished(vault: Vault) -> list[Kept[Sitting]]:
    """Sittings that were begun and wait, the latest first."""
    return [kept for kept in reversed(vault.all(Sitting)[-LATELY:]) if not kept.record.finished]


def begun(vault: Vault) -> str:
    """The address of the latest sitting that waits; empty when none does."""
    return next((f"/exercises/sittings/{kept.id}/go-on" for kept in unfinished(vault)), "")


def finished_today(vault: Vault, now: datetime) -> int:
    """How many exercises were finished on the day that ``now`` belongs to as it is lived."""
    zone = ZoneInfo(vault.preferences.zone)
    today = lived_day(now.astimezone(zone))
    done = (kept.record.finished for kept in vault.all(Sitting)[-LATELY:])
    return sum(one is not None and lived_day(one.astimezone(zone)) == today for one in done)


def times(vault: Vault, exercise: str) -> int:
    """How many sittings of an exercise there have been."""
    return sum(kept.record.exercise == exercise for kept in vault.all(Sitting))
