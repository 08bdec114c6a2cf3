"""The settings page itself: one form, and the ways to everything else."""

import msgspec
from starlette.responses import Response

from nearer.access.entering import device_of
from nearer.access.recovery_page import waiting
from nearer.access.zones import is_zone, zones
from nearer.language import N_, spoken
from nearer.safety.countries import countries
from nearer.settings.model import Chosen, as_typed
from nearer.vault.accounts import Accounts
from nearer.vault.errors import NameTaken
from nearer.vault.sessions import Sessions
from nearer.vault.vault import Vault
from nearer.web.forms import Filled, fill, unfilled
from nearer.web.visit import Visit

NAME_NEEDED = N_("Someone else has a space here, so yours needs a name to find it by.")


class SettingsPage(msgspec.Struct, frozen=True):
    """What ``settings/settings.html`` shows. ``key_waits``: a recovery key is not confirmed yet."""

    form: Filled[Chosen]
    countries: tuple[tuple[str, str], ...]
    zones: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    languages: tuple[tuple[str, str], ...]
    key_waits: bool


class Choosing:
    """Shows and keeps what a person has set."""

    def __init__(self, accounts: Accounts, sessions: Sessions) -> None:
        self._accounts = accounts
        self._sessions = sessions

    def show(self, visit: Visit[Vault]) -> Response:
        """Everything as it is set now."""
        return self._page(visit, unfilled(as_typed(visit.vault.preferences)))

    def save(self, visit: Visit[Vault]) -> Response:
        """Keep it, here and in this browser."""
        form = self._checked(fill(Chosen, visit.fields))
        if form.value is None:
            return self._page(visit, form, status=422)
        vault, chosen = visit.vault, form.value.preferences(visit.now)
        try:
            self._accounts.rename(vault.account_id, chosen.name)
        except NameTaken as error:
            return self._page(visit, form.wrong("name", str(error)), status=422)
        vault.prefer(chosen)
        self._sessions.set_idle(vault.account_id, chosen.idle_minutes)
        visit.remember(device_of(chosen))
        visit.say(N_("Kept."))
        return visit.go("/settings")

    def _checked(self, form: Filled[Chosen]) -> Filled[Chosen]:
        if "zone" not in form.problems and not is_zone(form.first("zone")):
            form = form.wrong("zone", N_("Choose one from the list."))
        if form.first("language", "en") not in spoken():
            form = form.wrong("language", N_("Choose one from the list."))
        if self._accounts.count() > 1 and not form.first("name").strip():
            form = form.wrong("name", NAME_NEEDED)
        return form

    def _page(self, visit: Visit[Vault], form: Filled[Chosen], *, status: int = 200) -> Response:
        shown = SettingsPage(
            form=form,
            countries=countries(visit.language.code),
            zones=zones(),
            languages=tuple((code, _own_name(code)) for code in spoken()),
            key_waits=waiting(visit.vault.drafts) is not None,
        )
        return visit.render("settings/settings.html", shown, status=status)


def _own_name(code: str) -> str:
    """A language's name for itself."""
    from babel import Locale

    return str(Locale.parse(code).get_display_name(code)).capitalize()
