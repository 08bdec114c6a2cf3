"""As many records as a test or a benchmark asks for, mixed from the sentences of the year."""

import re
from datetime import date, timedelta
from random import Random

from msgspec.structs import replace

from nearer.demo.year import year
from nearer.steps.yourself.model import CheckIn, Entry
from nearer.vault.records import Record

A_DAY = timedelta(days=1) / 1.2
"""From one record to the next on average, however far back that leads: as in the year."""

SENTENCE_END = re.compile(r"(?<=[.?])\s+(?=[A-Z0-9])")


def many(seed: int, n: int, until: date, zone: str) -> tuple[Record, ...]:
    """``n`` records up to ``until``, oldest first: check-ins and journal pages as in the year.

    About as long as the year's own, and mixed from its sentences, so that searching and sealing
    them costs what it would for a person who really wrote that much.
    """
    hand = Random(seed)  # noqa: S311  the same records again, for the same figures again
    told = tuple(one for one in year(seed, until, zone) if isinstance(one, CheckIn | Entry))
    step, end, mix = A_DAY.total_seconds(), told[-1].at, _Mix(told)
    return tuple(
        replace(
            mix.like(hand.choice(told), hand),
            at=end - timedelta(seconds=int(step * (n - 1 - place))),
        )
        for place in range(n)
    )


class _Mix:
    """New wording from a year's sentences and paragraphs."""

    def __init__(self, told: tuple[Record, ...]) -> None:
        notes = [one.note for one in told if isinstance(one, CheckIn)]
        pages = [one.text for one in told if isinstance(one, Entry)]
        self._sentences = [sentence for note in notes for sentence in _sentences(note)]
        self._paragraphs = [part for page in pages for part in _paragraphs(page)]

    def like(self, record: Record, hand: Random) -> Record:
        """A record of the same kind, with as many sentences or paragraphs."""
        match record:
            case CheckIn():
                count = len(_sentences(record.note))
                return replace(record, note=" ".join(hand.choices(self._sentences, k=count)))
            case Entry():
                count = len(_paragraphs(record.text))
                return replace(record, text="\n\n".join(hand.choices(self._paragraphs, k=count)))
            case _:
                return record


def _sentences(note: str) -> list[str]:
    return SENTENCE_END.split(note) if note else []


def _paragraphs(text: str) -> list[str]:
    return text.split("\n\n")
