"""Who may come in: the passphrase, the recovery key, and the browsers that are open now."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import msgspec
from starlette.responses import Response

from nearer.access.recovery_page import hold
from nearer.access.strength import strength
from nearer.language import N_
from nearer.settings.asking import WRONG, Asking, AskPage
from nearer.settings.model import Asked, NewWay
from nearer.vault.errors import WrongPassphrase
from nearer.vault.vault import Vault
from nearer.web.errors import NotHere
from nearer.web.forms import fill, unfilled
from nearer.web.visit import Visit


class Browser(msgspec.Struct, frozen=True):
    """One unlocked browser, its times in the person's zone."""

    id: str
    started: datetime
    seen: datetime
    this_one: bool
    day: date


class BrowsersPage(msgspec.Struct, frozen=True):
    """What ``settings/browsers.html`` shows."""

    browsers: tuple[Browser, ...]


class WaysIn(Asking):
    """Changing how the space opens, and closing it elsewhere."""

    def passphrase(self, visit: Visit[Vault]) -> Response:
        """Ask for the old one once and the new one twice."""
        return visit.render("settings/passphrase.html", AskPage(unfilled()))

    def change_passphrase(self, visit: Visit[Vault]) -> Response:
        """Rewrap, and lock every other browser: whoever knew the old one is out."""
        form = fill(NewWay, visit.fields)
        if "new" not in form.problems and form.first("new") != form.first("again"):
            form = form.wrong("again", N_("The two are not the same."))
        if form.value is None:
            return visit.render("settings/passphrase.html", AskPage(form), status=422)
        typed, account_id = form.value, visit.vault.account_id
        try:
            self.attempt(
                visit,
                lambda: self.accounts.change_passphrase(account_id, typed.passphrase, typed.new),
            )
        except WrongPassphrase:
            wrong = AskPage(form.wrong("passphrase", WRONG))
            return visit.render("settings/passphrase.html", wrong, status=403)
        self._end_others(visit)
        visit.say(N_("Your new passphrase works from now on. Other browsers were locked."))
        visit.say(strength(typed.new).value)
        return visit.go("/settings")

    def recovery_key(self, visit: Visit[Vault]) -> Response:
        """Say what a new key means, and ask for the passphrase."""
        return visit.render("settings/recovery-key.html", AskPage(unfilled()))

    def new_recovery_key(self, visit: Visit[Vault]) -> Response:
        """Make it and show it; the one before opens nothing any more."""
        form = fill(Asked, visit.fields)
        if form.value is None:
            return visit.render("settings/recovery-key.html", AskPage(form), status=422)
        vault, passphrase = visit.vault, form.value.passphrase
        try:
            key = self.attempt(
                visit, lambda: self.accounts.new_recovery_key(vault.account_id, passphrase)
            )
        except WrongPassphrase:
            wrong = AskPage(form.wrong("passphrase", WRONG))
            return visit.render("settings/recovery-key.html", wrong, status=403)
        return visit.go(hold(vault, key, onward="/settings"))

    def browsers(self, visit: Visit[Vault]) -> Response:
        """Where this space is open now."""
        zone = ZoneInfo(visit.vault.preferences.zone)
        here = self.sessions.current(visit.token)
        shown = tuple(
            Browser(
                one.id,
                one.started.astimezone(zone),
                one.seen.astimezone(zone),
                one.id == here,
                one.started.astimezone(zone).date(),
            )
            for one in self.sessions.list(visit.vault.account_id)
        )
        return visit.render("settings/browsers.html", BrowsersPage(shown))

    def end_browser(self, visit: Visit[Vault]) -> Response:
        """Lock one of them."""
        account_id = visit.vault.account_id
        if visit.params["id"] not in {one.id for one in self.sessions.list(account_id)}:
            raise NotHere
        self.sessions.end(account_id, visit.params["id"])
        visit.say(N_("That browser is locked now."))
        return visit.go("/settings/browsers")

    def end_others(self, visit: Visit[Vault]) -> Response:
        """Lock all but this one."""
        self._end_others(visit)
        visit.say(N_("Every other browser is locked now."))
        return visit.go("/settings/browsers")

    def lock_everywhere(self, visit: Visit[Vault]) -> Response:
        """Lock all of them, this one too."""
        self.sessions.lock_everywhere(visit.vault.account_id)
        return visit.go("/unlock")

    def _end_others(self, visit: Visit[Vault]) -> None:
        here, account_id = self.sessions.current(visit.token), visit.vault.account_id
        for one in self.sessions.list(account_id):
            if one.id != here:
                self.sessions.end(account_id, one.id)
