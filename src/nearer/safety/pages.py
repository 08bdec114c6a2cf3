"""Help now, quick exit and the page it leads to: all of it without unlocking or JavaScript."""

import datetime
from collections.abc import Callable, Sequence

import msgspec
from starlette.responses import Response

from nearer.safety.countries import countries, country_name
from nearer.safety.model import KINDS, SERVICES, Kind, Line, Numbers, dialled
from nearer.safety.numbers import HelpWords, Measures, help_words, helplines, measures, numbers
from nearer.vault.vault import Vault
from nearer.web.rooms import Page, page
from nearer.web.visit import Visit


class Ring(msgspec.Struct, frozen=True):
    """A number to ring: what it is for, how it is written, and what the phone dials."""

    label: str
    number: str
    href: str


class Group(msgspec.Struct, frozen=True):
    """The lines of one kind under their heading."""

    kind: Kind
    heading: str
    lines: tuple[Line, ...]


class HelpPage(msgspec.Struct, frozen=True):
    """What ``safety/help-now.html`` shows. ``country`` is empty until one is chosen."""

    country: str
    country_name: str
    countries: tuple[tuple[str, str], ...]
    emergency: tuple[Ring, ...]
    groups: tuple[Group, ...]
    words: HelpWords
    checked_on: datetime.date

    def tel(self, number: str) -> str:
        """The address that rings a number."""
        return f"tel:{dialled(number)}"


def help_now(visit: Visit[Vault]) -> Response:
    """Everything that helps in the next minutes. Nothing about the visit is kept."""
    code = _country(visit)
    found = numbers(code)
    shown = HelpPage(
        country=code,
        country_name=country_name(code, visit.language.code),
        countries=countries(visit.language.code),
        emergency=_emergency(found),
        groups=tuple(Group(k, heading, found.of(k)) for k, heading in KINDS.items() if found.of(k)),
        words=help_words(visit.language.code),
        checked_on=helplines().checked_on,
    )
    return visit.render("safety/help-now.html", shown)


def kitchen_measures(visit: Visit[Vault]) -> Response:
    """Where quick exit ends: a page about cooking that knows nothing of the house it stands in."""
    shown: Measures = measures(visit.language.code)
    return visit.render("safety/measures.html", shown)


def routes(lock: Callable[[str], None]) -> Sequence[Page]:
    """The pages; ``lock`` ends the session that a token stands for."""

    def leave(visit: Visit[Vault]) -> Response:
        """Lock first: whatever the browser does next, the vault is closed."""
        if visit.token:
            lock(visit.token)
        visit.close()
        response = visit.go("/measures")
        response.headers["Clear-Site-Data"] = '"cache"'
        return response

    return (
        page("/help-now", show=help_now, locked=True),
        page("/leave", show=leave, act=leave, locked=True, guarded=True),
        page("/measures", show=kitchen_measures, locked=True),
    )


def _country(visit: Visit[Vault]) -> str:
    """Chosen just now, on this device, or in the vault; asked for, never worked out."""
    asked = visit.query.get("country")
    if asked is not None:
        return asked.upper() if country_name(asked) else ""
    kept = visit.unlocked.preferences.country if visit.unlocked else ""
    return visit.device.country or kept


def _emergency(found: Numbers) -> tuple[Ring, ...]:
    return tuple(
        Ring(SERVICES[one.service], one.number, f"tel:{dialled(one.number)}")
        for one in found.emergency
    )
