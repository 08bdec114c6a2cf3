"""The feelings wheel as words, and a feeling as a person named it."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Literal

import msgspec

MOST_FEELINGS = 5
LONGEST_WORD = 40

Strength = Annotated[int, msgspec.Meta(ge=0, le=4)]
Answer = Literal["", "not sure", "nothing"]
"""What a person may say instead of a feeling word; both are answers."""


class Named(msgspec.Struct, frozen=True, gc=False):
    """A word, from the wheel or the person's own, and how strong it was (0-4) if they said."""

    word: Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_WORD)]
    strength: Strength | None = None


class Norm(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """How people rated a word, 1-9 (Glasgow Norms, Scott et al. 2019; see NOTICE)."""

    basis: Literal["exact", "root", "disambiguated"]
    key: str
    """The entry it was matched with."""
    valence: float
    arousal: float


class Feeling(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """One word of the wheel.

    ``ring`` is 1 for a core, 2 for a middle word, 3 for an outer one. ``core`` is the core it
    belongs to (itself on ring 1), ``middle`` the middle word an outer word belongs to.
    ``valence`` runs from -3 unpleasant to 3 pleasant, ``energy`` from -2 low to 2 high.
    """

    word: str
    ring: Literal[1, 2, 3]
    core: str
    valence: Annotated[int, msgspec.Meta(ge=-3, le=3)]
    energy: Annotated[int, msgspec.Meta(ge=-2, le=2)]
    meaning: str
    body_cue: str
    middle: str = ""
    also: tuple[str, ...] = ()
    """Other forms and near words, none of them on the wheel."""
    glasgow: Norm | None = None

    @property
    def parent(self) -> str:
        """The word one ring further in; empty for a core."""
        return ("", self.core, self.middle)[self.ring - 1]


class Wheel:
    """All feelings in clockwise order, each core followed by its own."""

    def __init__(self, feelings: Iterable[Feeling]) -> None:
        self.feelings = tuple(feelings)
        self._by_word = {folded(feeling.word): feeling for feeling in self.feelings}
        self._under: dict[str, list[Feeling]] = {}
        for feeling in self.feelings:
            self._under.setdefault(feeling.parent, []).append(feeling)

    def __iter__(self) -> Iterator[Feeling]:
        return iter(self.feelings)

    def get(self, word: str) -> Feeling | None:
        """The feeling with this word, however it is spelt in capitals or spaced."""
        return self._by_word.get(folded(word))

    @property
    def cores(self) -> tuple[Feeling, ...]:
        """The eight in the middle."""
        return self.under("")

    def under(self, word: str) -> tuple[Feeling, ...]:
        """The words one ring further out: five for a core, two for a middle word."""
        return tuple(self._under.get(word, ()))

    def kin(self, feeling: Feeling) -> tuple[Feeling, ...]:
        """What lies right beside it: the words further out, the one further in, its siblings."""
        inward = self.get(feeling.parent)
        beside = [other for other in self.under(feeling.parent) if other != feeling]
        return (*self.under(feeling.word), *([inward] if inward else []), *beside)

    def pulls_apart(self, words: Iterable[str]) -> bool:
        """Whether some of these are pleasant and some unpleasant. Own words pull nowhere."""
        known = [feeling for word in words if (feeling := self.get(word))]
        return any(one.valence > 0 for one in known) and any(one.valence < 0 for one in known)


def folded(text: str) -> str:
    """Text as it is compared: small letters, single spaces, nothing around it."""
    return " ".join(text.casefold().split())
