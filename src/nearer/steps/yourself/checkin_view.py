"""What the check-in form shows: what was typed, the wheel, the person's own earlier words."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

import msgspec

from nearer.feelings.form import WheelPart, wheel_part
from nearer.feelings.offers import Offers, offers_for
from nearer.feelings.places import PLACES, Place
from nearer.keeping.chips import chips, often
from nearer.keeping.moments import part_of_day, typed_moment
from nearer.language import N_
from nearer.steps.yourself import eight
from nearer.steps.yourself.cards import Line, lines
from nearer.steps.yourself.checkin_form import sketch_fits, typed_place
from nearer.steps.yourself.learned import earlier
from nearer.steps.yourself.model import CheckIn
from nearer.steps.yourself.mood import BOTH, ENERGIES, MOODS, place_in_words
from nearer.steps.yourself.shelves import CHECK_INS
from nearer.steps.yourself.strokes import INKS, MOST_POINTS, MOST_STROKES, PAPER, read_sketch
from nearer.vault.records import Kept
from nearer.vault.vault import Vault
from nearer.web.forms import Filled
from nearer.web.visit import Visit

CHANGING: Final = N_("Change this check-in")
THIS: Final = {
    "morning": N_("This morning"),
    "afternoon": N_("This afternoon"),
    "evening": N_("This evening"),
    "night": N_("Tonight"),
}
ASKED: Final = "word"
"""What the address of the form ends with when a word for the note was asked for."""
LATELY: Final = 90
"""How many check-ins back the one-tap suggestions look."""


class Suggested(msgspec.Struct, frozen=True):
    """The person's own earlier words, to be taken with one tap."""

    nourished: tuple[str, ...]
    drained: tuple[str, ...]


class Sketching(msgspec.Struct, frozen=True):
    """What the drawing part needs: the strokes so far, and its limits."""

    lines: tuple[Line, ...]
    inks: tuple[str, ...] = INKS
    paper: tuple[int, int] = PAPER
    most_strokes: int = MOST_STROKES
    most_points: int = MOST_POINTS


class CheckInPage(msgspec.Struct, frozen=True):
    """The form. ``id`` is empty for a new check-in; ``sentence`` is a kind word about it.

    ``offers`` is what the note may be about; None when nobody asked.
    """

    form: Filled[CheckIn]
    wheel: WheelPart
    suggested: Suggested
    sketching: Sketching
    body: Mapping[Place, str]
    eight: Mapping[str, str]
    place: str
    at: datetime
    zone: str
    heading: str
    draft: str
    fresh: str
    offers: Offers | None
    id: str = ""
    restored: bool = False
    sentence: str = ""
    moods: tuple[str, ...] = MOODS
    energies: tuple[str, ...] = ENERGIES
    every_place: tuple[str, ...] = BOTH

    @property
    def says_body(self) -> bool:
        """Whether the part about the body holds something, and so stands open."""
        return bool(self.form.every("body") or self.form.first("body-note").strip())

    @property
    def says_eight(self) -> bool:
        """Whether any of the eight is rated."""
        return any(self.form.first(f"eight-{word}") for word in self.eight)


def form_page(
    visit: Visit[Vault],
    form: Filled[CheckIn],
    kept: Kept[CheckIn] | None = None,
    *,
    restored: bool = False,
    sentence: str = "",
) -> CheckInPage:
    """Everything the form shows."""
    id = kept.id if kept else ""
    zone = kept.record.zone if kept else visit.vault.preferences.zone
    moment = (kept.record.at if kept else visit.now).astimezone(ZoneInfo(zone))
    at = [form.first("at") or typed_moment(moment, zone)]
    asked = ASKED in visit.query
    form = msgspec.structs.replace(form, typed={**form.typed, "at": at})
    return CheckInPage(
        form=form,
        wheel=wheel_part(form.typed),
        suggested=suggested(visit.vault, form),
        sketching=Sketching(drawn(form)),
        body=PLACES,
        eight=eight.SPOKEN,
        place=place_in_words(*typed_place(form.typed)),
        at=moment,
        zone=zone.replace("_", " "),
        heading=CHANGING if kept else THIS[part_of_day(moment.hour)],
        draft=CHECK_INS.draft_of(id),
        fresh=CHECK_INS.fresh_at(id),
        offers=offers_for(form.first("note"), earlier(visit.vault)) if asked else None,
        id=id,
        restored=restored and not asked,
        sentence=sentence,
    )


def suggested(vault: Vault, form: Filled[CheckIn]) -> Suggested:
    """What fed and drained them lately, without what the form says already."""
    lately = vault.all(CheckIn)[-LATELY:]
    return Suggested(
        nourished=others(often(kept.record.nourished for kept in lately), form.every("nourished")),
        drained=others(often(kept.record.drained for kept in lately), form.every("drained")),
    )


def others(texts: Sequence[str], typed: Sequence[str]) -> tuple[str, ...]:
    """Those not typed yet."""
    here = {chip.casefold() for chip in chips(typed)}
    return tuple(text for text in texts if text.casefold() not in here)


def drawn(form: Filled[CheckIn]) -> tuple[Line, ...]:
    """The sketch as it stands in the form."""
    text = form.first("sketch")
    return lines(read_sketch(text)) if sketch_fits(text) else ()
