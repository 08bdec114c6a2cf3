"""A belief about being close, what stands beside it, and how believable each has been."""

from collections.abc import Iterator
from datetime import datetime
from typing import Annotated, Literal

import msgspec

from nearer.language import N_
from nearer.vault.records import Record

Text = Annotated[str, msgspec.Meta(max_length=20_000)]
Line = Annotated[str, msgspec.Meta(max_length=500)]
Percent = Annotated[int, msgspec.Meta(ge=0, le=100)]
MOVED = 10
"""Of a hundred: a smaller difference is not said."""


class Rating(msgspec.Struct, frozen=True):
    """How believable the belief and what stands beside it were at a moment, 0 to 100."""

    at: datetime
    old: Percent | None = None
    new: Percent | None = None


class Wording(msgspec.Struct, frozen=True):
    """A reframe as it was worded until ``until``."""

    until: datetime
    text: Line


class Belief(Record, tag="belief/1", frozen=True):
    """A belief as someone first said it; that wording stays beside everything that follows."""

    tender = True

    belief: Line
    common: Annotated[str, msgspec.Meta(max_length=60)] = ""
    """The id of the common belief it began with, or empty."""
    learned: Text = ""
    fits: Text = ""
    speaks_for: Text = ""
    speaks_against: Text = ""
    friend: Text = ""
    reframe: Line = ""
    ratings: tuple[Rating, ...] = ()
    """Oldest first."""
    before: tuple[Wording, ...] = ()
    """Earlier wordings of the reframe, oldest first."""

    def words(self) -> Iterator[str]:
        """Everything written about it, earlier reframes too."""
        yield self.belief
        yield self.learned
        yield self.fits
        yield self.speaks_for
        yield self.speaks_against
        yield self.friend
        yield self.reframe
        for wording in self.before:
            yield wording.text


def rated(belief: Belief, rating: Rating) -> Belief:
    """The same with one more rating. One that says nothing changes nothing."""
    if rating.old is None and rating.new is None:
        return belief
    return msgspec.structs.replace(belief, ratings=(*belief.ratings, rating))


def reworded(before: Belief, now: Belief, at: datetime) -> Belief:
    """``now`` with the history of ``before``: a reframe that changed is kept as it was."""
    worded = before.before
    if before.reframe and before.reframe != now.reframe:
        worded = (*worded, Wording(at, before.reframe))
    return msgspec.structs.replace(now, ratings=before.ratings, before=worded)


Which = Literal["old", "new"]


def series(belief: Belief, which: Which) -> tuple[tuple[datetime, int], ...]:
    """One of the two curves: each moment it was rated, and how believable it was."""
    rows = ((rating.at, getattr(rating, which)) for rating in belief.ratings)
    return tuple((at, value) for at, value in rows if value is not None)


def change_in_words(belief: Belief) -> str:
    """What the ratings of the first belief show, English; empty when there is nothing to say."""
    points = series(belief, "old")
    if len(points) < 2:
        return ""
    moved = points[-1][1] - points[0][1]
    if moved <= -MOVED:
        return N_("The first belief has lost some of its weight since you first rated it.")
    if moved >= MOVED:
        return N_("The first belief weighs more than when you first rated it. That can happen.")
    return N_("The first belief weighs about as much as when you first rated it.")
