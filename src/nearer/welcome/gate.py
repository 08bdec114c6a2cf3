"""Coming back: by passphrase, or by recovery key; slowed when it goes wrong too often."""

import os
from typing import NoReturn

from msgspec.structs import replace
from starlette.responses import Response

from nearer.access.entering import let_in
from nearer.access.throttle import Throttle, TooManyTries
from nearer.language import N_
from nearer.vault.accounts import ID, Accounts
from nearer.vault.errors import WrongPassphrase
from nearer.vault.keys import Cost, make_vault_key, wrap_by_passphrase
from nearer.vault.sessions import Sessions
from nearer.vault.vault import Vault
from nearer.web.forms import Filled, fill, unfilled
from nearer.web.paths import local_path
from nearer.web.visit import Visit
from nearer.welcome.carry_on import take_in
from nearer.welcome.model import NOT_THE_SAME, Recovering, Unlocking
from nearer.welcome.shown import RecoveryPage, UnlockPage

# One wording for every way of not fitting: it must not tell which names have a space here.
DOES_NOT_FIT = N_("That did not open it. Capital letters and spaces count.")
NOT_TOGETHER = N_(
    "That name and passphrase do not open a space here. Capital letters and spaces count."
)
NEW_PASSPHRASE = N_("Your new passphrase works from now on. Your recovery key still does, too.")
DAMAGED = N_(
    "Part of your space was changed or damaged from outside. You can read what is left, and "
    "nothing new is written. A backup from Settings would be a good next step."
)


class Gate:
    """The unlock pages."""

    def __init__(self, accounts: Accounts, sessions: Sessions, throttle: Throttle) -> None:
        self._accounts = accounts
        self._sessions = sessions
        self._throttle = throttle

    def home(self, visit: Visit[Vault]) -> Response:
        """The bare address: to wherever this visitor belongs."""
        if visit.unlocked:
            return visit.go("/today")
        return visit.go("/unlock" if self._accounts.count() else "/welcome")

    def show(self, visit: Visit[Vault]) -> Response:
        """Ask for the passphrase."""
        onward = local_path(visit.query.get("next", "/"))
        if visit.unlocked:
            return visit.go(onward)
        if not self._accounts.count():
            return visit.go("/welcome")
        return visit.render("welcome/unlock.html", UnlockPage(unfilled(), self._several, onward))

    def unlock(self, visit: Visit[Vault]) -> Response:
        """Open the vault and go on to where the person was going."""
        form = fill(Unlocking, visit.fields)
        carried = form.first("carried")
        onward = local_path(form.first("next", "/"))
        shown = UnlockPage(form, self._several, onward, carried, interrupted=bool(carried))
        if form.value is None:
            return visit.render("welcome/unlock.html", shown, status=422)
        try:
            vault = self._opened(visit, form.value)
        except WrongPassphrase:
            wrong = form.wrong("passphrase", NOT_TOGETHER if self._several else DOES_NOT_FIT)
            return visit.render("welcome/unlock.html", replace(shown, form=wrong), status=403)
        except TooManyTries as told:
            slowed = replace(shown, wait=told.words, minutes=told.minutes)
            return visit.render("welcome/unlock.html", slowed, status=429)
        self._greet(visit, vault)
        return visit.go("/carry-on" if take_in(visit, vault, carried) else onward)

    def ask_key(self, visit: Visit[Vault]) -> Response:
        """Ask for the recovery key and a new passphrase."""
        return visit.render("welcome/recover.html", RecoveryPage(unfilled(), self._several))

    def recover(self, visit: Visit[Vault]) -> Response:
        """Open with the recovery key; the new passphrase holds from then on."""
        form = _checked(fill(Recovering, visit.fields))
        shown = RecoveryPage(form, self._several)
        if form.value is None:
            return visit.render("welcome/recover.html", shown, status=422)
        try:
            vault = self._recovered(visit, form.value)
        except WrongPassphrase as error:
            wrong = replace(shown, form=form.wrong("key", str(error)))
            return visit.render("welcome/recover.html", wrong, status=403)
        except TooManyTries as told:
            slowed = replace(shown, wait=told.words, minutes=told.minutes)
            return visit.render("welcome/recover.html", slowed, status=429)
        self._greet(visit, vault)
        visit.say(NEW_PASSPHRASE)
        return visit.go("/today")

    @property
    def _several(self) -> bool:
        return self._accounts.count() > 1

    def _account(self, name: str) -> bytes | None:
        return self._accounts.only() or self._accounts.find(name)

    def _opened(self, visit: Visit[Vault], typed: Unlocking) -> Vault:
        account_id = self._account(typed.name)
        if account_id is None:
            return self._throttle.attempt(
                f"name {typed.name}", visit.asked.address, lambda: _spend(typed.passphrase)
            )
        return self._throttle.attempt(
            account_id.hex(),
            visit.asked.address,
            lambda: self._accounts.open(account_id, typed.passphrase),
        )

    def _recovered(self, visit: Visit[Vault], typed: Recovering) -> Vault:
        account_id = self._account(typed.name)
        # 128 random bits need no slowing per account, and an owner whose passphrase someone else
        # is guessing at must still get in by this way.
        return self._throttle.attempt(
            f"recovery {visit.asked.address}",
            visit.asked.address,
            lambda: self._by_key(account_id, typed),
        )

    def _by_key(self, account_id: bytes | None, typed: Recovering) -> Vault:
        if account_id is None:
            raise WrongPassphrase(N_("That recovery key does not open this space."))
        return self._accounts.open_with_recovery(account_id, typed.key, typed.passphrase)

    def _greet(self, visit: Visit[Vault], vault: Vault) -> None:
        let_in(visit, self._sessions, vault)
        if vault.problems:
            visit.say(DAMAGED)


def _spend(passphrase: str) -> NoReturn:
    """Take as long for a name nobody has as for one somebody has, then refuse the same way."""
    wrap_by_passphrase(make_vault_key(), os.urandom(ID), passphrase, Cost())
    raise WrongPassphrase(DOES_NOT_FIT)


def _checked(form: Filled[Recovering]) -> Filled[Recovering]:
    if "passphrase" not in form.problems and form.first("passphrase") != form.first("again"):
        return form.wrong("again", NOT_THE_SAME)
    return form
