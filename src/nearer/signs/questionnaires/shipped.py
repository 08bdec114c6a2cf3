"""The questionnaires that come with Nearer."""

from functools import cache
from typing import Final

import msgspec

from nearer.language.texts import text
from nearer.signs.questionnaires.model import Questionnaire

ORDER: Final = (
    "attention-to-emotions",
    "positive-expressivity",
    "negative-expressivity",
    "capacity-for-love",
    "swls",
    "mhi-5",
    "gad-7",
    "phq-8",
)


@cache
def questionnaires() -> dict[str, Questionnaire]:
    """All of them by id, in the order they are offered."""
    return {
        id: msgspec.toml.decode(text(f"questionnaires/{id}.toml"), type=Questionnaire)
        for id in ORDER
    }
