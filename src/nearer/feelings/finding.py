"""Finds words of the wheel: near an unknown word, or for whatever someone is looking for."""

import re
from difflib import SequenceMatcher

from nearer.feelings.model import Feeling, Wheel, folded

ALIKE = 0.78
"""How alike two spellings are before one suggests the other: one slip in five letters."""
SWAPPED = 0.95
"""How alike two spellings with the same letters are: "clam" was most likely meant to be "calm"."""
TELLING = 4
"""Letters two words begin with before that says anything."""
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def near(wheel: Wheel, word: str, n: int = 3) -> tuple[Feeling, ...]:
    """Up to ``n`` feelings a person may have meant, likeliest first; none if nothing is near.

    A word that is known to lie beside one feeling (``sadness``) brings that feeling's kin along.
    """
    spoken = folded(word)
    if not spoken:
        return ()
    scores = {feeling.word: likeness(feeling, spoken) for feeling in wheel}
    found = [feeling for feeling in wheel if scores[feeling.word] >= ALIKE]
    found.sort(key=lambda feeling: -scores[feeling.word])
    if found and scores[found[0].word] == 1:
        found[1:] = [*wheel.kin(found[0]), *found[1:]]
    return tuple(dict.fromkeys(found))[:n]


def likeness(feeling: Feeling, spoken: str) -> float:
    """0 to 1: how near what was typed comes to a feeling's word or one of its near words."""
    return max(_alike(folded(name), spoken) for name in (feeling.word, *feeling.also))


def _alike(name: str, spoken: str) -> float:
    if name == spoken:
        return 1.0
    if name[0] == spoken[0] and sorted(name) == sorted(spoken):
        return SWAPPED
    shorter = min(len(name), len(spoken))
    begins_alike = shorter >= TELLING and name[:shorter] == spoken[:shorter]
    matcher = SequenceMatcher(None, name, spoken)
    if matcher.quick_ratio() < ALIKE and not begins_alike:
        return 0.0
    return max(matcher.ratio(), 0.9 if begins_alike else 0.0)


def find(wheel: Wheel, query: str) -> tuple[Feeling, ...]:
    """The feelings in which every word of ``query`` begins some word: best first.

    Looks at the word itself, then its near words, then its meaning and body cue.
    """
    sought = folded(query).split()
    if not sought:
        return ()
    ranks = {feeling.word: _rank(feeling, sought) for feeling in wheel}
    found = [feeling for feeling in wheel if ranks[feeling.word] is not None]
    return tuple(sorted(found, key=lambda feeling: ranks[feeling.word] or 0))


def _rank(feeling: Feeling, sought: list[str]) -> int | None:
    fields = (feeling.word, " ".join(feeling.also), f"{feeling.meaning} {feeling.body_cue}")
    words: list[str] = []
    for rank, text in enumerate(fields):
        words += WORD.findall(text.casefold())
        if all(any(word.startswith(one) for word in words) for one in sought):
            return rank
    return None
