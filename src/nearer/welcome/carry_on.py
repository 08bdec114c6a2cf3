"""Words posted while locked: sealed to their owner, carried through unlocking, given back."""

import base64
import binascii

import msgspec
from starlette.responses import RedirectResponse, Response

from nearer.language import N_
from nearer.vault.accounts import Accounts
from nearer.vault.errors import SealBroken
from nearer.vault.sessions import Sessions
from nearer.vault.vault import Vault
from nearer.web.forms import unfilled
from nearer.web.paths import is_local, local_path
from nearer.web.visit import Visit
from nearer.welcome.shown import UnlockPage

PURPOSE = "carry-on"
# The dot keeps it out of reach of /drafts/{name}.
DRAFT = ".carry-on"
QUIET = ("/drafts/", "/still-here", "/feelings/listen")
"""Addresses that scripts call: nobody would see a page there."""


class Carried(msgspec.Struct, frozen=True):
    """A form on its way: where it was going, and its fields as typed."""

    path: str
    fields: dict[str, list[str]]
    files: bool = False
    """Whether files were chosen, too; those are not carried."""


class CarryOnPage(msgspec.Struct, frozen=True):
    """What ``welcome/carry-on.html`` shows."""

    carried: Carried
    glimpse: str
    """The beginning of the longest thing that was written, to know it again."""


class CarryOn:
    """Nothing typed is lost to a lock, and nothing typed is readable while locked."""

    def __init__(self, accounts: Accounts, sessions: Sessions) -> None:
        self._accounts = accounts
        self._sessions = sessions

    def locked(self, visit: Visit[Vault]) -> Response:
        """Answers a POST that found the vault locked: unlock here, with the words sealed within."""
        if visit.path.startswith(QUIET):
            return Response(status_code=401)
        account_id = self._sessions.owner(visit.token) or self._accounts.only()
        shown = UnlockPage(
            form=unfilled(),
            several=self._accounts.count() > 1,
            onward=local_path("/"),
            carried=self._sealed(visit, account_id) if account_id else "",
            interrupted=True,
        )
        return visit.render("welcome/unlock.html", shown, status=403)

    def _sealed(self, visit: Visit[Vault], account_id: bytes) -> str:
        fields = {name: list(typed) for name, typed in visit.fields.items()}
        plain = msgspec.msgpack.encode(Carried(visit.path, fields, bool(visit.uploads)))
        return base64.b64encode(self._accounts.seal_for(account_id, plain, PURPOSE)).decode()


def take_in(visit: Visit[Vault], vault: Vault, sealed: str) -> bool:
    """Keep what was carried as a draft of the vault just opened; whether there was anything."""
    if not sealed:
        return False
    try:
        plain = vault.open_sealed(base64.b64decode(sealed, validate=True), PURPOSE)
        carried = msgspec.msgpack.decode(plain, type=Carried)
    except (SealBroken, binascii.Error, msgspec.DecodeError):
        visit.say(N_("What was being written belongs to another space, so it stays closed."))
        return False
    vault.drafts.put(DRAFT, {"carried": [msgspec.json.encode(carried).decode()]})
    return True


def offer(visit: Visit[Vault]) -> Response:
    """Says that nothing was lost, and offers to go on with it."""
    carried = _waiting(visit.vault)
    if carried is None:
        return visit.go("/today")
    longest = max(
        (text for typed in carried.fields.values() for text in typed), key=len, default=""
    )
    glimpse = longest[:280] if len(longest) > 12 else ""
    return visit.render("welcome/carry-on.html", CarryOnPage(carried, glimpse))


def go_on(visit: Visit[Vault]) -> Response:
    """Send the form on to where it was going, once."""
    carried = _waiting(visit.vault)
    if carried is None:
        return visit.go("/today")
    visit.vault.drafts.drop(DRAFT)
    # 307: the browser posts the very same fields again, now to where they belong.
    return RedirectResponse(local_path(carried.path), 307)


def let_go(visit: Visit[Vault]) -> Response:
    """Forget it; the person chose to."""
    visit.vault.drafts.drop(DRAFT)
    return visit.go("/today")


def _waiting(vault: Vault) -> Carried | None:
    kept = vault.drafts.get(DRAFT)
    if not kept:
        return None
    carried = msgspec.json.decode(kept["carried"][0], type=Carried)
    return carried if is_local(carried.path) else None
