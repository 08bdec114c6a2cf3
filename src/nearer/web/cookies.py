"""Cookies to set on the way out: all HttpOnly and SameSite=Strict, Secure under TLS."""

from typing import Final

from starlette.responses import Response

from nearer.web import device, door, notices
from nearer.web.device import Device

A_YEAR: Final = 365 * 24 * 3600


class Jar:
    """Collects what a page wants remembered until the response exists."""

    def __init__(self, *, secure: bool) -> None:
        self._secure = secure
        self._kept: dict[str, tuple[str, int | None]] = {}

    def session(self, token: str) -> None:
        """The session, until the browser closes."""
        self._kept[door.session_cookie(secure=self._secure)] = (token, None)

    def no_session(self) -> None:
        """Forget the session."""
        self._kept[door.session_cookie(secure=self._secure)] = ("", 0)

    def device(self, chosen: Device) -> None:
        """How the app looks here."""
        self._kept[device.COOKIE] = (chosen.cookie(), A_YEAR)

    def notices(self, sentences: list[str]) -> None:
        """What to say on the next page; an empty list forgets."""
        life = notices.SECONDS if sentences else 0
        self._kept[notices.COOKIE] = (notices.packed(sentences) if sentences else "", life)

    def put_on(self, response: Response) -> None:
        """Set everything collected."""
        for name, (value, life) in self._kept.items():
            response.set_cookie(
                name,
                value,
                max_age=life,
                path="/",
                secure=self._secure,
                httponly=True,
                samesite="strict",
            )
