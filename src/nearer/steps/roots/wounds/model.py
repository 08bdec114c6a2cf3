"""An old wound: what it does now, what helps, who is safe. Never what happened."""

from collections.abc import Iterator
from typing import Annotated, Literal

import msgspec

from nearer.language import N_
from nearer.vault.records import Record

WoundId = Literal[
    "abuse", "neglect", "loss", "sexual", "racial", "immigration", "generations", "child",
]  # fmt: skip
Help = Literal["", "have", "want", "later", "unsure"]
Text = Annotated[str, msgspec.Meta(max_length=20_000)]

HELPS: dict[Help, str] = {
    "have": N_("I have someone for this"),
    "want": N_("I would like that"),
    "later": N_("Not now"),
    "unsure": N_("I am not sure"),
    "": N_("Leave this open"),
}


class Wound(Record, tag="wound/1", frozen=True):
    """What someone noted about an old hurt."""

    tender = True

    wound: WoundId
    affects: Annotated[
        tuple[Annotated[str, msgspec.Meta(max_length=120)], ...], msgspec.Meta(max_length=20)
    ] = ()
    """Which of the offered effects they know, in our words."""
    now: Text = ""
    helps: Text = ""
    safe: Text = ""
    help: Help = ""
    """Whether help from someone trained is possible."""
    kindness: Text = ""
    """One kind thing for themselves."""

    def words(self) -> Iterator[str]:
        """Everything written about it."""
        yield self.now
        yield self.helps
        yield self.safe
        yield self.kindness
