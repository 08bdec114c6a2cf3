"""How much may be asked of the person whose vault this is."""

from datetime import datetime

from nearer.pace.model import Ask, Season, ask, current
from nearer.safety.resting import resting
from nearer.vault.records import Kept
from nearer.vault.vault import Vault


def season_of(vault: Vault) -> Kept[Season] | None:
    """The season that is on."""
    return current(vault.all(Season))


def ask_of(vault: Vault, now: datetime) -> Ask:
    """The one rule that every room asks before it asks anything of someone."""
    return ask(season_of(vault), resting=resting(vault, now))
