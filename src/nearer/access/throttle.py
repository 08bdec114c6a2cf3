"""Slows failed unlocks: per account and per address, over a moving window, never for ever."""

from collections.abc import Callable
from math import ceil
from time import time
from typing import TypeVar

from limits import RateLimitItem, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from nearer.language import N_
from nearer.vault.errors import VaultError, WrongPassphrase

T = TypeVar("T")

# Enough for a person who tries their few usual ones; next to nothing for someone who guesses.
PER_ACCOUNT = (RateLimitItemPerMinute(5), RateLimitItemPerHour(30))
PER_ADDRESS = (RateLimitItemPerMinute(20), RateLimitItemPerHour(100))

SOON = N_(
    "That was a lot of tries in a short time. Nothing is lost, and nothing is locked for good. "
    "You can try again in a minute."
)
LATER = N_(
    "That was a lot of tries in a short time. Nothing is lost, and nothing is locked for good. "
    "You can try again in {minutes} minutes."
)


class TooManyTries(VaultError):
    """Too many that did not fit, too fast. ``words`` with ``minutes`` filled in is the sentence."""

    status = 429

    def __init__(self, seconds: float) -> None:
        self.minutes = max(1, ceil(seconds / 60))
        self.words = SOON if self.minutes == 1 else LATER
        super().__init__(self.words.format(minutes=self.minutes))


class Throttle:
    """Remembers tries in this process's memory: a restart forgives, a right one wipes the slate."""

    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def attempt(self, who: str, address: str, open_: Callable[[], T]) -> T:
        """What ``open_()`` answers, unless there were too many tries: then `TooManyTries`, untried.

        ``who`` is the account (or, when unknown, what was typed to name it), ``address`` the asking
        machine. Only a `WrongPassphrase` counts against either in the end.
        """
        self._refuse_when_full(PER_ACCOUNT, "account", who)
        self._refuse_when_full(PER_ADDRESS, "address", address)
        # Counted before it is tried: a hundred tries at the same instant are a hundred tries.
        for limit in PER_ACCOUNT:
            self._limiter.hit(limit, "account", who)
        try:
            opened = open_()
        except WrongPassphrase:
            for limit in PER_ADDRESS:
                self._limiter.hit(limit, "address", address)
            raise
        for limit in PER_ACCOUNT:
            self._limiter.clear(limit, "account", who)
        return opened

    def _refuse_when_full(self, limits: tuple[RateLimitItem, ...], kind: str, who: str) -> None:
        full = [limit for limit in limits if not self._limiter.test(limit, kind, who)]
        if full:
            opens = max(self._limiter.get_window_stats(one, kind, who).reset_time for one in full)
            raise TooManyTries(opens - time())
