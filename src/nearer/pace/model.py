"""How much may be asked today. Every room that suggests, asks or reminds goes by `Ask`."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Annotated, Literal

import msgspec

from nearer.language import N_
from nearer.vault.records import Kept, Record

What = Literal["illness", "loss", "move", "work", "child", "caring", "parting", "other"]
Depth = Literal["light", "middle", "deep"]

WHATS: dict[What, str] = {
    "illness": N_("Being ill, or someone close being ill"),
    "loss": N_("Losing someone or something"),
    "move": N_("A move"),
    "work": N_("A new job, or none"),
    "child": N_("A new child"),
    "caring": N_("Looking after someone"),
    "parting": N_("A parting"),
    "other": N_("Something else"),
}


class Season(Record, tag="season/1", frozen=True):
    """A time that takes more than usual. It stays on until the person says that it is over.

    ``at`` is when it was noted down.
    """

    diary = False
    tender = True

    what: What = "other"
    own: Annotated[str, msgspec.Meta(max_length=200)] = ""
    """The person's own name for it."""
    since: date | None = None
    ask_again: date | None = None
    """The day from which the house asks whether it is still on; None to be left alone."""
    over: datetime | None = None
    """When the person said it was over, UTC."""

    def words(self) -> Iterator[str]:
        """Their own name for it."""
        yield self.own


class Ask(msgspec.Struct, frozen=True):
    """The most that may be asked of someone in a day, everywhere in the house."""

    season: bool
    """Whether a season is on, so that a page can say why it asks for less."""
    suggestions: int
    """How many small things home may suggest in a day."""
    exercises: int
    """After how many exercises it is enough for today."""
    short: bool
    """Exercises show their short form, practices begin with their shortest length."""
    deepest: Depth
    """The deepest step with another person that may be suggested."""
    reminders: int
    """How many times a day something may be said outside the app."""
    resting: bool = False
    """Whether what asks for openness rests today: words that call for help were written."""


USUAL = Ask(season=False, suggestions=1, exercises=3, short=False, deepest="deep", reminders=1)
LESS = Ask(season=True, suggestions=1, exercises=1, short=True, deepest="light", reminders=0)


def current(seasons: Iterable[Kept[Season]]) -> Kept[Season] | None:
    """The season that is on, the latest begun when there are several; None when none is."""
    return max(
        (kept for kept in seasons if kept.record.over is None),
        key=lambda kept: kept.record.at,
        default=None,
    )


def to_ask_again(season: Season, today: date) -> bool:
    """Whether the day has come that the person chose to be asked again."""
    return season.over is None and season.ask_again is not None and season.ask_again <= today


def ask(season: Kept[Season] | None, *, resting: bool = False) -> Ask:
    """How much may be asked: less while a season is on, nothing deep on a day of rest."""
    most = LESS if season else USUAL
    if not resting:
        return most
    return msgspec.structs.replace(most, resting=True, deepest="light", reminders=0)


def enough(done: int, most: Ask) -> bool:
    """Whether this many exercises finished today are enough for today."""
    return done >= most.exercises
