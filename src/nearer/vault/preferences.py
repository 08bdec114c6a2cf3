"""What a person has set for themselves; kept in the vault like any other record."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Annotated, Literal

import msgspec

from nearer.vault.records import Record


class Preferences(Record, tag="preferences/1", frozen=True):
    """One per vault: ``at`` is when it last changed, ``zone`` where the person lives now."""

    diary = False

    name: str = ""
    country: str = ""
    """ISO 3166 alpha-2, chosen for helplines, or empty."""
    language: str = "en"
    theme: Literal["auto", "light", "dark"] = "auto"
    discreet: bool = False
    idle_minutes: Annotated[int, msgspec.Meta(ge=1, le=240)] = 15
    under_18: bool = False
    on_this_day: bool = False
    learn_words: bool = True
    """Whether the words chosen before shift the words offered."""

    def words(self) -> Iterator[str]:
        """Settings are not searched."""
        return iter(())


NOTHING_SET = Preferences(at=datetime(1970, 1, 1, tzinfo=UTC), zone="UTC")
"""Of someone who has set nothing."""
