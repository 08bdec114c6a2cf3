"""The outer wall, as plain ASGI: security headers, host names, other sites, and the last catch."""

import logging
import re
import traceback
from collections.abc import Awaitable, Callable, Sequence
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from nearer import NearerError
from nearer.web.errors import FromElsewhere, WrongHost

log = logging.getLogger("nearer")

LOCAL_HOSTS: Final = ("127.0.0.1", "localhost", "::1")
POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS: Final = {
    "content-security-policy": POLICY,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
    "cache-control": "no-store",
}
HOST: Final = re.compile(r"(?:\[([0-9a-fA-F:.]+)\]|([^\s:@/\[\]]+))(?::\d+)?")
HSTS: Final = "max-age=63072000"

Complain = Callable[[Scope, NearerError | None], Awaitable[Response]]


class SafeHeaders:
    """Adds the headers every answer carries, leaving alone what a page has set itself."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, adding headers on the way out."""

        async def safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                if scope["scheme"] == "https":
                    headers["strict-transport-security"] = HSTS
            await send(message)

        await self._app(scope, receive, safely if scope["type"] == "http" else send)


class Catch:
    """The web's outer edge: every error becomes a page, and none shows its insides."""

    def __init__(self, app: ASGIApp, complain: Complain) -> None:
        self._app = app
        self._complain = complain

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on; answer with an error page when something is raised."""
        begun = False
        foreseen: NearerError | None = None

        async def watched(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except NearerError as error:
            foreseen = error
        except Exception as error:  # noqa: BLE001 — one of the two outer edges (design §8)
            log.error("%s\n%s", type(error).__name__, _where(error))  # noqa: TRY400 — see _where
        else:
            return
        if scope["type"] == "http" and not begun:
            response = await self._complain(scope, foreseen)
            await response(scope, receive, send)


def _where(error: Exception) -> str:
    """The places in the code an error passed through; its message may quote a person's words."""
    return "".join(traceback.format_tb(error.__traceback__))


class OnlyHere:
    """Refuses to answer under a strange name, which is how DNS rebinding arrives."""

    def __init__(self, app: ASGIApp, hosts: Sequence[str]) -> None:
        self._app = app
        self._hosts = frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on when the host is one of ours. Raises WrongHost."""
        if (
            scope["type"] == "http"
            and host_name(Headers(scope=scope).get("host", "")) not in self._hosts
        ):
            raise WrongHost
        await self._app(scope, receive, send)


class SameSite:
    """Refuses what another site would have the person's browser do."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what cannot change anything, or comes from here. Raises FromElsewhere."""
        if scope["type"] == "http" and scope["method"] not in ("GET", "HEAD"):
            refuse_strangers(scope)
        await self._app(scope, receive, send)


def refuse_strangers(scope: Scope) -> None:
    """Raise FromElsewhere unless the request was started here or by the person themselves.

    Other ports of this machine are "same-site" to a browser, and strangers to us. A request with
    neither header comes from no browser, and so carries no cookie that a stranger could ride on.
    """
    headers = Headers(scope=scope)
    site = headers.get("sec-fetch-site")
    origin = headers.get("origin")
    if site is not None:
        friendly = site in ("same-origin", "none")
    else:
        friendly = origin is None or urlsplit(origin).netloc == headers.get("host", "")
    if not friendly:
        raise FromElsewhere


def host_name(host: str) -> str:
    """The name in a Host header, without port and brackets; empty when it is malformed."""
    found = HOST.fullmatch(host)
    return (found[1] or found[2]).lower() if found else ""
