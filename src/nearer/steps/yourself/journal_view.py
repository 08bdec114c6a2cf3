"""What the journal's pages show: a form, a page read back, a list with its tags and people."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import Final
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

import msgspec

from nearer.feelings.form import WheelPart
from nearer.feelings.offers import Offers
from nearer.keeping.chips import often
from nearer.keeping.glimpse import Glimpse
from nearer.keeping.moments import typed_moment
from nearer.steps.yourself.cards import EntryCard
from nearer.steps.yourself.lookback import Vocabulary
from nearer.steps.yourself.model import Entry
from nearer.steps.yourself.prompts import Door, Prompt, prompts
from nearer.steps.yourself.shelves import ENTRIES
from nearer.vault.records import Kept
from nearer.vault.vault import Vault
from nearer.web.forms import Filled
from nearer.web.visit import Visit

PAGE: Final = 30
LATELY: Final = 300
"""How many pages back the offered tags and names look: a bounded part, however long the journal."""


class Labels(msgspec.Struct, frozen=True):
    """Tags and names in use lately."""

    tags: tuple[str, ...]
    people: tuple[str, ...]


class EntryPage(msgspec.Struct, frozen=True):
    """The form. ``id`` is empty for a new page."""

    form: Filled[Entry]
    labels: Labels
    at: datetime
    zone: str
    prompt: Prompt | None
    draft: str
    fresh: str
    id: str = ""
    restored: bool = False


class ReadEntryPage(msgspec.Struct, frozen=True):
    """A page read back."""

    card: EntryCard


class EntryWordPage(msgspec.Struct, frozen=True):
    """A page of the journal, words it may be about, and the wheel."""

    card: EntryCard
    part: WheelPart
    offers: Offers


class PromptsPage(msgspec.Struct, frozen=True):
    """All the beginnings, by the step they go with."""

    steps: tuple[tuple[Door, tuple[Prompt, ...]], ...]


class ListPage(msgspec.Struct, frozen=True):
    """A stretch of the journal, newest first, perhaps only what carries one tag or name."""

    entries: tuple[Glimpse, ...]
    labels: Labels
    tag: str
    person: str
    older: str
    newer: str
    vocabulary: Vocabulary
    draft: bool

    @property
    def chosen(self) -> str:
        """The tag or the name the list is narrowed to."""
        return self.tag or self.person


def entry_page(
    visit: Visit[Vault],
    form: Filled[Entry],
    kept: Kept[Entry] | None = None,
    *,
    restored: bool = False,
) -> EntryPage:
    """Everything the form shows."""
    id = kept.id if kept else ""
    zone = kept.record.zone if kept else visit.vault.preferences.zone
    moment = (kept.record.at if kept else visit.now).astimezone(ZoneInfo(zone))
    at = [form.first("at") or typed_moment(moment, zone)]
    return EntryPage(
        form=msgspec.structs.replace(form, typed={**form.typed, "at": at}),
        labels=labels(visit.vault.all(Entry)),
        at=moment,
        zone=zone.replace("_", " "),
        prompt=prompts().get(form.first("prompt")),
        draft=ENTRIES.draft_of(id),
        fresh=ENTRIES.fresh_at(id),
        id=id,
        restored=restored,
    )


def labels(entries: Sequence[Kept[Entry]]) -> Labels:
    """Tags and names used most among the latest pages."""
    lately = entries[-LATELY:]
    return Labels(
        tags=often((kept.record.tags for kept in lately), 24),
        people=often((kept.record.people for kept in lately), 24),
    )


class Stretch(msgspec.Struct, frozen=True):
    """One page of a list, and how far down it begins and the next one would."""

    entries: tuple[Glimpse, ...]
    older: int | None
    newer: int | None


def stretch(
    entries: Sequence[Kept[Entry]], start: int, fits: Callable[[Entry], bool] | None
) -> Stretch:
    """Thirty pages of the journal from the ``start``-th newest on; only those that fit.

    Without a condition it looks at no more than it shows. With one it walks back as far as it
    must to fill the page: the places, not the matches, are counted, so that going on is as cheap.
    """
    shown: list[Glimpse] = []
    place = start
    for kept in newest(entries, start):
        if fits is None or fits(kept.record):
            if len(shown) == PAGE:
                break
            shown.append(ENTRIES.glimpse(kept))
        place += 1
    older = place if place < len(entries) else None
    return Stretch(tuple(shown), older, start_before(entries, start, fits))


def start_before(
    entries: Sequence[Kept[Entry]], start: int, fits: Callable[[Entry], bool] | None
) -> int | None:
    """Where the page before this one begins; None on the first."""
    if start <= 0:
        return None
    if fits is None:
        return max(0, start - PAGE)
    places = (
        place
        for place in range(min(start, len(entries)) - 1, -1, -1)
        if fits(entries[len(entries) - 1 - place].record)
    )
    return min(islice(places, PAGE), default=None)


def newest(entries: Sequence[Kept[Entry]], start: int) -> Iterator[Kept[Entry]]:
    """From the ``start``-th newest on, without copying."""
    for place in range(len(entries) - 1 - start, -1, -1):
        yield entries[place]


def address(start: int | None, narrowed: Mapping[str, str]) -> str:
    """The address of a stretch of the list; empty when there is none."""
    if start is None:
        return ""
    query = {name: value for name, value in narrowed.items() if value}
    if start:
        query["from"] = str(start)
    return f"/journal?{urlencode(query)}" if query else "/journal"
