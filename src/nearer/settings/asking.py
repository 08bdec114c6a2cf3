"""What cannot be undone, or leaves the vault, asks for the passphrase again and slows guessing."""

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

from nearer.access.throttle import Throttle
from nearer.language import N_
from nearer.settings.model import Count
from nearer.vault.accounts import Accounts
from nearer.vault.sessions import Sessions
from nearer.vault.vault import Vault
from nearer.web.forms import Filled
from nearer.web.visit import Visit

T = TypeVar("T")

WRONG = N_("That is not your passphrase. Nothing was changed.")


class AskPage(msgspec.Struct, frozen=True):
    """What a page shows that asks for the passphrase; ``counts`` says what is in the vault."""

    form: Filled[Any]
    counts: tuple[Count, ...] = ()


class Asking:
    """Shared by pages that ask: whoever sits down at an open vault is not thereby its owner."""

    def __init__(self, accounts: Accounts, sessions: Sessions, throttle: Throttle) -> None:
        self.accounts = accounts
        self.sessions = sessions
        self._throttle = throttle

    def attempt(self, visit: Visit[Vault], deed: Callable[[], T]) -> T:
        """The deed, counted against guessing. Raises `WrongPassphrase` and `TooManyTries`."""
        return self._throttle.attempt(visit.vault.account_id.hex(), visit.asked.address, deed)

    def confirm(self, visit: Visit[Vault], passphrase: str) -> None:
        """Raises `WrongPassphrase` unless it is this account's."""
        account_id = visit.vault.account_id
        self.attempt(visit, lambda: self.accounts.check(account_id, passphrase))
