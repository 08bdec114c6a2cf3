"""Which card, if any, the words of a text call for. It keeps nothing and scores nothing."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

import msgspec

from nearer.language.net import Net, Span
from nearer.safety.calls.reading import Call, Card, Phrase, Quiet, phrases, words
from nearer.safety.calls.spelling import Speller
from nearer.safety.calls.tokens import Sentence, sentences

ORDER: Final[tuple[Card, ...]] = ("self", "partner", "other")
"""When a text calls for several cards, the first of these is shown: one's own life first."""
REACH: Final = 4
"""How many words before a call a "not" may stand."""
_OWN: Final = frozenset({"i", "me", "my", "yo"})
_WRITER: Final = _OWN | {"myself", "our", "us", "mi", "mis", "nuestro", "nuestra"}
LONGEST_HEARD: Final = 200_000
"""Signs of one text that are listened to: a very long night's writing."""


class Heard(msgspec.Struct, frozen=True):
    """The card called for, and why: the note of the pattern that was found."""

    card: Card
    note: str
    phrase: str


class Listener:
    """The phrases, compiled once."""

    def __init__(self, known: Sequence[Phrase]) -> None:
        shared = words()
        self._known = known
        self._net = Net([phrase.steps for phrase in known])
        self._not = frozenset(shared.negations.split())
        self._through = frozenset(shared.through.split())
        meant = {**dict.fromkeys(shared.filling.split(), ""), **shared.meant}
        vocabulary = self._net.vocabulary | self._not | self._through
        self._speller = Speller(vocabulary, meant, shared.slips.split(), shared.cores.split())

    def hear(self, text: str) -> Heard | None:
        """The first card, by `ORDER`, that these words call for."""
        found: dict[Card, Heard] = {}
        for phrase, call in self._calls(text):
            found.setdefault(call.card, Heard(call.card, call.note, phrase.said))
            if call.card == ORDER[0]:
                break
        return next((found[card] for card in ORDER if card in found), None)

    def _calls(self, text: str) -> Iterator[tuple[Phrase, Call]]:
        framed = False
        for sentence in sentences(text[:LONGEST_HEARD]):
            said = self._respelt(sentence)
            spans = self._net.find(said.words)
            frame_here = any(self._is_frame(span) for span in spans)
            # A story or the news, told without a word of the writer's own or of anybody close.
            if not frame_here or _WRITER.intersection(said.words):
                yield from self._loud(said, spans, framed=framed or frame_here)
            framed = frame_here

    def _respelt(self, sentence: Sentence) -> Sentence:
        said = Sentence([], set())
        for place, word in enumerate(sentence.words):
            if place in sentence.after_pause:
                said.after_pause.add(len(said.words))
            said.words += self._speller.read(word)
        return said

    def _is_frame(self, span: Span) -> bool:
        of = self._known[span.phrase].of
        return isinstance(of, Quiet) and of.frame

    def _loud(
        self, said: Sentence, spans: Iterable[Span], *, framed: bool
    ) -> Iterator[tuple[Phrase, Call]]:
        """The calls of one sentence that nothing takes back."""
        quiet = self._quieted(spans, len(said.words)) if spans else bytearray()
        loud: list[tuple[Span, Phrase, Call]] = []
        for span in spans:
            phrase = self._known[span.phrase]
            call = phrase.of
            if (
                isinstance(call, Call)
                and not any(quiet[span.first : span.last + 1])
                and not (call.loose and framed)
                and not self._taken_back(said, span, phrase)
            ):
                loud.append((span, phrase, call))
        told = [span for span, _, call in loud if call.card != ORDER[0]]
        for span, phrase, call in loud:
            if call.card != ORDER[0] or not any(_is_part(said, span, of) for of in told):
                yield phrase, call

    def _quieted(self, spans: Iterable[Span], length: int) -> bytearray:
        """Which words of a sentence a quiet phrase lies on."""
        quiet = bytearray(length)
        for span in spans:
            of = self._known[span.phrase].of
            if isinstance(of, Quiet) and not of.frame:
                end = length if of.rest else span.last + 1
                quiet[span.first : end] = b"\1" * (end - span.first)
        return quiet

    def _taken_back(self, said: Sentence, span: Span, phrase: Phrase) -> bool:
        """Whether a "not" stands close before the end, and nothing between ends its reach.

        A phrase that has its own "not" ("won't let me") is not taken back by one.
        """
        call = phrase.of
        if (isinstance(call, Call) and call.anyway) or self._has_not(phrase):
            return False
        for place in range(span.last - 1, max(-1, span.first - 1 - REACH), -1):
            if place < span.first and place + 1 in said.after_pause:
                return False
            word = said.words[place]
            if word in self._not:
                return True
            if word in self._through and (place < span.first or word not in _OWN):
                return False
        return False

    def _has_not(self, phrase: Phrase) -> bool:
        return any(self._not & step.words for step in phrase.steps)


def _is_part(said: Sentence, span: Span, of: Span) -> bool:
    """Whether what sounds like the writer's own is a part of what is told of someone else."""
    between = said.words[of.first + 1 : span.first]
    return of.first < span.first <= span.last <= of.last and not _OWN.intersection(between)


@cache
def listener() -> Listener:
    """The listener with every phrase that ships."""
    return Listener(tuple(phrases()))


def _hear(text: str) -> Heard | None:
    # Reading the patterns takes a moment, which nobody who wrote nothing should have to wait for.
    return listener().hear(text) if text.strip() else None


def heard(*texts: str) -> Heard | None:
    """The card that any of these texts calls for, the first by `ORDER`."""
    found = [one for one in map(_hear, texts) if one]
    return min(found, key=lambda one: ORDER.index(one.card), default=None)
