"""A questionnaire, someone's answers to it, and the published score."""

from collections.abc import Iterator, Mapping
from typing import Annotated

import msgspec

from nearer.vault.records import Record


class Item(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One item, word for word. ``reverse`` turns its scale round."""

    id: str
    text: str
    reverse: bool = False


class Questionnaire(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A published questionnaire. Options count up from ``lowest``."""

    id: str
    name: str
    about: str
    lead: str
    licence: str
    source: str
    scoring: str
    options: tuple[str, ...]
    lowest: int
    item: tuple[Item, ...]
    talk_from: int | None = None
    """From this score on, talking with a professional is suggested."""
    rise: int | None = None
    """So does a rise by as much as this since the time before."""
    bands: tuple[int, ...] = ()
    """Where studies drew lines; ``scoring`` tells them, never as a name for anyone."""
    spread: tuple[int, int] | None = None
    """The range the key spreads the sum over, where it has one of its own, such as 0 to 100."""

    def __post_init__(self) -> None:
        """Hold a published range to whole numbers, so that no score is ever rounded."""
        least, most = self.range
        if (most - least) % (self.sums[1] - self.sums[0]):
            message = f"{self.id}: {self.sums} does not spread evenly over {self.range}"
            raise ValueError(message)

    @property
    def highest(self) -> int:
        """What the last option counts."""
        return self.lowest + len(self.options) - 1

    @property
    def sums(self) -> tuple[int, int]:
        """The least and the greatest sum of the answers."""
        return self.lowest * len(self.item), self.highest * len(self.item)

    @property
    def range(self) -> tuple[int, int]:
        """The least and the greatest score there can be."""
        return self.spread or self.sums


class Filling(Record, tag="questionnaire/1", frozen=True):
    """One time a questionnaire was filled in. The score is worked out from it, never kept."""

    tender = True

    questionnaire: str
    answers: Mapping[str, Annotated[int, msgspec.Meta(ge=0, le=10)]] = {}
    """Item id to what was chosen, as the options count; what was left out is not there."""
    note: Annotated[str, msgspec.Meta(max_length=20_000)] = ""

    def words(self) -> Iterator[str]:
        """What they wrote about it."""
        yield self.note


def score(questionnaire: Questionnaire, answers: Mapping[str, int]) -> int | None:
    """The published score: each answer as it counts, reversed items turned round, then the sum.

    Where the key has a range of its own, the sum is spread over it.

    None unless every item has an answer within its options: with fewer, one person's number
    would move with what was left out.
    """
    total = 0
    for item in questionnaire.item:
        answer = answers.get(item.id)
        if answer is None or not questionnaire.lowest <= answer <= questionnaire.highest:
            return None
        turned = questionnaire.lowest + questionnaire.highest - answer
        total += turned if item.reverse else answer
    (low, high), (least, most) = questionnaire.sums, questionnaire.range
    return least + (total - low) * (most - least) // (high - low)


def talk(questionnaire: Questionnaire, now: int | None, before: int | None) -> bool:
    """Whether to suggest talking with a professional: a high score, or a clear rise."""
    if now is None or questionnaire.talk_from is None:
        return False
    rose = before is not None and questionnaire.rise is not None
    return now >= questionnaire.talk_from or (
        rose and now - (before or 0) >= (questionnaire.rise or 0)
    )
