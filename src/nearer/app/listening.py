"""Where the house listens for words that call for help, and where it does not.

Everything that is posted is listened to, so that a room to come need not think of it; what is no
telling is listed here, and `tests/forms/fields.py` says of each field why.
"""

from typing import Final

from nearer.safety.listening import EVERY_FIELD, Listening

ELSEWHERE: Final = {
    "/drafts/": EVERY_FIELD,  # nobody is interrupted while writing
    "/settings": EVERY_FIELD,
    "/welcome": EVERY_FIELD,
    "/unlock": EVERY_FIELD,
    "/exercises/bring": EVERY_FIELD,
    "/signs/someone/first": "alias",
    "/routine": "title",
    "/check-in": "sketch",
}
"""How an address begins -> the field that is no telling."""

DEEP: Final = (
    "/roots",
    "/signs/myself/new",
    "/signs/someone",
    "/signs/again/new",
    "/signs/questionnaires/",
    "/exercises",
    "/journal/prompts",
    "/people/new",
)
"""What asks for openness: it says that it can rest, on a day on which such words were written."""


def listening() -> Listening:
    """A listener for one house."""
    return Listening(ELSEWHERE, DEEP)
