"""Walking through the whole house by its links, without a browser, and reading its forms."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

from starlette.testclient import TestClient

ONE_OF_MANY = re.compile(r"[0-9a-f]{32}|\d{4}-\d{2}(-\d{2})?")
NOT_A_ROOM = ("/leave", "/static/", "/measures", "//")
WRITTEN = frozenset({"text", "search", "email", "url", "tel"})


class Field(NamedTuple):
    """A field a person can write words into: the address of its form, and its name."""

    form: str
    name: str


class Reader(HTMLParser):
    """The links of a page, and the free-text fields of its forms."""

    def __init__(self, path: str, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.fields: list[Field] = []
        self._path = path
        self._form = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "a" and "href" in given:
            self.links.append(re.split("[?#]", given["href"])[0])
        elif tag == "form":
            self._form = re.split("[?#]", given.get("action") or self._path)[0]
        elif self._written(tag, given) and given.get("name"):
            self.fields.append(Field(shape(self._form), shape(given["name"])))

    @staticmethod
    def _written(tag: str, given: dict[str, str]) -> bool:
        return tag == "textarea" or (tag == "input" and given.get("type", "text") in WRITTEN)


def shape(path: str) -> str:
    """The same for two addresses that differ only in which record or day they name."""
    return ONE_OF_MANY.sub("*", path)


def pages(browser: TestClient, start: str = "/today") -> Iterator[tuple[str, Reader]]:
    """One page of every kind that links lead to, with what it holds."""
    waiting, seen = [start], {kind(start)}
    while waiting:
        path = waiting.pop(0)
        answer = browser.get(path)
        assert answer.status_code in (200, 303), f"{path} answered {answer.status_code}"
        if "text/html" not in answer.headers.get("content-type", ""):
            continue
        reader = Reader(path, answer.text)
        yield path, reader
        for link in reader.links:
            if link.startswith("/") and not link.startswith(NOT_A_ROOM) and kind(link) not in seen:
                seen.add(kind(link))
                waiting.append(link)


def kind(path: str) -> str:
    """Pages alike enough that one stands for all: a word of the wheel, an article, a record."""
    return re.sub(r"(?<=^/feelings/)(?!body)[^/]+|(?<=^/library/)[^/]+", "*", shape(path))
