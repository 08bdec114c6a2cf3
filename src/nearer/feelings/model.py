"""A feeling as a person named it."""

from typing import Annotated

import msgspec

Strength = Annotated[int, msgspec.Meta(ge=0, le=4)]


class Named(msgspec.Struct, frozen=True, gc=False):
    """A word, from the wheel or the person's own, and how strong it was (0-4) if they said."""

    word: Annotated[str, msgspec.Meta(min_length=1, max_length=60)]
    strength: Strength | None = None
