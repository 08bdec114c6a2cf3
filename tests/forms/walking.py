"""Every page of the house that takes words, without a browser, and the fields of its forms."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

from bench.places import places
from bench.spaces import Filled
from nearer.demo.year import year
from nearer.exercises.known import known, steps_of
from nearer.exercises.model import Brought, Sitting
from nearer.language import texts
from tests.evening import NOW, ZONE, Evening

ONE_OF_MANY = re.compile(
    r"[0-9a-f]{32}|\d{4}-\d{2}(-\d{2})?"
    r"|(?<=/step/)[\w-]+|(?<=/wounds/about/)[\w-]+|(?<=/questionnaires/)(?!kept)[\w-]+"
    r"|(?<=/practices/)[\w-]+(?=/after)"
)
WRITTEN = frozenset({"text", "search", "email", "url", "tel"})


class Field(NamedTuple):
    """A field a person can write words into: the address of its form, and its name."""

    form: str
    name: str


class Reader(HTMLParser):
    """The free-text fields of a page's forms."""

    def __init__(self, path: str, html: str) -> None:
        super().__init__()
        self.fields: list[Field] = []
        self._path = path
        self._form = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._form = re.split("[?#]", given.get("action") or self._path)[0]
        elif self._written(tag, given) and given.get("name"):
            self.fields.append(Field(shape(self._form), given["name"]))

    @staticmethod
    def _written(tag: str, given: dict[str, str]) -> bool:
        return tag == "textarea" or (tag == "input" and given.get("type", "text") in WRITTEN)


def shape(path: str) -> str:
    """The same for two addresses that differ only in which record, day or content they name."""
    return ONE_OF_MANY.sub("*", path)


def live_a_year(here: Evening) -> None:
    """A year of every kind of record, and every exercise begun."""
    here.vault.keep_all(year(1, NOW.date(), ZONE))
    here.vault.keep(Brought(at=NOW, zone=ZONE, text=texts.text("exercise-example.md")))
    for id, exercise in known(here.vault).items():
        here.vault.keep(Sitting(at=NOW, zone=ZONE, exercise=id, title=exercise.title))


def steps(here: Evening) -> Iterator[str]:
    """The address of every step of every sitting."""
    for kept in here.vault.all(Sitting):
        for step in steps_of(here.vault, kept.record):
            yield f"/exercises/sittings/{kept.id}/step/{step.id}"


def everywhere(here: Evening) -> Iterator[str]:
    """The address of every page, with every step."""
    yield from places(Filled(here.household, here.vault))
    yield from steps(here)
