"""A look across the people one ended up with: what is familiar, and what to notice sooner."""

from collections.abc import Iterator
from typing import Annotated

import msgspec

from nearer.vault.records import Record

Text = Annotated[str, msgspec.Meta(max_length=20_000)]


class Again(Record, tag="again/1", frozen=True):
    """One look across. Every part may be left out."""

    tender = True

    familiar: Text = ""
    home: Text = ""
    hoped: Text = ""
    early: Text = ""
    keeps: Text = ""
    notice: Text = ""
    standard: Text = ""

    def words(self) -> Iterator[str]:
        """Every answer."""
        for name in PARTS:
            yield getattr(self, name)


PARTS = ("familiar", "home", "hoped", "early", "keeps", "notice", "standard")
