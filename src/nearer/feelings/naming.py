"""A feeling as someone types it, ``word`` or ``word:0-4``, read and written."""

import re

from nearer import NearerError
from nearer.feelings.finding import near
from nearer.feelings.model import Named
from nearer.feelings.taxonomy import wheel
from nearer.language import ENGLISH, N_

WITH_STRENGTH = re.compile(r"(?P<word>.*\S)\s*:\s*(?P<strength>[0-9]+)")
TOO_STRONG = N_("How strong a feeling is goes from 0 to 4.")
NEAR_IT = N_("“{word}” is not on the wheel. Near it lie: {words}.")
NOTHING_NEAR = N_("“{word}” is not on the wheel. You could start from its middle: {words}.")


class UnknownFeeling(NearerError):
    """A word that is not on the wheel; the sentence names words that are, near it if there are."""

    exit_code = 2

    def __init__(self, word: str) -> None:
        self.near = tuple(feeling.word for feeling in near(wheel(), word))
        words = self.near or tuple(core.word for core in wheel().cores)
        sentence = NEAR_IT if self.near else NOTHING_NEAR
        super().__init__(ENGLISH.say(sentence, word=word, words=", ".join(words)))


class WrongStrength(NearerError):
    """A strength that is not 0, 1, 2, 3 or 4."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__(TOO_STRONG)


def split(text: str) -> tuple[str, int | None]:
    """``wistful: 3`` -> ("wistful", 3). The number is whatever was typed, also above 4."""
    found = WITH_STRENGTH.fullmatch(text.strip())
    return (found["word"], int(found["strength"])) if found else (text.strip(), None)


def written(named: Named) -> str:
    """The other way round: what `split` reads."""
    return named.word if named.strength is None else f"{named.word}:{named.strength}"


def parse_named(text: str) -> Named:
    """A feeling given to a command. Raises UnknownFeeling or WrongStrength."""
    word, strength = split(text)
    feeling = wheel().get(word)
    if feeling is None:
        raise UnknownFeeling(word)
    if strength is not None and strength > 4:
        raise WrongStrength
    return Named(feeling.word, strength)
