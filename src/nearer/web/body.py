"""A request's body, within a limit and in memory: nothing a person sends touches a disk."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from typing import Final

from starlette.datastructures import Headers, UploadFile
from starlette.formparsers import FormParser, MultiPartException, MultiPartParser
from starlette.requests import Request

from nearer.web.errors import TooLarge, Unreadable

USUAL_LIMIT: Final = 2 * 1024 * 1024
"""Bytes; a page that takes files says how much more it takes."""
MOST_FIELDS: Final = 2000


@dataclass(frozen=True)
class Upload:
    """One file of a form."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Body:
    """A form's fields and files."""

    fields: dict[str, list[str]] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)


async def read(request: Request, limit: int) -> Body:
    """The form in a request. Raises TooLarge beyond ``limit`` bytes and Unreadable for nonsense."""
    raw = await _bytes(request, limit)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if not raw:
        return Body()
    if kind == "application/x-www-form-urlencoded":
        return await _sorted(
            FormParser(request.headers, _once(raw), max_part_size=limit, max_fields=MOST_FIELDS)
        )
    if kind == "multipart/form-data":
        return await _sorted(_InMemory(request.headers, _once(raw), limit))
    raise Unreadable


async def _bytes(request: Request, limit: int) -> bytes:
    announced = request.headers.get("content-length", "0")
    if not announced.isdecimal() or int(announced) > limit:
        raise TooLarge
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise TooLarge
    return bytes(body)


class _InMemory(MultiPartParser):
    """Starlette's parser, which would otherwise spool a large file to the disk in the clear."""

    def __init__(self, headers: Headers, stream: AsyncGenerator[bytes, None], limit: int) -> None:
        super().__init__(headers, stream, max_files=20, max_fields=MOST_FIELDS, max_part_size=limit)
        self.spool_max_size = limit + 1


async def _sorted(parser: FormParser | MultiPartParser) -> Body:
    body = Body()
    try:
        form = await parser.parse()
    except (MultiPartException, ValueError, KeyError) as error:
        raise Unreadable from error
    for name, value in form.multi_items():
        if isinstance(value, UploadFile):
            body.uploads[name] = Upload(value.filename or "", await value.read())
        else:
            body.fields.setdefault(name, []).append(value)
    await form.close()
    return body


async def _once(raw: bytes) -> AsyncGenerator[bytes, None]:
    yield raw
    yield b""  # how Starlette's own stream ends; the form parser waits for it
