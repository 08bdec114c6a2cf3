"""How it is for someone to be with a person: signs, other readings, their own side, an ending."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Literal

import msgspec

from nearer.language import N_
from nearer.vault.records import Record

SignId = Literal["acts", "depth", "start", "follow", "hot", "curious"]
Ending = Literal["", "ask", "limit", "fit", "nothing"]
Often = Annotated[int, msgspec.Meta(ge=0, le=4)]
Text = Annotated[str, msgspec.Meta(max_length=20_000)]

SIGNS: tuple[SignId, ...] = ("acts", "depth", "start", "follow", "hot", "curious")
OFTEN = (N_("never"), N_("rarely"), N_("at times"), N_("often"), N_("nearly always"))
SEEN = 3
"""A sign counts as seen in a picture from “often” on."""
IN_HOW_MANY = 2


class Picture(Record, tag="someone/1", frozen=True):
    """One's own picture of being with someone, under the name they have here."""

    tender = True

    alias: Annotated[str, msgspec.Meta(max_length=60)]
    often: Mapping[str, Often] = {}
    """Sign to how often; those left out are not there. Never added up."""
    own: Text = ""
    readings: tuple[str, ...] = ()
    """Other readings that may be part of it, in our words."""
    mine: Text = ""
    """Where they do it, too."""
    ending: Ending = ""
    next: Text = ""
    """The sentence, limit or thought they go on with."""
    careful: bool = False
    """Whether the safety questions said to go carefully; then nothing is suggested about them."""

    def words(self) -> Iterator[str]:
        """Everything written about it."""
        yield self.alias
        yield self.own
        yield self.mine
        yield self.next


def repeated(pictures: Iterable[Picture]) -> tuple[SignId, ...]:
    """The signs that were often there with at least two different people, in their order."""
    people: dict[SignId, set[str]] = {sign: set() for sign in SIGNS}
    for picture in pictures:
        for sign in SIGNS:
            if picture.often.get(sign, 0) >= SEEN:
                people[sign].add(picture.alias.casefold())
    return tuple(sign for sign in SIGNS if len(people[sign]) >= IN_HOW_MANY)
