"""What may be offered after listening to a text: feelings with their reasons, and story-words."""

import msgspec

MOST_OFFERED = 5
"""More than five at once is a list to work through and no longer a help."""


class Suggestion(msgspec.Struct, frozen=True, gc=False):
    """A feeling the text may be about.

    ``score`` (0 to 1) orders the offers and is never shown as how sure anything is about a person.
    ``because`` holds the words of the text that led there, as they were written, strongest first.
    """

    word: str
    core: str
    score: float
    because: tuple[str, ...] = ()


class Story(msgspec.Struct, frozen=True, gc=False):
    """A word for what someone did ("ignored"), which leads on to feelings.

    ``said`` is how it stands in the text, ``leads`` are words of the wheel, likeliest first.
    """

    word: str
    said: str
    leads: tuple[str, ...]


class Heard(msgspec.Struct, frozen=True, gc=False):
    """What listening to a text came to. No suggestions: too unsure, and the wheel itself is better.

    ``mixed`` says that the suggestions pull in different directions.
    """

    suggestions: tuple[Suggestion, ...] = ()
    stories: tuple[Story, ...] = ()
    mixed: bool = False


class Choice(msgspec.Struct, frozen=True, gc=False):
    """What someone once wrote and the words of the wheel they chose for it."""

    text: str
    words: tuple[str, ...]
