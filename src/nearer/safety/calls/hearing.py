"""Which phrases of a text call for a card, sentence by sentence. It keeps nothing."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Final, NamedTuple

import msgspec
from msgspec.structs import replace

from nearer.language.net import Net, Span
from nearer.safety.calls.reading import QUIETED, Call, Card, Phrase, Quiet, Time, phrases, words
from nearer.safety.calls.spelling import Speller
from nearer.safety.calls.tokens import Sentence, sentences

ORDER: Final[tuple[Card, ...]] = ("self", "partner", "other")
"""When a text calls for several cards, the first of these is shown: one's own life first."""
REACH: Final = 4
"""How many words before a call a "not" may stand."""
NEAR: Final = 2
"""Sentences before and after one that say how it is meant: a "no" for an answer, an end."""
LONG_WISH: Final = 4
"""Words from which on a call is no plain wish ("want to vanish") any more."""
ASIDE: Final = 6
"""Words of the longest remark in passing that a "never" reaches across."""
_NEVER: Final = frozenset({"never", "not", "nor"})
_ASK: Final = frozenset({"ask", "asked", "asking"})
_SUBJECTS: Final = frozenset(
    {"he", "she", "they", "we", "who", "hell", "shell", "theyll", "el", "ella"}
)
_NO_TIME: Final = frozenset[Time | None]()
_OWN: Final = frozenset({"i", "me", "my", "yo"})
_WRITER: Final = _OWN | {"myself", "our", "us", "mi", "mis", "nuestro", "nuestra"}
LONGEST_HEARD: Final = 200_000
"""Signs of one text that are listened to: a very long night's writing."""


class Heard(msgspec.Struct, frozen=True):
    """The card called for, and why: a phrase and the note of its group, or what else spoke."""

    card: Card
    note: str
    phrase: str


class Told(NamedTuple):
    """A sentence: its words, some of them `QUIETED`, and the phrases in it that call for a card."""

    words: list[str]
    heard: list[Heard]
    taken_back: bool
    """A phrase is there that calls, and is taken back: no quiet phrase lies on it."""


class Reading(NamedTuple):
    """A sentence, the phrases in it, which words a quiet one lies on, and what it says of when."""

    said: Sentence
    spans: Sequence[Span]
    quiet: bytes
    times: frozenset[Time | None]

    def quieted(self, span: Span) -> bool:
        """Whether a quiet phrase lies on a word of this one."""
        return any(self.quiet[span.first : span.last + 1])


class Listener:
    """The phrases, compiled once; the Spanish ones stand last."""

    def __init__(self, known: Sequence[Phrase]) -> None:
        shared = words()
        # The steps live in the net from here on; kept twice they would take ten megabytes.
        self._known = [replace(phrase, steps=()) for phrase in known]
        split = sum(not phrase.spanish for phrase in known)
        self._split = split
        self._english = Net([phrase.steps for phrase in known[:split]])
        self._spanish = Net([phrase.steps for phrase in known[split:]])
        self._only_spanish = self._spanish.vocabulary - self._english.vocabulary
        self._not = frozenset(shared.negations.split())
        self._through = frozenset(shared.through.split())
        self._wishes = frozenset(shared.wishes.split())
        self._asking = frozenset(shared.asking.split())
        self._no = [answer.split("_") for answer in shared.answers_no.split()]
        self._turning = frozenset(shared.turning.split())
        self._own_not = frozenset(
            number
            for number, phrase in enumerate(known)
            if any(self._not & step.words for step in phrase.steps)
        )
        meant = {**dict.fromkeys(shared.filling.split(), ""), **shared.meant}
        vocabulary = self._english.vocabulary | self._spanish.vocabulary | self._not | self._through
        self._speller = Speller(vocabulary, meant, shared.slips.split(), shared.cores.split())

    def hear(self, text: str) -> Iterator[Told]:
        """Each sentence with what is heard in it."""
        framed = False
        readings = map(self._read, sentences(text[:LONGEST_HEARD]))
        for near, place in _with_neighbours(readings):
            frame_here = any(self._is_frame(span) for span in near[place].spans)
            said = near[place].said.words
            # A story or the news, told without a word of the writer's own or of anybody close.
            told = frame_here and not _WRITER.intersection(said)
            calls = () if told else self._calls(near, place, framed=framed or frame_here)
            yield self._told(near[place], list(calls))
            framed = frame_here

    def _calls(self, near: Sequence[Reading], place: int, *, framed: bool) -> Iterator[Heard]:
        said = near[place].said
        after = [reading.said for reading in near[place + 1 :]]
        for span, phrase, call in self._loud(near[place], framed=framed):
            over = _is_over(near, place, call.card)
            if not over and not self._answered_no(said, span, call, after):
                yield Heard(call.card, call.note, phrase.said)

    def _told(self, reading: Reading, heard: list[Heard]) -> Told:
        words = reading.said.words
        if not reading.spans:
            return Told(words, heard, taken_back=False)
        marked = zip(words, reading.quiet, strict=True)
        taken_back = not heard and any(
            self._is_call(span) and not reading.quieted(span) for span in reading.spans
        )
        return Told([QUIETED if quiet else word for word, quiet in marked], heard, taken_back)

    def _read(self, sentence: Sentence) -> Reading:
        said = self._respelt(sentence)
        spans = self._find(said.words)
        if not spans:
            return Reading(said, spans, b"", _NO_TIME)
        quiet = self._quieted(spans, len(said.words))
        return Reading(said, spans, quiet, frozenset(map(self._time, spans)))

    def _find(self, words: Sequence[str]) -> list[Span]:
        """Every phrase; the Spanish ones only where a word is theirs alone."""
        spans = self._english.find(words)
        if self._only_spanish.intersection(words):
            found = self._spanish.find(words)
            spans += [span._replace(phrase=span.phrase + self._split) for span in found]
            spans.sort(key=lambda span: span.last)
        return spans

    def _respelt(self, sentence: Sentence) -> Sentence:
        said = Sentence([], set(), sentence.asks)
        for place, word in enumerate(sentence.words):
            if place in sentence.after_pause:
                said.after_pause.add(len(said.words))
            said.words += self._speller.read(word)
        return said

    def _time(self, span: Span) -> Time | None:
        of = self._known[span.phrase].of
        return of.time if isinstance(of, Quiet) else None

    def _is_call(self, span: Span) -> bool:
        return isinstance(self._known[span.phrase].of, Call)

    def _is_frame(self, span: Span) -> bool:
        of = self._known[span.phrase].of
        return isinstance(of, Quiet) and of.frame

    def _loud(self, reading: Reading, *, framed: bool) -> Iterator[tuple[Span, Phrase, Call]]:
        """The calls of one sentence that nothing within it takes back."""
        said = reading.said
        loud: list[tuple[Span, Phrase, Call]] = []
        for span in reading.spans:
            phrase = self._known[span.phrase]
            call = phrase.of
            if (
                isinstance(call, Call)
                and not reading.quieted(span)
                and not (call.loose and framed)
                and not self._taken_back(said, span, call)
            ):
                loud.append((span, phrase, call))
        told = [span for span, _, call in loud if call.card != ORDER[0]]
        for span, phrase, call in loud:
            if call.card != ORDER[0] or not any(_is_part(said, span, of) for of in told):
                yield span, phrase, call

    def _quieted(self, spans: Iterable[Span], length: int) -> bytes:
        """Which words of a sentence a quiet phrase lies on."""
        quiet = bytearray(length)
        for span in spans:
            of = self._known[span.phrase].of
            if isinstance(of, Quiet) and not (of.frame or of.time):
                end = length if of.rest else span.last + 1
                quiet[span.first : end] = b"\1" * (end - span.first)
        return bytes(quiet)

    def _taken_back(self, said: Sentence, span: Span, call: Call) -> bool:
        """Whether a "not" stands close before the end, and nothing between ends its reach.

        A "not" that the phrase has of its own ("won't let me") takes nothing back. What is heard
        anyway ("I don't want to live") is only taken back by a "not" right before its wish.
        """
        end = span.last
        if span.phrase in self._own_not:
            if not self._not.isdisjoint(said.words[span.first : span.last + 1]):
                return False
            end = span.first
        if call.anyway:
            return self._wish_denied(said, span)
        return self._not_in_passing(said, span.first) or self._not_before(said, span.first, end)

    def _wish_denied(self, said: Sentence, span: Span) -> bool:
        first = span.first
        return (
            first > 0
            and first not in said.after_pause
            and span.last - first < LONG_WISH
            and said.words[first] in self._wishes
            and said.words[first - 1] in self._not
        )

    def _not_before(self, said: Sentence, first: int, end: int) -> bool:
        for place in range(end - 1, max(-1, first - 1 - REACH), -1):
            if place < first and place + 1 in said.after_pause:
                return False
            word = said.words[place]
            if word in self._not:
                return True
            # "Never take my life": the verb a call begins with is its own and ends no reach.
            own = word in _OWN if place > first else place == first and word not in _SUBJECTS
            if word in self._through and not own:
                return False
        return False

    def _not_in_passing(self, said: Sentence, first: int) -> bool:
        """Whether a "never" stands before words in passing: "never, even at my worst, did I"."""
        if first not in said.after_pause:
            return False
        for place in range(first - 1, max(0, first - 1 - ASIDE), -1):
            if place in said.after_pause:
                return said.words[place - 1] in _NEVER
            if said.words[place] in self._through:
                return False
        return False

    def _answered_no(
        self, said: Sentence, span: Span, call: Call, after: Sequence[Sentence]
    ) -> bool:
        """Whether a call is what somebody asked, and the answer was "no", with nothing behind it.

        "I said no, but I lied" takes nothing back. Nor does what the writer asks of someone who
        hurts: that one says no is no safety.
        """
        others = _OWN.isdisjoint
        if not said.asks and not any(
            word in self._asking
            and (others(said.words[max(0, n - 2) : n]) or (word in _ASK and call.card != "partner"))
            for n, word in enumerate(said.words[: span.first])
        ):
            return False
        rest = Sentence(
            said.words[span.last + 1 :],
            {place - span.last - 1 for place in said.after_pause if place > span.last},
        )
        for answer in (rest, *after):
            if not self._turning.isdisjoint(answer.words):
                return False
        return any(self._says_no(answer) for answer in (rest, *after))

    def _says_no(self, said: Sentence) -> bool:
        """Whether a "no" stands for itself here: not "no one", not "I did not look up"."""
        ends = {len(said.words), *said.after_pause}
        return any(
            said.words[max(0, end - len(answer)) : end] == answer
            for answer in self._no
            for end in ends
        )


def _with_neighbours(readings: Iterator[Reading]) -> Iterator[tuple[list[Reading], int]]:
    """Each sentence with those around it, and its place among them."""
    near = list(islice(readings, NEAR + 1))
    place = 0
    while place < len(near):
        yield near, place
        near += islice(readings, 1)
        if place == NEAR:
            del near[0]
        else:
            place += 1


def _is_over(near: Sequence[Reading], place: int, card: Card) -> bool:
    """Whether a sentence tells of years ago, and it is said close by how that ended well.

    Where anything close by says that it comes back, nothing is over.
    """
    times = frozenset[Time | None]().union(*(reading.times for reading in near))
    ended: Time = "left" if card == "partner" else "over"
    if ended not in times or "anew" in times:
        return False
    return any("past" in reading.times for reading in near[place : place + 2])


def _is_part(said: Sentence, span: Span, of: Span) -> bool:
    """Whether what sounds like the writer's own is a part of what is told of someone else."""
    between = said.words[of.first + 1 : span.first]
    return of.first < span.first <= span.last <= of.last and not _OWN.intersection(between)


@cache
def listener() -> Listener:
    """The listener with every phrase that ships."""
    return Listener(tuple(phrases()))
