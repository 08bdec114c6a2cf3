"""The season: begun, looked at again on the chosen day, and over."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Final

import msgspec
from starlette.responses import Response

from nearer.keeping.desk import Desk, Moment
from nearer.keeping.glimpse import Glimpse
from nearer.keeping.moments import today_in
from nearer.language import N_
from nearer.pace.asking import season_of
from nearer.pace.days import days_from
from nearer.pace.model import WHATS, Season, What, to_ask_again
from nearer.pace.shelves import SEASONS
from nearer.vault.records import Kept
from nearer.vault.vault import Vault
from nearer.web.forms import Fields, Filled, fill
from nearer.web.rooms import page
from nearer.web.visit import Visit

PAST: Final = 12
PAST_DAY: Final = N_("That day has gone by. Choose one that is still to come, or none.")
NOT_YET: Final = N_("That day has not come yet.")


class Typed(msgspec.Struct, frozen=True):
    """The form, each field read by itself."""

    what: What = "other"
    own: Annotated[str, msgspec.Meta(max_length=200)] = ""
    since: date | None = None
    ask_again: date | None = None


class More(msgspec.Struct, frozen=True):
    """What the form shows beside the fields."""

    whats: tuple[tuple[str, str], ...]
    soon: tuple[tuple[str, date], ...]
    """Days to be asked again on, each with its name."""


class HomePage(msgspec.Struct, frozen=True):
    """The season that is on, if any, and those that are over."""

    on: Kept[Season] | None
    what: str
    due: bool
    soon: tuple[tuple[str, date], ...]
    past: tuple[Glimpse, ...]


def read_season(fields: Fields, moment: Moment[Season]) -> Filled[Season]:
    """The season these fields say; whether it is over stays as it was."""
    form = fill(Typed, fields)
    typed = form.value
    if typed is None:
        return Filled(None, fields, form.problems)
    today = today_in(moment.zone, moment.now)
    found = {
        "since": NOT_YET if typed.since and typed.since > today else "",
        "ask_again": PAST_DAY if typed.ask_again and typed.ask_again <= today else "",
    }
    problems = {name: said for name, said in found.items() if said}
    if problems:
        return Filled(None, fields, problems)
    season = Season(
        at=moment.at,
        zone=moment.zone,
        what=typed.what,
        own=" ".join(typed.own.split()),
        since=typed.since,
        ask_again=typed.ask_again,
        over=moment.before.over if moment.before else None,
    )
    return Filled(season, fields, {})


def season_fields(season: Season) -> Fields:
    """The fields of a form that says exactly this season."""
    return {
        "what": [season.what],
        "own": [season.own],
        "since": [str(season.since)] if season.since else [],
        "ask_again": [str(season.ask_again)] if season.ask_again else [],
    }


def more(visit: Visit[Vault], _kept: Kept[Season] | None) -> More:
    """What the form shows beside the fields."""
    today = today_in(visit.vault.preferences.zone, visit.now)
    return More(tuple(WHATS.items()), days_from(today))


DESK: Final = Desk(
    shelf=SEASONS,
    read_form=read_season,
    fields_of=season_fields,
    form="pace/form.html",
    reading="pace/past.html",
    more=more,
)


def home(visit: Visit[Vault]) -> Response:
    """The season that is on, and a way to begin or end one."""
    today = today_in(visit.vault.preferences.zone, visit.now)
    on = season_of(visit.vault)
    over = [kept for kept in visit.vault.all(Season) if kept.record.over][-PAST:]
    shown = HomePage(
        on=on,
        what=WHATS[on.record.what] if on else "",
        due=on is not None and to_ask_again(on.record, today),
        soon=days_from(today),
        past=tuple(map(SEASONS.glimpse, reversed(over))),
    )
    return visit.render("pace/season.html", shown)


def answer(visit: Visit[Vault]) -> Response:
    """It is over, or it is still on and may ask again later (``until`` a day, or not at all)."""
    on = season_of(visit.vault)
    if on is None:
        return visit.go("/season")
    if visit.fields.get("over"):
        ended = msgspec.structs.replace(on.record, over=visit.now.replace(microsecond=0))
        visit.vault.revise(on.id, ended)
        visit.say(N_("The season is over. Welcome back, at your own pace."))
        return visit.go(came_from(visit))
    until = chosen_day(visit.fields.get("until", ()))
    visit.vault.revise(on.id, msgspec.structs.replace(on.record, ask_again=until))
    visit.say(N_("It stays on. Less is asked here, for as long as it takes."))
    return visit.go(came_from(visit))


def chosen_day(typed: Sequence[str]) -> date | None:
    """The day that was chosen; None for none, or for what is no day."""
    try:
        return date.fromisoformat(typed[-1]) if typed else None
    except ValueError:
        return None


def came_from(visit: Visit[Vault]) -> str:
    """Home, when the answer was given there."""
    return "/today" if visit.fields.get("home") else "/season"


routes: Final = (
    page("/season", show=home, act=answer),
    *DESK.routes(),
)
