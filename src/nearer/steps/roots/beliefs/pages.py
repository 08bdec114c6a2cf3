"""Beliefs in the browser: chosen, looked at, and rated again for ever."""

from typing import Annotated, Final

import msgspec
from starlette.responses import Response

from nearer.keeping.desk import Desk, Moment
from nearer.keeping.glimpse import Glimpse
from nearer.language import N_
from nearer.pace.asking import ask_of
from nearer.steps.roots.beliefs.common import Common, commons
from nearer.steps.roots.beliefs.curve import Curve, curve
from nearer.steps.roots.beliefs.model import Belief, Line, Percent, Rating, Text, rated, reworded
from nearer.steps.roots.beliefs.shelves import BELIEFS
from nearer.vault.records import Kept
from nearer.vault.vault import Vault
from nearer.web.forms import Fields, Filled, fill
from nearer.web.rooms import page
from nearer.web.visit import Visit

SAY_IT: Final = N_("Say it in one sentence, as it sounds inside. The rest may stay empty.")
NUMBER: Final = N_("Use a number from 0 to 100, or leave it empty.")
Rated = Annotated[Percent, msgspec.Meta(extra={"wrong": NUMBER})]


class Typed(msgspec.Struct, frozen=True):
    """The form, each field read by itself."""

    belief: Line = ""
    reframe: Line = ""
    learned: Text = ""
    fits: Text = ""
    speaks_for: Text = ""
    speaks_against: Text = ""
    friend: Text = ""
    common: Annotated[str, msgspec.Meta(max_length=60)] = ""
    old: Rated | None = None
    new: Rated | None = None


class More(msgspec.Struct, frozen=True):
    """What the pages of a belief show beside it."""

    common: Common | None
    curve: Curve | None
    season: bool


class ListPage(msgspec.Struct, frozen=True):
    """One's own beliefs, and the six to begin with."""

    own: tuple[Glimpse, ...]
    commons: tuple[Common, ...]
    begun: bool


def read_belief(fields: Fields, moment: Moment[Belief]) -> Filled[Belief]:
    """The belief these fields say, with its history when it was there before."""
    form = fill(Typed, fields)
    typed = form.value
    if typed is None:
        return Filled(None, fields, form.problems)
    if not typed.belief.strip():
        return Filled(None, fields, {"belief": SAY_IT})
    given = msgspec.structs.asdict(typed)
    ratings = Rating(moment.now, given.pop("old"), given.pop("new"))
    words = {name: " ".join(given[name].split()) for name in ("belief", "reframe")}
    common = typed.common if typed.common in commons() else ""
    said = {name: text.strip() for name, text in given.items()} | words | {"common": common}
    belief = Belief(at=moment.at, zone=moment.zone, **said)
    if moment.before:
        belief = reworded(moment.before, belief, moment.now)
    return Filled(rated(belief, ratings), fields, {})


def belief_fields(belief: Belief) -> Fields:
    """The fields of a form that says exactly this belief; a rating is always a new one."""
    names = (name for name in Typed.__struct_fields__ if name not in ("old", "new"))
    return {name: [str(getattr(belief, name))] for name in names}


def start(visit: Visit[Vault]) -> Fields:
    """A blank form, or one that begins with a common belief."""
    common = commons().get(visit.query.get("common", ""))
    return {"common": [common.id], "belief": [common.belief]} if common else {}


def more(visit: Visit[Vault], kept: Kept[Belief] | None) -> More:
    """What is shown beside it."""
    id = kept.record.common if kept else visit.query.get("common", "")
    id = next(iter(visit.fields.get("common", ())), id)
    shown = curve(kept.record) if kept else None
    return More(commons().get(id), shown, ask_of(visit.vault, visit.now).season)


DESK: Final = Desk(
    shelf=BELIEFS,
    read_form=read_belief,
    fields_of=belief_fields,
    form="beliefs/form.html",
    reading="beliefs/belief.html",
    more=more,
    start=start,
    after="/roots/after",
)


def listed(visit: Visit[Vault]) -> Response:
    """One's own, and the six."""
    own = tuple(map(BELIEFS.glimpse, reversed(visit.vault.all(Belief)[-30:])))
    begun = BELIEFS.begun(visit.vault)
    shown = ListPage(own, tuple(commons().values()), begun)
    return visit.render("beliefs/beliefs.html", shown)


class _Numbers(msgspec.Struct, frozen=True):
    old: Rated | None = None
    new: Rated | None = None


def rate(visit: Visit[Vault]) -> Response:
    """Rate it again."""
    kept = BELIEFS.found(visit)
    form = fill(_Numbers, visit.fields)
    if form.value is None:
        visit.say(NUMBER)
    elif form.value != _Numbers():
        now = visit.now.replace(microsecond=0)
        belief = rated(kept.record, Rating(now, form.value.old, form.value.new))
        visit.vault.revise(kept.id, belief)
        visit.say(N_("Noted. The first belief stays where it was."))
    return visit.go(BELIEFS.address(kept.id))


routes: Final = (
    page("/roots/beliefs", show=listed),
    *DESK.routes(),
    page("/roots/beliefs/{id}/rate", act=rate),
)
