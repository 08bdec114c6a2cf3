"""The first evening: what this is and is not, then a space only its owner can open."""

from collections.abc import Mapping, Sequence

import msgspec
from starlette.responses import Response

from nearer.access.entering import let_in
from nearer.access.recovery_page import hold
from nearer.access.strength import Strength, strength
from nearer.access.zones import is_zone, zone_here, zones
from nearer.language import N_
from nearer.safety.countries import countries
from nearer.safety.model import Line, dialled
from nearer.safety.numbers import numbers
from nearer.vault.accounts import Accounts
from nearer.vault.errors import NameTaken
from nearer.vault.sessions import Sessions
from nearer.vault.vault import Vault
from nearer.web.forms import Filled, fill, unfilled
from nearer.web.visit import Visit
from nearer.welcome.model import NAME_NEEDED, NOT_A_ZONE, NOT_THE_SAME, NewSpace

WEAK = N_(
    "A patient person with a copy of your files could guess this passphrase. "
    "You can make it longer in Settings, whenever you like."
)

Carried = tuple[tuple[str, str], ...]
"""Fields as typed on the next page, carried along when someone steps back."""


class AboutPage(msgspec.Struct, frozen=True):
    """What ``welcome/about.html`` and ``welcome/under-18.html`` show."""

    place: str
    others: bool
    carried: Carried
    countries: tuple[tuple[str, str], ...] = ()
    country: str = ""
    lines: tuple[Line, ...] = ()

    def tel(self, number: str) -> str:
        """The address that rings a number."""
        return f"tel:{dialled(number)}"


class SpacePage(msgspec.Struct, frozen=True):
    """What ``welcome/space.html`` shows. ``fresh``: nobody has chosen a zone yet."""

    form: Filled[NewSpace]
    others: bool
    fresh: bool
    countries: tuple[tuple[str, str], ...]
    zones: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


class FirstRun:
    """Pages for someone who has no space here yet; ``place`` says where data will live."""

    def __init__(self, accounts: Accounts, sessions: Sessions, place: str) -> None:
        self._accounts = accounts
        self._sessions = sessions
        self._place = place

    def about(self, visit: Visit[Vault]) -> Response:
        """What it is and is not. Also answers stepping back, with what was typed."""
        return visit.render("welcome/about.html", self._about(visit))

    def under_18(self, visit: Visit[Vault]) -> Response:
        """Youth lines first, then what is different, then on if they like."""
        country = visit.query.get("country") or _first(visit.fields, "country")
        country = country or visit.device.country
        lines = [one for one in numbers(country).lines if one.kind in ("youth", "lgbtq-youth")]
        shown = msgspec.structs.replace(
            self._about(visit),
            countries=countries(visit.language.code),
            country=country,
            lines=tuple(lines),
        )
        return visit.render("welcome/under-18.html", shown)

    def space(self, visit: Visit[Vault]) -> Response:
        """The form, empty but for what can be guessed kindly."""
        start = {"zone": [zone_here()], "country": [visit.device.country]}
        if visit.query.get("under_18") == "on":
            start["under_18"] = ["on"]
        return self._form(visit, unfilled(start), fresh=True)

    def make(self, visit: Visit[Vault]) -> Response:
        """Make the space, or show the form again with everything that was typed."""
        if "look" in visit.fields:
            return self._form(visit, unfilled(visit.fields))
        form = self._checked(fill(NewSpace, visit.fields))
        if form.value is None:
            return self._form(visit, form, status=422)
        try:
            vault, key = self._accounts.make(
                form.value.passphrase, form.value.preferences(visit.now)
            )
        except NameTaken as error:
            return self._form(visit, form.wrong("name", str(error)), status=422)
        let_in(visit, self._sessions, vault)
        if strength(form.value.passphrase) in (Strength.COMMON, Strength.THIN):
            visit.say(WEAK)
        return visit.go(hold(vault, key, onward="/check-in"))

    def _about(self, visit: Visit[Vault]) -> AboutPage:
        return AboutPage(self._place, self._accounts.count() > 0, _carried(visit.fields))

    def _checked(self, form: Filled[NewSpace]) -> Filled[NewSpace]:
        if "passphrase" not in form.problems and form.first("passphrase") != form.first("again"):
            form = form.wrong("again", NOT_THE_SAME)
        if self._accounts.count() and not form.first("name").strip():
            form = form.wrong("name", NAME_NEEDED)
        if not is_zone(form.first("zone", "UTC")):
            form = form.wrong("zone", NOT_A_ZONE)
        return form

    def _form(
        self, visit: Visit[Vault], form: Filled[NewSpace], *, fresh: bool = False, status: int = 200
    ) -> Response:
        shown = SpacePage(
            form=form,
            others=self._accounts.count() > 0,
            fresh=fresh,
            countries=countries(visit.language.code),
            zones=zones(),
        )
        return visit.render("welcome/space.html", shown, status=status)


def advice(visit: Visit[Vault]) -> Response:
    """One sentence about a passphrase being typed. It is read, judged and forgotten."""
    said = visit.language.say(strength(_first(visit.fields, "passphrase")).value)
    return Response(said, media_type="text/plain; charset=utf-8")


def _first(fields: Mapping[str, Sequence[str]], name: str) -> str:
    return next(iter(fields.get(name, ())), "")


def _carried(fields: Mapping[str, Sequence[str]]) -> Carried:
    kept = {field.name for field in msgspec.structs.fields(NewSpace)} - {"under_18"}
    return tuple((name, typed[0]) for name, typed in fields.items() if name in kept and typed)
