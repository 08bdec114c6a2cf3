"""What this is made of, under which terms, and where it keeps things."""

import platform
from collections.abc import Callable, Iterator
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from re import match

import msgspec
from starlette.responses import Response

from nearer import __version__
from nearer.vault.vault import Vault
from nearer.web.visit import Visit


class Part(msgspec.Struct, frozen=True):
    """A library we stand on: its name, version and licence as it states them itself."""

    name: str
    version: str
    licence: str


class AboutPage(msgspec.Struct, frozen=True):
    """What ``settings/about.html`` shows."""

    version: str
    python: str
    place: str
    parts: tuple[Part, ...]


def about(place: str) -> Callable[[Visit[Vault]], Response]:
    """The page; ``place`` is where data lives, in words."""

    def show(visit: Visit[Vault]) -> Response:
        page = AboutPage(__version__, platform.python_version(), place, _parts())
        return visit.render("settings/about.html", page)

    return show


@cache
def _parts() -> tuple[Part, ...]:
    # Once: reading what each library says of itself takes 14 ms, a page about 1.
    return tuple(_stated())


def _stated() -> Iterator[Part]:
    try:
        needs = distribution("nearer").requires or []
    except PackageNotFoundError:
        return
    for need in sorted(need for need in needs if "extra ==" not in need):
        named = match(r"[\w.-]+", need)
        if named:
            found = distribution(named[0])
            yield Part(named[0], found.version, _licence(found))


def _licence(found: Distribution) -> str:
    """Newer packages state an expression, older ones a text or only a classifier."""
    for field in ("License-Expression", "License"):
        for said in found.metadata.get_all(field) or []:
            return str(said).partition("\n")[0]
    classified = (str(one) for one in found.metadata.get_all("Classifier") or [])
    return next((one.rpartition(":: ")[2] for one in classified if "License ::" in one), "")
