"""A browser too small to be in the way: asks an ASGI app in this process, and takes the answer."""

import asyncio
import gzip
from typing import NamedTuple
from urllib.parse import urlsplit

from starlette.types import ASGIApp, Message

from bench.timing import Stopwatch, Took


class Answer(NamedTuple):
    """What came back; ``body`` as sent, ``took`` from asking to the last byte."""

    status: int
    headers: dict[str, str]
    body: bytes
    took: Took

    @property
    def text(self) -> str:
        """The body as words."""
        small = self.headers.get("content-encoding") == "gzip"
        return (gzip.decompress(self.body) if small else self.body).decode()


class Browser:
    """One visitor with one session, asking for one page after the other."""

    def __init__(self, app: ASGIApp, token: str) -> None:
        self._app = app
        self._runner = asyncio.Runner()
        self._headers = [
            (b"host", b"127.0.0.1:8642"),
            (b"accept-encoding", b"gzip"),
            (b"cookie", f"nearer-session={token}".encode()),
        ]

    def get(self, address: str) -> Answer:
        """Ask for a page."""
        return self._runner.run(self._get(address))

    def close(self) -> None:
        """Let go of the loop."""
        self._runner.close()

    async def _get(self, address: str) -> Answer:
        sent: list[Message] = []

        async def receive() -> Message:
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message: Message) -> None:
            sent.append(message)

        parts = urlsplit(address)
        with Stopwatch() as watch:
            await self._app(self._scope(parts.path, parts.query), receive, send)
        headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        body = b"".join(message.get("body", b"") for message in sent[1:])
        return Answer(sent[0]["status"], headers, body, watch.took)

    def _scope(self, path: str, query: str) -> dict[str, object]:
        return {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": "GET",
            "scheme": "http",
            "path": path,
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "root_path": "",
            "headers": self._headers,
            "client": ("127.0.0.1", 50_000),
            "server": ("127.0.0.1", 8642),
        }
