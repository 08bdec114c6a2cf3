"""What is going on just now, and when to look at it again."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Annotated

import msgspec

from nearer.pace.model import What
from nearer.vault.records import Kept, Record


class Circumstance(Record, tag="circumstance/1", frozen=True):
    """Something that makes it harder to be close just now."""

    tender = True

    what: What = "other"
    text: Annotated[str, msgspec.Meta(max_length=20_000)] = ""
    since: date | None = None
    look_again: date | None = None
    over: datetime | None = None
    """When the person said it was over, UTC."""

    def words(self) -> Iterator[str]:
        """What they wrote about it."""
        yield self.text


def to_look_at_again(
    circumstances: Iterable[Kept[Circumstance]], today: date
) -> tuple[Kept[Circumstance], ...]:
    """Those whose chosen day has come, and which are not over."""
    return tuple(
        kept
        for kept in circumstances
        if kept.record.over is None
        and kept.record.look_again is not None
        and kept.record.look_again <= today
    )
