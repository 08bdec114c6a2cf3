"""A look at the signs in oneself, what stands out in it, and what has moved since another."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

import msgspec

from nearer.language import N_
from nearer.vault.records import Record

SignId = Literal["words", "talk", "closeness", "mixed", "numb", "trust", "alone", "surface"]
Rating = Annotated[int, msgspec.Meta(ge=0, le=4)]
Reading = Literal["", "season", "pattern", "both", "unsure"]

SIGNS: tuple[SignId, ...] = (
    "words", "talk", "closeness", "mixed", "numb", "trust", "alone", "surface",
)  # fmt: skip
STATEMENTS = tuple(f"{sign}-{n}" for sign in SIGNS for n in (1, 2))

HOW_MUCH = (
    N_("not at all"),
    N_("a little"),
    N_("sometimes"),
    N_("often"),
    N_("nearly always"),
)

READINGS: dict[Reading, str] = {
    "season": N_("More of a season: life is heavy just now"),
    "pattern": N_("More of a pattern: I have known it for long"),
    "both": N_("Some of both"),
    "unsure": N_("I cannot tell yet"),
    "": N_("Leave this open"),
}

STANDS_OUT = 5
"""Of eight: a sign stands out when its two statements together reach this."""
MOVED = 2
"""Of eight: a difference from here on is said; a smaller one may be chance."""
MOST = 3


class SignsCheck(Record, tag="signs/1", frozen=True):
    """One look in the mirror."""

    tender = True

    ratings: Mapping[str, Rating] = {}
    """Statement id, such as ``words-1``, to how much it was true; those left out are not there."""
    reading: Reading = ""
    """A season or a pattern, as the person sees it."""
    note: Annotated[str, msgspec.Meta(max_length=20_000)] = ""

    def words(self) -> Iterator[str]:
        """What they wrote about it."""
        yield self.note

    def amount(self, sign: SignId) -> int | None:
        """How much of a sign, 0 to 8; None unless both its statements were answered."""
        given = [self.ratings.get(f"{sign}-{n}") for n in (1, 2)]
        return sum(n for n in given if n is not None) if None not in given else None


class Moved(msgspec.Struct, frozen=True):
    """A sign that changed between two looks; both amounts are of eight."""

    sign: SignId
    before: int
    now: int

    @property
    def less(self) -> bool:
        """Whether there is less of it."""
        return self.now < self.before


def standing_out(check: SignsCheck) -> tuple[SignId, ...]:
    """The signs that were often true, most first; three at the most, none when none was."""
    amounts = {sign: check.amount(sign) for sign in SIGNS}
    often = [sign for sign in SIGNS if (amounts[sign] or 0) >= STANDS_OUT]
    return tuple(sorted(often, key=lambda sign: -(amounts[sign] or 0)))[:MOST]


def moved(before: SignsCheck, now: SignsCheck) -> tuple[Moved, ...]:
    """What changed by enough to be said, in the order of the signs."""
    found = ((sign, before.amount(sign), now.amount(sign)) for sign in SIGNS)
    return tuple(
        Moved(sign, old, new)
        for sign, old, new in found
        if old is not None and new is not None and abs(new - old) >= MOVED
    )
