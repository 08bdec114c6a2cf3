"""The same eight words each time, so that two evenings can be held side by side."""

from typing import Annotated

import msgspec

from nearer.language import N_

Rating = Annotated[int, msgspec.Meta(ge=0, le=4)]


class Eight(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """How much of each, 0 (none) to 4 (very much); any of them may be left out.

    Field names are the words' keys for ever: numbers over time rest on them.
    """

    glad: Rating | None = None
    calm: Rating | None = None
    close: Rating | None = None
    curious: Rating | None = None
    sad: Rating | None = None
    anxious: Rating | None = None
    irritated: Rating | None = None
    ashamed: Rating | None = None

    def rated(self) -> tuple[tuple[str, int], ...]:
        """The words that were rated, in their fixed order."""
        pairs = ((word, getattr(self, word)) for word in WORDS)
        return tuple((word, rating) for word, rating in pairs if rating is not None)

    @property
    def complete(self) -> bool:
        """Whether all eight were rated."""
        return len(self.rated()) == len(WORDS)


PLEASANT = ("glad", "calm", "close", "curious")
UNPLEASANT = ("sad", "anxious", "irritated", "ashamed")
WORDS = PLEASANT + UNPLEASANT

SPOKEN = {
    "glad": N_("glad"),
    "calm": N_("calm"),
    "close": N_("close to someone"),
    "curious": N_("curious"),
    "sad": N_("sad"),
    "anxious": N_("anxious"),
    "irritated": N_("irritated"),
    "ashamed": N_("ashamed"),
}
"""The words as a person reads them."""
