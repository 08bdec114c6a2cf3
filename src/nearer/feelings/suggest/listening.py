"""From a text to feelings it may be about: phrases, tables, labels and one's earlier choices."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

import numpy as np

from nearer.feelings.suggest.cues import Cues, listener, quoted
from nearer.feelings.suggest.features import Bag
from nearer.feelings.suggest.labels import scores
from nearer.feelings.suggest.model import MOST_OFFERED, Heard, Story, Suggestion
from nearer.feelings.suggest.own import Earlier, learn, places
from nearer.feelings.suggest.reading import Token, tokens
from nearer.feelings.suggest.table import tables
from nearer.feelings.suggest.trained import weights
from nearer.feelings.taxonomy import wheel
from nearer.language.stored import Floats

__all__ = ["Earlier", "learn", "listen", "rank"]

NAMED: Final = 0.3
HINTED: Final = 0.12
TOLD: Final = 0.12
LABELLED: Final = 0.15
"""How much a name, a hint, a story's first lead and GoEmotions' labels count beside the table."""
PULLED: Final = 0.15
"""What a word loses when all that is named or told of lies on the other side of pleasant."""
ENOUGH: Final = 14
"""With fewer known features than this, a text's table score says less."""
ALIKE: Final = 0.3
"""How much a word loses for saying the same as one offered before it."""
UNSURE: Final = 0.2
"""Below this the best word is a guess, and the wheel itself is the better help."""
SHARPNESS: Final = 8.0
"""How fast a score goes from 0 to 1 around where it is unsure."""
FEWEST: Final = 3
LOOKED_AT: Final = 24
MOST_REASONS: Final = 3
TELLING: Final = 0.02
"""A reason adds at least so much to a word's score."""
SHARE: Final = 0.3
"""And at least so much of what the strongest adds."""
SMALL_WORDS: Final = frozenset(
    [
        "a",
        "about",
        "after",
        "again",
        "all",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "been",
        "before",
        "but",
        "by",
        "can",
        "can't",
        "could",
        "couldn't",
        "did",
        "didn't",
        "do",
        "don't",
        "down",
        "even",
        "for",
        "from",
        "get",
        "go",
        "going",
        "got",
        "had",
        "has",
        "have",
        "he",
        "her",
        "him",
        "his",
        "i",
        "i'd",
        "i'm",
        "i've",
        "if",
        "in",
        "into",
        "is",
        "it",
        "it's",
        "its",
        "just",
        "like",
        "me",
        "more",
        "my",
        "not",
        "of",
        "off",
        "on",
        "one",
        "or",
        "our",
        "out",
        "over",
        "said",
        "she",
        "so",
        "some",
        "still",
        "than",
        "that",
        "that's",
        "the",
        "their",
        "them",
        "then",
        "there",
        "they",
        "this",
        "to",
        "too",
        "told",
        "up",
        "us",
        "was",
        "wasn't",
        "we",
        "were",
        "what",
        "when",
        "where",
        "which",
        "who",
        "will",
        "with",
        "would",
        "you",
        "your",
    ]
)


class Reading:
    """One text, listened to."""

    def __init__(self, text: str, earlier: Earlier | None) -> None:
        self.text = text
        self.read: Sequence[Token] = tokens(text)
        self.bagged: Bag = tables().bagged(self.read)
        self.found: Cues = listener().hear(self.read, text)
        self.parts: Floats = tables().wheel.contributions(self.bagged)
        self.totals = self._totals(earlier)

    @property
    def spoken(self) -> bool:
        """Whether there is any word in it."""
        return any(token.spoken for token in self.read)

    def _totals(self, earlier: Earlier | None) -> Floats:
        enough = np.float32(min(1.0, (len(self.bagged.rows) / ENOUGH) ** 0.5))
        totals = enough * tables().wheel.scores(self.bagged) + self._labelled()
        totals -= PULLED * self._against()
        for cue in self.found.cues:
            totals[places()[cue.word]] += (NAMED if cue.named else HINTED) * max(cue.weight, 0)
        for story in self.found.stories:
            for at, word in enumerate(story.leads):
                totals[places()[word]] += TOLD / (1 + at)
        if earlier is not None:
            totals += earlier.shift(self.bagged)
        for word in self._taken_back():
            totals[places()[word]] = min(totals[places()[word]], 0) - 1
        return totals

    def _against(self) -> Floats:
        """1 for each word on the other side of all that is named or told of, else 0."""
        told = [story.leads[0] for story in self.found.stories]
        words = [*(cue.word for cue in self.found.cues if cue.named and cue.weight > 0), *told]
        signs = np.sign(valences())
        sides = {float(signs[places()[word]]) for word in words} - {0.0}
        other = -sides.pop() if len(sides) == 1 else np.nan
        against: Floats = (signs == other).astype(np.float32)
        return against

    def _labelled(self) -> Floats:
        """What GoEmotions' labels say of the wheel's words."""
        shares = 1 / (1 + np.exp(-2 * scores(self.read, self.bagged)))
        stored = weights()
        found = shares @ stored.floats("label_words") + stored.floats("label_words_bias")
        labelled: Floats = np.float32(LABELLED) * found.astype(np.float32)
        return labelled

    def _taken_back(self) -> set[str]:
        """Words that are named only with a "not" before them."""
        said = {cue.word for cue in self.found.cues if cue.weight > 0 and cue.named}
        return {cue.word for cue in self.found.cues if cue.weight < 0} - said

    def because(self, word: str) -> tuple[str, ...]:
        """The words of the text that led to a word of the wheel, strongest first."""
        return tuple(quoted(self._led_to(word), self.read, self.text))[:MOST_REASONS]

    def _led_to(self, word: str) -> Iterator[tuple[int, int]]:
        cues = [cue for cue in self.found.cues if cue.word == word and cue.weight > 0]
        for cue in sorted(cues, key=lambda one: (not one.named, one.first)):
            yield cue.first, cue.last
        for story in self.found.stories:
            if word in story.leads:
                yield self._place_of(story)
        column = self.parts[:, places()[word]]
        least = max(TELLING, SHARE * float(column.max(initial=0)))
        for at in np.argsort(-column, kind="stable"):
            if column[at] < least:
                return
            if self._says_something(*self.bagged.spans[at]):
                yield self.bagged.spans[at]

    def _place_of(self, story: Story) -> tuple[int, int]:
        """The tokens a story-word was said with."""
        at = self.text.index(story.said)
        within = [
            place
            for place, token in enumerate(self.read)
            if at <= token.first and token.last <= at + len(story.said)
        ]
        return within[0], within[-1]

    def _says_something(self, first: int, last: int) -> bool:
        """Whether someone would see why these words led there; small words say nothing."""
        said = self.read[first : last + 1]
        taken_back = any(
            cue.weight < 0 and cue.first <= last and first <= cue.last for cue in self.found.cues
        )
        told = any(token.word not in SMALL_WORDS for token in said)
        return told and not taken_back and all(token.spoken for token in said)


def listen(text: str, earlier: Earlier | None = None, most: int = MOST_OFFERED) -> Heard:
    """Three to five offers with reasons, or none when too unsure; and the story-words there are."""
    reading = Reading(text, earlier)
    stories = tuple(reading.found.stories)
    order = _in_order(reading.totals)
    if not reading.spoken or reading.totals[order[0]] < UNSURE:
        return Heard(stories=stories)
    sure = sum(reading.totals[at] >= UNSURE / 2 for at in order[:most])
    offered = _suggestions(reading, order[: max(FEWEST, sure)][:most])
    mixed = wheel().pulls_apart(one.word for one in offered)
    return Heard(offered, stories, mixed)


def rank(text: str, earlier: Earlier | None = None, most: int = 128) -> tuple[Suggestion, ...]:
    """Words of the wheel, best first, however unsure; none only for a text without any word."""
    reading = Reading(text, earlier)
    return _suggestions(reading, _in_order(reading.totals)[:most]) if reading.spoken else ()


def _suggestions(reading: Reading, order: Sequence[int]) -> tuple[Suggestion, ...]:
    """The words at these places. One that says something new may stand before a higher score: it
    takes the score of the one after it, so that scores fall.
    """
    scores = 1 / (1 + np.exp(-SHARPNESS * (reading.totals[list(order)] - UNSURE)))
    falling = np.maximum.accumulate(scores[::-1])[::-1].astype(float).round(4).tolist()
    feelings = [wheel().feelings[at] for at in order]
    return tuple(
        Suggestion(feeling.word, feeling.core, score, reading.because(feeling.word))
        for feeling, score in zip(feelings, falling, strict=True)
    )


def _in_order(totals: Floats) -> list[int]:
    """All words, best first; among the first few, each says something the ones before do not.

    Maximal marginal relevance (Carbonell and Goldstein 1998), with how often two words fit the
    same text as their likeness.
    """
    best = [int(at) for at in np.argsort(-totals, kind="stable")]
    together = weights().floats("wheel_together") / 255
    chosen, left = best[:1], best[1:LOOKED_AT]
    while len(chosen) < MOST_OFFERED:
        same = together[np.ix_(left, chosen)].max(axis=1)
        worth = totals[left] - ALIKE * same * np.maximum(totals[left], 0)
        chosen.append(left.pop(int(np.argmax(worth))))
    taken = set(chosen)
    return chosen + [at for at in best if at not in taken]


@cache
def valences() -> Floats:
    """How pleasant each word is, -3 to 3."""
    return np.array([feeling.valence for feeling in wheel()], np.float32)
