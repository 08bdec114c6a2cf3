"""Letters that are not sent, and what becomes of one: kept, sealed until a day, or let go."""

from datetime import date
from typing import Annotated, Any, Final, Literal

import msgspec
from starlette.responses import Response

from nearer.keeping.desk import Desk, Moment
from nearer.keeping.glimpse import Glimpse
from nearer.keeping.moments import today_in
from nearer.language import N_
from nearer.steps.roots.unfinished.model import FATES, Letter, Name, may_open
from nearer.steps.roots.unfinished.shelves import LETTERS
from nearer.vault.records import Kept
from nearer.vault.vault import Vault
from nearer.web.forms import Fields, Filled, fill, unfilled
from nearer.web.rooms import PageFunction, page
from nearer.web.visit import Visit

BLANK: Final = N_("The page is still blank. A name, or one word, is enough to keep it.")
A_DAY: Final = N_("Choose the day on which it may be opened again. It has to lie ahead.")


class Typed(msgspec.Struct, frozen=True):
    """The form, each field read by itself."""

    to: Name = ""
    text: Annotated[str, msgspec.Meta(max_length=200_000)] = ""


class More(msgspec.Struct, frozen=True):
    """What the page of a letter shows beside it."""

    opens: bool
    """Whether its day has come."""


class ListPage(msgspec.Struct, frozen=True):
    """Every letter, and the one begun."""

    own: tuple[Glimpse, ...]
    begun: bool


class FatePage(msgspec.Struct, frozen=True):
    """What is to become of a letter."""

    id: str
    to: str
    form: Filled[Any]
    fates: tuple[tuple[str, str], ...] = tuple(FATES.items())


class _Fate(msgspec.Struct, frozen=True):
    fate: Literal["kept", "sealed", "erased"] = "kept"
    until: date | None = None


def read_letter(fields: Fields, moment: Moment[Letter]) -> Filled[Letter]:
    """The letter these fields say."""
    form = fill(Typed, fields)
    typed = form.value
    if typed is None:
        return Filled(None, fields, form.problems)
    if not typed.to.strip() and not typed.text.strip():
        return Filled(None, fields, {"text": BLANK})
    before = moment.before or Letter(at=moment.at, zone=moment.zone, to="")
    text = typed.text.strip("\n").rstrip()
    letter = msgspec.structs.replace(before, to=" ".join(typed.to.split()), text=text)
    return Filled(letter, fields, {})


def letter_fields(letter: Letter) -> Fields:
    """The fields of a form that says exactly this letter."""
    return {"to": [letter.to], "text": [letter.text]}


def more(visit: Visit[Vault], kept: Kept[Letter] | None) -> More:
    """Whether a sealed letter may be opened."""
    today = today_in(visit.vault.preferences.zone, visit.now)
    return More(kept is not None and may_open(kept.record, today))


DESK: Final = Desk(
    shelf=LETTERS,
    read_form=read_letter,
    fields_of=letter_fields,
    form="unfinished/letter_form.html",
    reading="unfinished/letter.html",
    more=more,
)


def listed(visit: Visit[Vault]) -> Response:
    """Every letter."""
    own = tuple(map(LETTERS.glimpse, reversed(visit.vault.all(Letter)[-30:])))
    begun = LETTERS.begun(visit.vault)
    return visit.render("unfinished/letters.html", ListPage(own, begun))


def ask_fate(visit: Visit[Vault]) -> Response:
    """What is to become of it?"""
    kept = LETTERS.found(visit)
    return visit.render("unfinished/fate.html", FatePage(kept.id, kept.record.to, unfilled()))


def decide(visit: Visit[Vault]) -> Response:
    """Keep it, seal it until a day, or go on to the last question before it is gone."""
    kept = LETTERS.found(visit)
    form = fill(_Fate, visit.fields)
    chosen = form.value
    today = today_in(visit.vault.preferences.zone, visit.now)
    ahead = chosen is not None and chosen.until is not None and chosen.until > today
    if chosen is None or (chosen.fate == "sealed" and not ahead):
        form = form if chosen is None else form.wrong("until", A_DAY)
        shown = FatePage(kept.id, kept.record.to, form)
        return visit.render("unfinished/fate.html", shown, status=422)
    if chosen.fate == "erased":
        return visit.go(f"{LETTERS.address(kept.id)}/erase")
    until = chosen.until if chosen.fate == "sealed" else None
    letter = msgspec.structs.replace(kept.record, fate=chosen.fate, until=until)
    visit.vault.revise(kept.id, letter)
    visit.vault.drafts.drop(LETTERS.draft_of(kept.id))
    visit.say(N_("It is sealed.") if until else LETTERS.thanks)
    return visit.go(LETTERS.address(kept.id))


def unseal(visit: Visit[Vault]) -> Response:
    """Open a sealed letter: on its day, or before it when the person asks twice."""
    kept = LETTERS.found(visit)
    opened = msgspec.structs.replace(kept.record, fate="kept", until=None)
    visit.vault.revise(kept.id, opened)
    return visit.go(LETTERS.address(kept.id))


def unless_sealed(act: PageFunction) -> PageFunction:
    """The same, but a sealed letter has to be opened first."""

    def guarded(visit: Visit[Vault]) -> Response:
        kept = LETTERS.found(visit)
        return visit.go(LETTERS.address(kept.id)) if kept.record.fate == "sealed" else act(visit)

    return guarded


routes: Final = (
    page("/roots/letters", show=listed),
    *(each for each in DESK.routes() if not each.path.endswith("/edit")),
    page("/roots/letters/{id}/edit", show=unless_sealed(DESK.edit), act=unless_sealed(DESK.revise)),
    page("/roots/letters/{id}/fate", show=ask_fate, act=decide),
    page("/roots/letters/{id}/open", act=unseal),
)
