"""How a made-up person rates the fixed eight: by the day's feelings, its mood, and their drift."""

from collections.abc import Mapping
from random import Random

from nearer.feelings.taxonomy import wheel
from nearer.steps.yourself.eight import PLEASANT, WORDS, Eight

WORD_OF_CORE = {
    "joyful": "glad",
    "loving": "close",
    "calm": "calm",
    "sad": "sad",
    "afraid": "anxious",
    "angry": "irritated",
    "ashamed": "ashamed",
}
"""Which of the eight a wheel word speaks for, by its core. Numbness speaks for none: it mutes."""

CARRIES_OVER = 0.55
"""The part of yesterday's drift that is still there today (feelings have inertia)."""

LEFT_OUT = 0.08
"""How often the eight are passed over on an evening."""


class Rater:
    """Rates one check-in after the other. The same hand and days give the same ratings."""

    def __init__(self, hand: Random) -> None:
        self._hand = hand
        self._drift = dict.fromkeys(WORDS, 0.0)

    def rate(self, feelings: Mapping[str, int], mood: int) -> Eight:
        """The eight for one moment; now and then one of them, or all, is left out."""
        named, muted = _heard(feelings)
        ratings = {word: self._one(word, named.get(word, 0), mood, muted) for word in WORDS}
        chance = self._hand.random()
        if chance < LEFT_OUT:
            return Eight()
        if chance < 1.5 * LEFT_OUT:
            del ratings[self._hand.choice(WORDS)]
        return Eight(**ratings)

    def _one(self, word: str, strength: int, mood: int, muted: int) -> int:
        drift = CARRIES_OVER * self._drift[word] + self._hand.gauss(0, 0.45)
        self._drift[word] = drift
        usual = 1.1 + 0.5 * mood if word in PLEASANT else 0.7 - 0.5 * mood
        return min(4, max(0, round(usual + 0.7 * strength - 0.3 * muted + drift)))


def _heard(feelings: Mapping[str, int]) -> tuple[dict[str, int], int]:
    """The strongest feeling named for each of the eight, and how strong the numbness is."""
    named: dict[str, int] = {}
    muted = 0
    for name, strength in feelings.items():
        feeling = wheel().get(name)
        if feeling is None:
            continue
        if feeling.core == "numb":
            muted = max(muted, strength)
            continue
        curious = "curious" in (feeling.word, feeling.middle)
        word = "curious" if curious else WORD_OF_CORE[feeling.core]
        named[word] = max(named.get(word, 0), strength)
    return named, muted
