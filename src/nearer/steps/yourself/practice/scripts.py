"""The six practices as they ship."""

from functools import cache
from typing import Final, get_args

import msgspec

from nearer.language.texts import text
from nearer.steps.yourself.practice.model import PracticeId, Script

ORDER: Final[tuple[PracticeId, ...]] = get_args(PracticeId)


@cache
def scripts() -> dict[str, Script]:
    """All of them by id, in the order they are offered."""
    return {id: msgspec.toml.decode(text(f"practices/{id}.toml"), type=Script) for id in ORDER}
