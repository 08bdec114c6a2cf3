"""What a text says of feelings by itself: names, hints and story-words, with "not" taken seriously.

The phrases stand in ``content/en/cues.toml``. Everything found here is offered, never concluded.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final, Literal, NamedTuple

import msgspec

from nearer.feelings.suggest.model import Story
from nearer.feelings.suggest.reading import Token
from nearer.language.net import Net
from nearer.language.phrases import Steps, read_phrase
from nearer.language.texts import text

REACH: Final = 3
"""How many words before a name a "not" may stand."""
STRONGER: Final = 1.25
WEAKER: Final = 0.75
TURNED: Final = 1.15
"""How much more counts what comes after a "but"."""
BLOCK: Final = 400
"""Phrases in one net: small nets have short masks."""

Role = Literal["names", "hints", "story", "before", "stands", "stronger", "weaker", "turn"]


class FeelingCues(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What names a word of the wheel and what points to it."""

    word: str
    names: tuple[str, ...]
    hints: tuple[str, ...]


class StoryCues(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a story-word is said, and the feelings that often lie under it."""

    word: str
    forms: tuple[str, ...]
    leads: tuple[str, ...]


class Turns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Small words that take back, strengthen, weaken or turn what stands near them."""

    before: tuple[str, ...]
    not_taking_back: tuple[str, ...]
    stronger: tuple[str, ...]
    weaker: tuple[str, ...]
    turn: tuple[str, ...]


class CueFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    feeling: tuple[FeelingCues, ...]
    story: tuple[StoryCues, ...]
    negation: Turns


class Found(NamedTuple):
    """A phrase found: what it is for, its word of the wheel or of a story, and its tokens."""

    role: Role
    of: str
    first: int
    last: int

    def covers(self, other: "Found") -> bool:
        """Whether another lies within it and is shorter."""
        inside = self.first <= other.first and other.last <= self.last
        return inside and self.last - self.first > other.last - other.first


class Cue(NamedTuple):
    """Something that speaks for a feeling, or, where it is taken back, against it."""

    word: str
    named: bool
    weight: float
    """Below zero when a "not" takes it back."""
    first: int
    last: int


class Cues(NamedTuple):
    """Everything the phrases found."""

    cues: list[Cue]
    stories: list[Story]


class Listener:
    """All phrases, ready to be found."""

    def __init__(self, file: CueFile) -> None:
        self._leads = {story.word: story.leads for story in file.story}
        known = list(dict.fromkeys(_phrases(file)))
        self._known = [known[at : at + BLOCK] for at in range(0, len(known), BLOCK)]
        self._nets = [Net([steps for steps, _, _ in block]) for block in self._known]

    def hear(self, read: Sequence[Token], written: str) -> Cues:
        """What is found in these tokens of a text."""
        spoken = [place for place, token in enumerate(read) if token.spoken]
        words = [read[place].word.replace("'", "") for place in spoken]
        found = list(self._find(words, spoken))
        telling = [one for one in found if one.role in ("names", "hints", "story")]
        longest = [one for one in telling if not any(other.covers(one) for other in telling)]
        cues = [self._cue(one, found, read) for one in longest if one.role != "story"]
        said = {one.of: one for one in reversed(longest) if one.role == "story"}
        stories = [
            Story(of, written[read[one.first].first : read[one.last].last], self._leads[of])
            for of, one in sorted(said.items(), key=lambda pair: pair[1].first)
        ]
        return Cues(cues, stories)

    def _find(self, words: Sequence[str], places: Sequence[int]) -> Iterator[Found]:
        for net, known in zip(self._nets, self._known, strict=True):
            for span in net.find(words):
                _, role, of = known[span.phrase]
                yield Found(role, of, places[span.first], places[span.last])

    def _cue(self, one: Found, found: Sequence[Found], read: Sequence[Token]) -> Cue:
        weight = 1.0
        near = [other for other in found if one.first - 2 <= other.last < one.first]
        if any(other.role == "stronger" for other in near):
            weight *= STRONGER
        if any(other.role == "weaker" for other in near):
            weight *= WEAKER
        if any(other.role == "turn" and other.last < one.first for other in found):
            weight *= TURNED
        named = one.role == "names"
        if named and _taken_back(one, found, read):
            weight = -1.0
        return Cue(one.of, named, weight, one.first, one.last)


def _taken_back(name: Found, found: Sequence[Found], read: Sequence[Token]) -> bool:
    """Whether a "not" stands close before a name, with no sign or turn between them."""
    standing = [one for one in found if one.role == "stands"]
    turns = [one.first for one in found if one.role == "turn"]
    for one in found:
        if one.role != "before" or one.last >= name.first:
            continue
        if any(one.first >= whole.first and one.last <= whole.last for whole in standing):
            continue
        between = range(one.last + 1, name.first)
        signs = any(not read[place].spoken for place in between)
        if len(between) <= REACH and not signs and not any(turn in between for turn in turns):
            return True
    return False


def _phrases(file: CueFile) -> Iterator[tuple[Steps, Role, str]]:
    turns = file.negation
    groups: list[tuple[Role, str, Iterable[str]]] = [
        *(("names", one.word, one.names) for one in file.feeling),
        *(("hints", one.word, one.hints) for one in file.feeling),
        *(("story", one.word, one.forms) for one in file.story),
        ("before", "", turns.before),
        ("stands", "", turns.not_taking_back),
        ("stronger", "", turns.stronger),
        ("weaker", "", turns.weaker),
        ("turn", "", turns.turn),
    ]
    for role, of, said in groups:
        for phrase in said:
            for steps in read_phrase(phrase.replace("'", ""), {}):
                yield steps, role, of


def quoted(spans: Iterable[tuple[int, int]], read: Sequence[Token], written: str) -> list[str]:
    """The spans as they stand in the text; what overlaps an earlier one is left out."""
    kept: list[tuple[int, int]] = []
    for first, last in spans:
        if all(last < a or first > b for a, b in kept):
            kept.append((first, last))
    return [written[read[first].first : read[last].last] for first, last in kept]


@cache
def cue_file() -> CueFile:
    """The phrases as they ship. Raises msgspec.ValidationError for what is no such file."""
    return msgspec.toml.decode(text("cues.toml"), type=CueFile)


@cache
def listener() -> Listener:
    """The listener with every phrase that ships."""
    return Listener(cue_file())
