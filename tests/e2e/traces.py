"""Finding a planted word in a folder, in every shape a careless program could leave it in."""

import base64
import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, quote_plus


def shapes(word: str) -> set[bytes]:
    """The bytes a word turns into when it is written down, by any of the usual ways."""
    spellings = {word, *_folded(word)}
    texts = {*spellings, *_escaped(spellings)}
    raw = {text.encode(code) for text in texts for code in ("utf-8", "utf-16-le", "utf-16-be")}
    raw |= {text.encode("utf-32-le") for text in spellings}
    plain = {text.encode() for text in spellings}
    return raw | {shape for text in plain for shape in (*_hex(text), *_base64(text))}


def traces(folder: Path, words: list[str]) -> list[str]:
    """(file: word) for every word found in a file of a folder, or in a file's name."""
    wanted = {word: shapes(word) for word in words}
    found = []
    for path, content in _contents(folder):
        found += [
            f"{path}: {word}"
            for word, forms in wanted.items()
            if any(form in content for form in forms)
        ]
    return found


def _contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        # A socket or a pipe holds nothing once nobody reads it.
        yield name, name.encode() + (path.read_bytes() if path.is_file() else b"")


def _folded(word: str) -> set[str]:
    """As a search index would keep it: one case, no accents."""
    bare = "".join(
        letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter)
    )
    normal = {unicodedata.normalize("NFC", word), unicodedata.normalize("NFD", word), bare}
    return {case(text) for text in normal for case in (str, str.lower, str.upper)}


def _escaped(spellings: set[str]) -> Iterator[str]:
    for text in spellings:
        yield quote(text, safe="")
        yield quote(text, safe="").lower()
        yield quote_plus(text)
        yield json.dumps(text)[1:-1]
        yield text.encode("ascii", "backslashreplace").decode()
        yield text.encode("ascii", "xmlcharrefreplace").decode()


def _hex(text: bytes) -> Iterator[bytes]:
    yield text.hex().encode()
    yield text.hex().upper().encode()


def _base64(text: bytes) -> Iterator[bytes]:
    """The middle of its base64, for each of the three ways it can lie in the stream."""
    for before in range(3):
        coded = base64.b64encode(b"\0" * before + text)
        first = (before * 8 + 5) // 6
        last = (before + len(text)) * 8 // 6
        middle = coded[first:last]
        yield middle
        yield middle.replace(b"+", b"-").replace(b"/", b"_")
