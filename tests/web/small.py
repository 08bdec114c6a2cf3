"""A house too small to live in: one room, a door with one key, and pages that do one thing each."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from starlette.responses import PlainTextResponse, Response
from starlette.testclient import TestClient

from nearer import NearerError
from nearer.language import N_
from nearer.web.rendering import Map, Place
from nearer.web.rooms import Room, page
from nearer.web.site import House, Site
from nearer.web.visit import Visit

ADDRESS = "http://127.0.0.1:8642"
NOW = datetime(2026, 3, 5, 20, 15, tzinfo=UTC)
KEY = "a-key-that-fits"
SECRET = "words nobody else may read"


@dataclass
class Drawer:
    """What the door opens: the web must never look inside."""

    words: list[str] = field(default_factory=lambda: [SECRET])


@dataclass
class SmallDoor:
    """A door with one key."""

    drawer: Drawer = field(default_factory=Drawer)
    locked: list[str] = field(default_factory=list)

    def enter(self, token: str) -> Drawer | None:
        return self.drawer if token == KEY and token not in self.locked else None

    def lock(self, token: str) -> None:
        self.locked.append(token)


class WordsPage(msgspec.Struct, frozen=True):
    words: tuple[str, ...]


class Unkept(NearerError):
    status = 404


def show(visit: Visit[Drawer]) -> Response:
    return visit.render("small/words.html", WordsPage(tuple(visit.vault.words)))


def keep(visit: Visit[Drawer]) -> Response:
    visit.vault.words += visit.fields.get("words", [])
    visit.say(N_("Kept."))
    return visit.go("/words")


def gone(visit: Visit[Drawer]) -> Response:
    raise Unkept(N_("That page of yours is not here any more."))


def broken(visit: Visit[Drawer]) -> Response:
    raise ValueError(SECRET)


def half_drawn(visit: Visit[Drawer]) -> Response:
    return visit.render("small/words.html", WordsPage)


def echo(visit: Visit[Drawer]) -> Response:
    sizes = {name: len(upload.content) for name, upload in visit.uploads.items()}
    return PlainTextResponse(f"{dict(visit.fields)} {sizes} {dict(visit.params)}")


def sealed(visit: Visit[Drawer]) -> Response:
    return PlainTextResponse(f"sealed {dict(visit.fields)}", 403)


def enter(visit: Visit[Drawer]) -> Response:
    visit.open(KEY)
    visit.remember(msgspec.structs.replace(visit.device, theme="dark", idle=30))
    return visit.go(visit.query.get("next", "/words"))


def out(visit: Visit[Drawer]) -> Response:
    visit.close()
    return visit.go("https://elsewhere.example/")


PAGES = (
    page("/words", show=show, act=keep),
    page("/gone", show=gone),
    page("/broken", show=broken, locked=True),
    page("/half-drawn", show=half_drawn, locked=True),
    page("/echo/{name}", show=echo, act=echo, locked=True, guarded=True, limit=4096),
    page("/large", act=echo, locked=True, limit=4 * 1024 * 1024),
    page("/enter", show=enter, act=enter, locked=True),
    page("/out", act=out, locked=True),
)
TEMPLATE = """{% extends "web/base.html" %}
{% block title %}{{ _("Words") }}{% endblock %}
{% block main %}
{% for words in page.words %}<p class="own">{{ words }}</p>{% endfor %}
{% endblock %}
"""
PLACES = (Place("Words", "/words", "journal", "moss"), Place("Enter", "/enter", "lock"))


def small_room(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Room:
    """The room ``small`` in a folder, with the static files given."""
    (folder / "templates").mkdir(parents=True, exist_ok=True)
    (folder / "templates" / "words.html").write_text(TEMPLATE)
    for name, content in (files or {}).items():
        file = folder / "static" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return Room("small", folder, PAGES)


def small_site(folder: Path, door: SmallDoor | None = None) -> Site:
    """A site of that one room."""
    rail = Map(rail=PLACES, foot=(), bar=PLACES[:1])
    house = House([small_room(folder)], door or SmallDoor(), rail, sealed, clock=lambda: NOW)
    return Site(house)


@contextmanager
def browsing(site: Site, address: str = ADDRESS, **cookies: str) -> Iterator[TestClient]:
    """A browser that does not follow on its own, so that each answer can be looked at."""
    with TestClient(site, base_url=address, follow_redirects=False, cookies=cookies) as browser:
        yield browser
