"""Unfinished relationships in the browser: what is still carried, and small steps of a goodbye."""

from functools import cache
from typing import Annotated, Final

import msgspec
from starlette.responses import Response

from nearer.keeping.desk import Desk, Moment
from nearer.keeping.glimpse import Glimpse
from nearer.keeping.moments import today_in
from nearer.language import N_
from nearer.language.texts import text
from nearer.steps.roots.unfinished.letters import routes as letter_routes
from nearer.steps.roots.unfinished.model import Name, Text, Unfinished, with_steps
from nearer.steps.roots.unfinished.shelves import UNFINISHED
from nearer.vault.records import Kept
from nearer.vault.vault import Vault
from nearer.web.forms import Fields, Filled, fill
from nearer.web.rooms import page
from nearer.web.visit import Visit

WHO: Final = N_("A name of any kind is enough, also a made-up one.")


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is said around it, and the small steps."""

    lead: str
    steps: tuple[str, ...]


@cache
def words() -> Words:
    """The words as they ship."""
    return msgspec.toml.decode(text("roots/unfinished.toml"), type=Words)


class Typed(msgspec.Struct, frozen=True):
    """The form, each field read by itself."""

    who: Name = ""
    good: Text = ""
    carry: Text = ""
    wary: Text = ""
    done: tuple[str, ...] = ()
    next: Annotated[str, msgspec.Meta(max_length=500)] = ""


class ListPage(msgspec.Struct, frozen=True):
    """Those noted so far."""

    lead: str
    own: tuple[Glimpse, ...]
    begun: bool


def read_unfinished(fields: Fields, moment: Moment[Unfinished]) -> Filled[Unfinished]:
    """What these fields say; a step that was ticked before keeps its day."""
    form = fill(Typed, fields)
    typed = form.value
    if typed is None:
        return Filled(None, fields, form.problems)
    if not typed.who.strip():
        return Filled(None, fields, {"who": WHO})
    given = msgspec.structs.asdict(typed)
    texts = {name: given[name].strip() for name in ("good", "carry", "wary", "next")}
    before = moment.before.done if moment.before else ()
    ticked = tuple(step for step in words().steps if step in typed.done)
    unfinished = Unfinished(
        at=moment.at,
        zone=moment.zone,
        who=" ".join(typed.who.split()),
        done=with_steps(before, ticked, today_in(moment.zone, moment.now)),
        **texts,
    )
    return Filled(unfinished, fields, {})


def unfinished_fields(record: Unfinished) -> Fields:
    """The fields of a form that says exactly this."""
    names = ("who", "good", "carry", "wary", "next")
    fields = {name: [str(getattr(record, name))] for name in names}
    return fields | {"done": [done.step for done in record.done]}


def more(_visit: Visit[Vault], _kept: Kept[Unfinished] | None) -> Words:
    """The small steps."""
    return words()


DESK: Final = Desk(
    shelf=UNFINISHED,
    read_form=read_unfinished,
    fields_of=unfinished_fields,
    form="unfinished/form.html",
    reading="unfinished/one.html",
    more=more,
    after="/roots/after",
)


def listed(visit: Visit[Vault]) -> Response:
    """Those noted so far."""
    own = tuple(map(UNFINISHED.glimpse, reversed(visit.vault.all(Unfinished)[-30:])))
    begun = UNFINISHED.begun(visit.vault)
    return visit.render("unfinished/unfinished.html", ListPage(words().lead, own, begun))


routes: Final = (
    page("/roots/unfinished", show=listed),
    *DESK.routes(),
    *letter_routes,
)
