"""The door between a cookie and an open vault. The web knows neither vaults nor keys."""

from typing import Protocol, TypeVar

V_co = TypeVar("V_co", covariant=True)

SESSION = "nearer-session"


class Door(Protocol[V_co]):
    """Turns an opaque token into whatever the rooms work with, and forgets it again."""

    def enter(self, token: str) -> V_co | None:
        """What the token opens, or None when it opens nothing (any more)."""

    def lock(self, token: str) -> None:
        """Forget the token; nothing happens when it is unknown."""


def session_cookie(*, secure: bool) -> str:
    """The session cookie's name. ``__Host-`` makes browsers refuse it from anywhere but here."""
    return f"__Host-{SESSION}" if secure else SESSION
