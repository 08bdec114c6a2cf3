import gzip
import re
from collections import Counter

import pytest
from starlette.testclient import TestClient

from nearer.app.kinds import KINDS
from nearer.app.web import MAP, rooms
from nearer.vault.household import Household, household
from nearer.web.site import Site
from nearer.web.ways import OWN
from tests.web.test_static import IMPORT
from tests.web.test_templates import Reader

BUDGET = 120 * 1024
"""Bytes, compressed: a first visit, everything."""
PLACES = sorted({place.path for place in (*MAP.rail, *MAP.foot, *MAP.bar)})
LINKED = re.compile(r'(?:href|src)="(/static/[^"]+)"')


def test_no_address_is_taken_twice(household: Household):
    taken = Counter(page.path for room in rooms(household) for page in room.pages)
    assert [path for path, times in taken.items() if times > 1] == []


def test_no_room_hides_another(household: Household):
    names = Counter(room.name for room in rooms(household))
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("path", PLACES)
def test_every_place_on_the_map_is_there_for_its_owner_and_locked_for_others(
    ana: TestClient, stranger: TestClient, path: str
):
    assert ana.get(path).status_code == 200
    assert stranger.get(path).headers["location"] == f"/unlock?next={path}"


@pytest.mark.parametrize("path", ["/help-now", "/measures", "/welcome", "/unlock"])
def test_what_must_open_without_a_key_does(stranger: TestClient, path: str):
    assert stranger.get(path).status_code in {200, 303}


def test_every_page_that_needs_no_key_says_so_on_purpose(household: Household):
    open_to_all = {page.path for room in rooms(household) for page in room.pages if page.locked}
    assert {path for path in open_to_all if not path.startswith(("/welcome", "/unlock"))} == {
        "/",
        "/goodbye",
        "/help-now",
        "/leave",
        "/lock",
        "/measures",
        "/passphrase-advice",
    }


def test_locking_closes_the_house(ana: TestClient):
    assert ana.get("/today").status_code == 200
    assert ana.post("/lock").status_code == 303
    assert ana.get("/today").status_code == 303


def test_leaving_closes_it_too_and_leads_to_the_kitchen(ana: TestClient):
    token = ana.cookies["nearer-session"]
    assert ana.get("/leave").headers["location"] == "/measures"
    ana.cookies.set("nearer-session", token)
    assert ana.get("/today").status_code == 303


def weight(site: Site, browser: TestClient, path: str) -> int:
    """Bytes over the wire for a page and everything it brings, modules of modules too."""
    page = browser.get(path).text
    waiting = {address.split("/", 3)[3] for address in LINKED.findall(page)}
    seen: set[str] = set()
    while waiting - seen:
        name = (waiting - seen).pop()
        seen.add(name)
        folder = name.rpartition("/")[0]
        for target in IMPORT.findall(site.static.files[name].plain.decode()):
            waiting.add(resolved(folder, target))
    files = (site.static.files[name] for name in seen)
    return len(gzip.compress(page.encode(), 5)) + sum(len(one.small or one.plain) for one in files)


def resolved(folder: str, target: str) -> str:
    parts = folder.split("/")
    for part in target.split("/"):
        if part == "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


@pytest.mark.parametrize("path", PLACES)
def test_a_first_visit_weighs_little(site: Site, ana: TestClient, path: str):
    assert 4_000 < weight(site, ana, path) <= BUDGET


def test_every_way_to_the_shells_own_files_is_found(site: Site, ana: TestClient):
    assert resolved("web", "./leave.js") == "web/leave.js"
    assert resolved("steps/yourself", "../../web/tabs.js") == "web/tabs.js"
    assert set(LINKED.findall(ana.get("/more").text))


@pytest.mark.parametrize("path", ["/today", "/journal", "/search", "/more"])
def test_a_page_says_nothing_that_no_language_has_seen(ana: TestClient, path: str):
    ana.cookies.set("nearer-device", "language=xx")
    page = Reader(ana.get(path).text)
    words = [text for text in page.said if LETTERS.search(text)]
    assert [text for text in words if "⟦" not in text] == []
    assert len(words) >= 10


SPOKEN_BESIDE_TEXT = ("aria-label", "alt", "title", "placeholder")
CODE = re.compile(r"{% block accent %}\w+|{#.*?#}|{%.*?%}|{{.*?}}", re.DOTALL)
NAMES = {"UTC", "findahelpline.com"}
ATTRIBUTE = re.compile(r'[a-z-]+="[^"]*"')
LETTERS = re.compile(r"[^\W\d_]{2}")


def bare_words(template: str) -> list[str]:
    """What a template would say to everyone in one language."""
    page = Reader(CODE.sub(" ", template))
    beside = [one for name in SPOKEN_BESIDE_TEXT for one in page.all(name)]
    return [text for text in (*page.said, *beside) if LETTERS.search(ATTRIBUTE.sub("", text))]


def test_no_template_of_any_room_has_words_of_its_own(household: Household):
    for room in (OWN, *rooms(household)):
        folder = room.folder / "templates"
        for file in folder.iterdir() if folder.is_dir() else ():
            words = set(bare_words(file.read_text("utf-8")))
            assert words <= NAMES, f"{room.name}/{file.name}"


def test_a_word_outside_a_language_would_be_noticed():
    assert bare_words('<p>{{ _("Fine") }} · 12</p>') == []
    assert bare_words("<p>Not fine</p>") == ["Not fine"]
    assert "Neither" in bare_words('<img alt="Neither">')


def test_a_server_makes_its_folder_and_says_where_it_is(tmp_path):
    home = household(tmp_path / "new", None, KINDS)
    try:
        assert home.place == str(tmp_path / "new")
        assert home.accounts.count() == 0
    finally:
        home.close()
