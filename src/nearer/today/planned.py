"""What the person set for today themselves, and the season that is on."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

import msgspec

from nearer.language import N_
from nearer.pace.asking import ask_of, season_of
from nearer.pace.days import days_from
from nearer.pace.model import WHATS, to_ask_again
from nearer.steps.roots.circumstances.model import Circumstance, to_look_at_again
from nearer.steps.yourself.routine.current import current
from nearer.steps.yourself.routine.model import due
from nearer.vault.vault import Vault

LOOKED_AT: Final = 30
"""How many circumstances back are looked through."""
ALONE: Final = N_("Time with yourself, at {time}:")


class Coming(msgspec.Struct, frozen=True):
    """Something the person set for today. ``words`` are theirs."""

    text: str
    path: str
    action: str
    words: str = ""
    at: datetime | None = None


class SeasonNow(msgspec.Struct, frozen=True):
    """The season that is on; ``own`` is the person's name for it."""

    what: str
    own: str
    due: bool
    """Whether the person wanted to be asked about it by now."""
    soon: tuple[tuple[str, date], ...]


def coming(vault: Vault, at: datetime) -> Iterator[Coming]:
    """What the person set for today themselves: a look at something, time of their own."""
    if to_look_at_again(vault.all(Circumstance)[-LOOKED_AT:], at.date()):
        yield Coming(
            N_("You chose today to look at something again."),
            "/roots/circumstances",
            N_("Look at it"),
        )
    if not ask_of(vault, at).season:
        kept = current(vault)
        for slot in due(kept.record if kept else None, at.date()):
            when = datetime.combine(at.date(), slot.at, at.tzinfo)
            yield Coming(ALONE, "/routine", N_("Your week"), slot.what, when)


def season_now(vault: Vault, today: date) -> SeasonNow | None:
    """The season that is on, and whether to ask about it."""
    kept = season_of(vault)
    if kept is None:
        return None
    season = kept.record
    return SeasonNow(WHATS[season.what], season.own, to_ask_again(season, today), days_from(today))
