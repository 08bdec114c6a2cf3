"""Old wounds in the browser: a note before, grounding after, and a way out at every line."""

from typing import Final

import msgspec
from starlette.responses import Response

from nearer.keeping.desk import Desk, Moment
from nearer.keeping.glimpse import Glimpse
from nearer.pace.asking import ask_of
from nearer.pace.young import adults_only
from nearer.steps.roots.wounds.kinds import WoundKind, Wounds, wounds
from nearer.steps.roots.wounds.model import HELPS, Help, Text, Wound, WoundId
from nearer.steps.roots.wounds.shelves import WOUNDS
from nearer.vault.records import Kept
from nearer.vault.vault import Vault
from nearer.web.errors import NotHere
from nearer.web.forms import Fields, Filled, fill
from nearer.web.rooms import page
from nearer.web.visit import Visit


class Typed(msgspec.Struct, frozen=True):
    """The form, each field read by itself."""

    affects: tuple[str, ...] = ()
    now: Text = ""
    helps: Text = ""
    safe: Text = ""
    help: Help = ""
    kindness: Text = ""


class More(msgspec.Struct, frozen=True):
    """What the pages of a wound show beside it."""

    all: Wounds
    wound: WoundKind
    helps: tuple[tuple[str, str], ...]
    season: bool


class ListPage(msgspec.Struct, frozen=True):
    """The note that comes before, the kinds, and what was kept."""

    all: Wounds
    own: tuple[Glimpse, ...]
    begun: tuple[WoundKind, ...]


class KindPage(msgspec.Struct, frozen=True):
    """One kind, before the form."""

    wound: WoundKind
    note: str


def read_wound(fields: Fields, moment: Moment[Wound]) -> Filled[Wound]:
    """What these fields say; all of it may be empty."""
    form = fill(Typed, fields)
    typed = form.value
    if typed is None:
        return Filled(None, fields, form.problems)
    given = {**msgspec.structs.asdict(typed), "wound": of_which(moment)}
    texts = {name: given[name].strip() for name in ("now", "helps", "safe", "kindness")}
    known = tuple(one for one in wounds().affects if one in typed.affects)
    wound = Wound(at=moment.at, zone=moment.zone, **(given | texts | {"affects": known}))
    return Filled(wound, fields, {})


def wound_fields(wound: Wound) -> Fields:
    """The fields of a form that says exactly this."""
    names = ("now", "helps", "safe", "help", "kindness")
    return {name: [getattr(wound, name)] for name in names} | {"affects": list(wound.affects)}


def of_which(moment: Moment[Wound]) -> WoundId:
    """The kind it is about."""
    return moment.before.wound if moment.before else asked(moment.which).id


def asked(id: str) -> WoundKind:
    """The kind with this id. Raises `NotHere`."""
    found = wounds().of(id)
    if found is None:
        raise NotHere
    return found


def more(visit: Visit[Vault], kept: Kept[Wound] | None) -> More:
    """What is shown beside it."""
    id = kept.record.wound if kept else visit.params["kind"]
    return More(wounds(), asked(id), tuple(HELPS.items()), ask_of(visit.vault, visit.now).season)


DESK: Final = Desk(
    shelf=WOUNDS,
    read_form=read_wound,
    fields_of=wound_fields,
    form="wounds/form.html",
    reading="wounds/wound.html",
    more=more,
    which=lambda visit: asked(visit.params["kind"]).id,
    after="/roots/after",
)


def listed(visit: Visit[Vault]) -> Response:
    """The note first; then the kinds to choose from."""
    own = tuple(map(WOUNDS.glimpse, reversed(visit.vault.all(Wound)[-30:])))
    begun = tuple(one for one in wounds().wound if WOUNDS.begun(visit.vault, one.id))
    return visit.render("wounds/wounds.html", ListPage(wounds(), own, begun))


def about(visit: Visit[Vault]) -> Response:
    """What this kind often does, before anything is asked."""
    return visit.render("wounds/kind.html", KindPage(asked(visit.params["kind"]), wounds().note))


routes: Final = (
    page("/roots/wounds", show=adults_only(listed)),
    page("/roots/wounds/about/{kind}", show=adults_only(about)),
    *DESK.beginning("/roots/wounds/about/{kind}/now", adults_only),
    *DESK.kept_routes(adults_only),
)
