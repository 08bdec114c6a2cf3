"""Static files: read once, compressed once, served under a hash of them all and kept for ever."""

import gzip
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Final

import minijinja
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from nearer.web.errors import NotHere, NotLikeThat
from nearer.web.rooms import Room

KINDS: Final = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}
"""What may be served, and as what: an unknown ending stops the start rather than guess."""
ALREADY_SMALL: Final = (".png", ".webp")


@dataclass(frozen=True)
class File:
    """A file as it travels."""

    kind: str
    plain: bytes
    small: bytes | None


class Static:
    """An ASGI app over every room's ``static`` folder, and the addresses to reach it by.

    One hash over everything, so that modules may import each other by relative path.
    """

    def __init__(self, rooms: Iterable[Room]) -> None:
        self.files = {
            f"{room.name}/{path}": _file(path, content)
            for room in rooms
            for path, content in _inside(room.folder / "static")
        }
        digest = hashlib.sha256()
        for name, file in sorted(self.files.items()):
            digest.update(f"{name}\0{len(file.plain)}\0".encode() + file.plain)
        self.version = digest.hexdigest()[:12]

    def address(self, name: str) -> str:
        """Where ``room/file.js`` is found. Raises KeyError for a file that is not there."""
        if name not in self.files:
            raise KeyError(name)
        return minijinja.safe(f"/static/{self.version}/{name}")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer ``/static/{version}/{name}``."""
        if scope["method"] not in ("GET", "HEAD"):
            raise NotLikeThat
        file = self.files.get(scope["path_params"]["name"])
        if file is None:
            raise NotHere
        await self._answer(file, scope)(scope, receive, send)

    def _answer(self, file: File, scope: Scope) -> Response:
        current = scope["path_params"]["version"] == self.version
        # A page opened before an update still asks under the old hash: serve it, but not for ever.
        headers = {
            "cache-control": "public, max-age=31536000, immutable" if current else "no-store"
        }
        if not file.small or "gzip" not in Headers(scope=scope).get("accept-encoding", ""):
            return Response(file.plain, headers=headers, media_type=file.kind)
        # The wall compresses and says so by itself; what comes compressed has to say it here.
        headers |= {"content-encoding": "gzip", "vary": "Accept-Encoding"}
        return Response(file.small, headers=headers, media_type=file.kind)


def _file(path: str, content: bytes) -> File:
    ending = path[path.rindex(".") :]
    small = None if ending in ALREADY_SMALL else gzip.compress(content, mtime=0)
    return File(KINDS[ending], content, small)


def _inside(folder: Traversable, before: str = "") -> Iterator[tuple[str, bytes]]:
    if not folder.is_dir():
        return
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _inside(entry, f"{before}{entry.name}/")
        else:
            yield before + entry.name, entry.read_bytes()
