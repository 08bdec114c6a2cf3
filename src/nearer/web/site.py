"""The site: rooms put behind one wall, page functions run in a few threads."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route, Router
from starlette.types import ASGIApp, Receive, Scope, Send

from nearer import NearerError
from nearer.web import body, guard
from nearer.web.aside import Deaf, Listener
from nearer.web.complaint import complaint
from nearer.web.device import COOKIE, remembered
from nearer.web.door import Door, session_cookie
from nearer.web.errors import NeedsVault, NotLikeThat
from nearer.web.rendering import Map, Renderer
from nearer.web.rooms import Page, PageFunction, Room
from nearer.web.static import Static
from nearer.web.visit import Asked, Visit
from nearer.web.ways import NOWHERE, OWN, unlock_first

READING: Final = ("GET", "HEAD")
THREADS: Final = 4
"""Few, because every thread that reads holds its own connection to the database."""

EVERY: Final = 20
"""Seconds between chores."""


@dataclass(frozen=True)
class House:
    """What the app tells the shell about itself."""

    rooms: Sequence[Room]
    door: Door[Any]
    map: Map = field(default_factory=Map)
    locked: PageFunction = unlock_first
    """Answers a POST that needs the vault when there is none, so that nothing typed is lost."""
    hosts: Sequence[str] = guard.LOCAL_HOSTS
    chores: Callable[[], None] = lambda: None
    """What is to be done every little while, such as locking what has rested too long."""
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    listener: Listener = field(default_factory=Deaf)
    """Hears what people post, and may set a card beside the page that follows."""


class Site:
    """The whole as one ASGI app."""

    def __init__(self, house: House) -> None:
        rooms = (OWN, *house.rooms)
        self.house = house
        self.static = Static(rooms)
        self.renderer = Renderer(rooms, self.static, house.map)
        self._threads = ThreadPoolExecutor(THREADS, "page")
        self._app = self._behind_the_wall(self._router(rooms))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or follow the server's life."""
        await self._app(scope, receive, send)

    def visit(self, asked: Asked) -> Visit[Any]:
        """A visit that nothing is unlocked for yet."""
        device = remembered(asked.cookies.get(COOKIE, ""))
        return Visit(asked, self.renderer, self.house.clock(), device)

    def answer(self, page: Page, asked: Asked) -> Response:
        """What a page says to one request; runs in a thread of its own."""
        visit = self.visit(asked)
        visit.listener = self.house.listener
        visit.token = asked.cookies.get(session_cookie(secure=asked.secure), "")
        try:
            visit.unlocked = self.house.door.enter(visit.token) if visit.token else None
            return visit.finish(self._say(page, visit))
        except NearerError as error:
            return visit.finish(complaint(visit, error))

    def _say(self, page: Page, visit: Visit[Any]) -> Response:
        reading = visit.asked.method in READING
        function = page.show if reading else page.act
        if function is None:
            raise NotLikeThat
        try:
            if not page.locked:
                _ = visit.vault  # raises NeedsVault before the page runs
            return function(visit)
        except NeedsVault:
            return unlock_first(visit) if reading else self.house.locked(visit)

    def _router(self, rooms: Sequence[Room]) -> Router:
        pages = [page for room in rooms for page in room.pages]
        routes = [Route("/static/{version}/{name:path}", self.static)]
        routes += [Route(page.path, _At(page, self._page)) for page in (*pages, NOWHERE)]
        return Router(routes, redirect_slashes=False, lifespan=self._life)

    async def _page(self, page: Page, request: Request) -> Response:
        if page.guarded:
            guard.refuse_strangers(request.scope)
        if request.method not in (*READING, "POST"):
            raise NotLikeThat
        posted = body.Body() if request.method in READING else await body.read(request, page.limit)
        asked = _asked(request, posted)
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, self.answer, page, asked)

    async def _complain(self, scope: Scope, error: NearerError | None) -> Response:
        return complaint(self.visit(_asked(Request(scope), body.Body())), error)

    def _behind_the_wall(self, router: ASGIApp) -> ASGIApp:
        inner = guard.OnlyHere(guard.SameSite(router), self.house.hosts)
        caught = guard.Catch(inner, self._complain)
        # Level 1: the longest page leaves a millisecond sooner and two kilobytes heavier.
        return guard.SafeHeaders(GZipMiddleware(caught, compresslevel=1))

    @asynccontextmanager
    async def _life(self, _: object) -> AsyncIterator[None]:
        chores = asyncio.create_task(self._keep_house())
        yield
        chores.cancel()
        self._threads.shutdown()

    async def _keep_house(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(EVERY)
            try:
                await loop.run_in_executor(self._threads, self.house.chores)
            except NearerError as error:
                guard.log.warning("%s", error)


def _asked(request: Request, posted: body.Body) -> Asked:
    return Asked(
        method=request.method,
        path=request.url.path,
        query=dict(request.query_params),
        params={name: str(value) for name, value in request.path_params.items()},
        fields=posted.fields,
        uploads=posted.uploads,
        cookies=request.cookies,
        address=request.client.host if request.client else "",
        secure=request.url.scheme == "https",
    )


class _At:
    """A page at its address; a class, for Starlette itself answers a function's wrong methods."""

    def __init__(self, page: Page, answer: Callable[[Page, Request], Awaitable[Response]]) -> None:
        self._page = page
        self._answer = answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        response = await self._answer(self._page, Request(scope, receive))
        await response(scope, receive, send)
