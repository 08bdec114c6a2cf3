"""Circumstances in the browser: noted, and looked at again on the chosen day."""

from datetime import date, timedelta
from typing import Annotated, Final

import msgspec
from starlette.responses import Response

from nearer.keeping.desk import Desk, Moment
from nearer.keeping.glimpse import Glimpse
from nearer.keeping.moments import today_in
from nearer.language import N_
from nearer.pace.asking import season_of
from nearer.pace.model import WHATS, Season, What
from nearer.steps.roots.circumstances.model import Circumstance, to_look_at_again
from nearer.steps.roots.circumstances.shelves import CIRCUMSTANCES
from nearer.vault.records import Kept
from nearer.vault.vault import Vault
from nearer.web.forms import Fields, Filled, fill
from nearer.web.rooms import page
from nearer.web.visit import Visit

A_MONTH: Final = timedelta(days=30)
PAST_DAY: Final = N_("That day has gone by. Choose one that is still to come, or none.")
NOT_YET: Final = N_("That day has not come yet.")
SAY: Final = N_("A few words are enough: what is going on?")


class Typed(msgspec.Struct, frozen=True):
    """The form, each field read by itself."""

    what: What = "other"
    text: Annotated[str, msgspec.Meta(max_length=20_000)] = ""
    since: date | None = None
    look_again: date | None = None


class More(msgspec.Struct, frozen=True):
    """What the pages show beside the fields."""

    whats: tuple[tuple[str, str], ...]
    what: str
    season: bool


class ListPage(msgspec.Struct, frozen=True):
    """Those to look at again first, then the others."""

    due: tuple[Glimpse, ...]
    own: tuple[Glimpse, ...]
    begun: bool
    season: bool


def read_circumstance(fields: Fields, moment: Moment[Circumstance]) -> Filled[Circumstance]:
    """What these fields say; whether it is over stays as it was."""
    form = fill(Typed, fields)
    typed = form.value
    if typed is None:
        return Filled(None, fields, form.problems)
    today = today_in(moment.zone, moment.now)
    unchanged = moment.before is not None and typed.look_again == moment.before.look_again
    past = typed.look_again is not None and typed.look_again <= today and not unchanged
    found = {
        "text": "" if typed.text.strip() or typed.what != "other" else SAY,
        "since": NOT_YET if typed.since and typed.since > today else "",
        "look_again": PAST_DAY if past else "",
    }
    problems = {name: said for name, said in found.items() if said}
    if problems:
        return Filled(None, fields, problems)
    circumstance = Circumstance(
        at=moment.at,
        zone=moment.zone,
        what=typed.what,
        text=typed.text.strip(),
        since=typed.since,
        look_again=typed.look_again,
        over=moment.before.over if moment.before else None,
    )
    return Filled(circumstance, fields, {})


def circumstance_fields(record: Circumstance) -> Fields:
    """The fields of a form that says exactly this."""
    return {
        "what": [record.what],
        "text": [record.text],
        "since": [str(record.since)] if record.since else [],
        "look_again": [str(record.look_again)] if record.look_again else [],
    }


def more(visit: Visit[Vault], kept: Kept[Circumstance] | None) -> More:
    """What is shown beside it."""
    what = WHATS[kept.record.what] if kept else ""
    return More(tuple(WHATS.items()), what, season_of(visit.vault) is not None)


DESK: Final = Desk(
    shelf=CIRCUMSTANCES,
    read_form=read_circumstance,
    fields_of=circumstance_fields,
    form="circumstances/form.html",
    reading="circumstances/one.html",
    more=more,
)


def keep(visit: Visit[Vault]) -> Response:
    """Keep it, and begin a season with it when that was ticked."""
    kept = DESK.keep(visit)
    wanted = visit.fields.get("season") and not visit.fields.get("enough")
    if kept.status_code == 303 and wanted and season_of(visit.vault) is None:
        about = visit.vault.all(Circumstance)[-1].record
        visit.vault.keep(
            Season(
                at=visit.now.replace(microsecond=0),
                zone=about.zone,
                what=about.what,
                since=about.since,
                ask_again=about.look_again,
            )
        )
        visit.say(N_("Your season is on. From now on, less is asked here."))
    return kept


def listed(visit: Visit[Vault]) -> Response:
    """Those to look at again, and the others."""
    vault = visit.vault
    today = today_in(vault.preferences.zone, visit.now)
    every = vault.all(Circumstance)[-30:]
    due = to_look_at_again(every, today)
    ids = {kept.id for kept in due}
    shown = ListPage(
        due=tuple(map(CIRCUMSTANCES.glimpse, due)),
        own=tuple(CIRCUMSTANCES.glimpse(kept) for kept in reversed(every) if kept.id not in ids),
        begun=CIRCUMSTANCES.begun(vault),
        season=season_of(vault) is not None,
    )
    return visit.render("circumstances/circumstances.html", shown)


def look_again(visit: Visit[Vault]) -> Response:
    """Still so, and to be looked at in a month; or over."""
    kept = CIRCUMSTANCES.found(visit)
    today = today_in(visit.vault.preferences.zone, visit.now)
    if visit.fields.get("over"):
        over = visit.now.replace(microsecond=0)
        record = msgspec.structs.replace(kept.record, over=over, look_again=None)
        visit.say(N_("It is over, then. It stays in your picture."))
    else:
        record = msgspec.structs.replace(kept.record, look_again=today + A_MONTH)
        visit.say(N_("Still so. You can look again in a month."))
    visit.vault.revise(kept.id, record)
    return visit.go("/roots/circumstances")


routes: Final = (
    page("/roots/circumstances", show=listed),
    page(CIRCUMSTANCES.new, show=DESK.new, act=keep),
    *(each for each in DESK.routes() if each.path != CIRCUMSTANCES.new),
    page("/roots/circumstances/{id}/look-again", act=look_again),
)
