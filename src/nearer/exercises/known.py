"""Which exercises someone has: the shipped ones, and those they brought; how far they got."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from nearer.exercises.model import Brought, Exercise, Sitting, Step
from nearer.exercises.reading import read
from nearer.exercises.shipped import exercises
from nearer.keeping.by_head import ByHead
from nearer.keeping.moments import lived_day
from nearer.vault.records import Kept
from nearer.vault.vault import Vault

LATELY = 50
"""How many sittings back an unfinished one is looked for."""


def _read_brought(vault: Vault) -> dict[str, tuple[str, Exercise]]:
    found = ((kept.id, read(kept.record.text)) for kept in vault.all(Brought))
    return {one.id: (id, one) for id, one in found if isinstance(one, Exercise)}


def _count(vault: Vault) -> Counter[str]:
    return Counter(kept.record.exercise for kept in vault.all(Sitting))


brought = ByHead(_read_brought)
"""Those that were brought: exercise id -> (record id, exercise)."""
sittings = ByHead(_count)
"""Exercise id -> how many sittings of it there have been."""


def everything(vault: Vault) -> Mapping[str, Exercise]:
    """Every exercise by id, whoever may do it."""
    own = {id: exercise for id, (_, exercise) in brought(vault).items()}
    return {**own, **exercises()}


def known(vault: Vault) -> Mapping[str, Exercise]:
    """Every exercise this person may do; those for adults are left out for people under 18."""
    young = vault.preferences.under_18
    return {id: one for id, one in everything(vault).items() if not (young and one.adults)}


def steps_of(vault: Vault, sitting: Sitting) -> tuple[Step, ...]:
    """The steps of a sitting, in the form it has; none when its exercise is not there to do."""
    exercise = known(vault).get(sitting.exercise)
    return exercise.shown(short=sitting.short) if exercise else ()


def unfinished(vault: Vault) -> list[Kept[Sitting]]:
    """Sittings that were begun and can be gone on with, the latest first."""
    lately = reversed(vault.all(Sitting)[-LATELY:])
    here = known(vault)
    return [one for one in lately if not one.record.finished and one.record.exercise in here]


def begun(vault: Vault) -> str | None:
    """The address that leads on with the latest sitting that waits, if one does."""
    return next((f"/exercises/sittings/{kept.id}/go-on" for kept in unfinished(vault)), None)


def finished_today(vault: Vault, now: datetime) -> int:
    """How many exercises were finished on the day that ``now`` belongs to as it is lived."""
    zone = ZoneInfo(vault.preferences.zone)
    today = lived_day(now.astimezone(zone))
    done = (kept.record.finished for kept in vault.all(Sitting)[-LATELY:])
    return sum(one is not None and lived_day(one.astimezone(zone)) == today for one in done)
