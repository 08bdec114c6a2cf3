"""“I keep ending up with people who are far away”, in the browser."""

from functools import cache
from typing import Final

import msgspec
from starlette.responses import Response

from nearer.keeping.desk import Desk, Moment
from nearer.keeping.glimpse import Glimpse
from nearer.language import N_
from nearer.language.texts import text
from nearer.pace.young import adults_only
from nearer.signs.someone.model import Picture
from nearer.signs.someone.statements import repeated_names
from nearer.steps.roots.again.model import PARTS, Again, Text
from nearer.steps.roots.again.shelves import AGAINS
from nearer.steps.roots.beliefs.model import Belief
from nearer.steps.roots.beliefs.shelves import BELIEFS
from nearer.vault.records import Kept
from nearer.vault.vault import Vault
from nearer.web.forms import Fields, Filled, fill
from nearer.web.rooms import page
from nearer.web.visit import Visit

EMPTY: Final = N_("Nothing is written yet. One line is enough, and so is leaving it for now.")
LATELY: Final = 12


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One question; ``id`` is the field it is answered in."""

    id: str
    text: str
    more: str


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is asked."""

    lead: str
    question: tuple[Question, ...]


@cache
def words() -> Words:
    """The words as they ship."""
    return msgspec.toml.decode(text("roots/again.toml"), type=Words)


Typed: Final = msgspec.defstruct("Typed", [(name, Text, "") for name in PARTS], frozen=True)
"""The form: every part."""


class More(msgspec.Struct, frozen=True):
    """What lies beside it: signs seen in several people, and one's own beliefs."""

    words: Words
    pictures: int
    repeated: tuple[str, ...]
    beliefs: tuple[Glimpse, ...]


class ListPage(msgspec.Struct, frozen=True):
    """Looks across so far."""

    lead: str
    own: tuple[Glimpse, ...]
    begun: bool
    more: More


def read_again(fields: Fields, moment: Moment[Again]) -> Filled[Again]:
    """What these fields say."""
    form = fill(Typed, fields)
    if form.value is None:
        return Filled(None, fields, form.problems)
    given = {name: getattr(form.value, name).strip() for name in PARTS}
    if not any(given.values()):
        return Filled(None, fields, {"familiar": EMPTY})
    return Filled(Again(at=moment.at, zone=moment.zone, **given), fields, {})


def again_fields(record: Again) -> Fields:
    """The fields of a form that says exactly this."""
    return {name: [getattr(record, name)] for name in PARTS}


def more(visit: Visit[Vault], _kept: Kept[Again] | None) -> More:
    """What lies beside it, from the person's own records."""
    pictures = [kept.record for kept in visit.vault.all(Picture)[-LATELY:]]
    beliefs = visit.vault.all(Belief)[-LATELY:]
    return More(
        words=words(),
        pictures=len(pictures),
        repeated=repeated_names(pictures),
        beliefs=tuple(map(BELIEFS.glimpse, reversed(beliefs))),
    )


DESK: Final = Desk(
    shelf=AGAINS,
    read_form=read_again,
    fields_of=again_fields,
    form="again/form.html",
    reading="again/one.html",
    more=more,
)


def listed(visit: Visit[Vault]) -> Response:
    """What the pictures have in common, and the looks across so far."""
    own = tuple(map(AGAINS.glimpse, reversed(visit.vault.all(Again)[-30:])))
    begun = AGAINS.begun(visit.vault)
    shown = ListPage(words().lead, own, begun, more(visit, None))
    return visit.render("again/again.html", shown)


routes: Final = (
    page("/signs/again", show=adults_only(listed)),
    *DESK.routes(adults_only),
)
