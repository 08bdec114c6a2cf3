"""The benchmarks look at every page, and weigh all that comes with it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.asgi import Browser
from bench.jrnl import written
from bench.pages import general
from bench.places import places
from bench.spaces import Filled, Spaces, pages, records
from bench.weight import fetched
from nearer.app.web import build_web, rooms
from nearer.steps.yourself.model import CheckIn, Entry

N = 60


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Filled]:
    with Spaces(tmp_path_factory.mktemp("bench")).opened(N) as made:
        yield made


@pytest.fixture
def browser(filled: Filled) -> Iterator[Browser]:
    token = filled.household.sessions.start(filled.vault)
    here = Browser(build_web(filled.household), token)
    yield here
    here.close()


def test_a_space_holds_as_much_as_was_asked_for(filled: Filled):
    kept = filled.vault
    assert len(kept.all(CheckIn)) + len(kept.all(Entry)) == N


def test_a_copy_is_fresh_each_time(tmp_path: Path):
    spaces = Spaces(tmp_path)
    with spaces.opened(5) as (_, vault):
        vault.keep(records(1)[0])
    with spaces.opened(5) as (_, vault):
        assert len(vault.all(CheckIn)) + len(vault.all(Entry)) == 5


def test_only_pages_when_only_pages_are_asked_for():
    assert [type(record) for record in pages(7)] == [Entry] * 7


def test_every_page_is_found_and_answers(filled: Filled, browser: Browser):
    answers = {place: browser.get(place).status for place in places(filled)}
    shown = sum(page.show is not None for room in rooms(filled.household) for page in room.pages)
    assert len(answers) > shown - 2
    assert [place for place, status in answers.items() if status >= 400] == []
    assert sum(status == 200 for status in answers.values()) > 0.7 * len(answers)


def test_the_vault_is_open_for_the_browser(browser: Browser):
    assert "Mara" in browser.get("/today").text


def test_the_weight_of_a_page_counts_its_scripts_and_what_they_import(browser: Browser):
    sizes = fetched(browser, "/check-in")
    assert sizes["/check-in"] == len(browser.get("/check-in").body)
    named = {address.partition("/static/")[2].partition("/")[2] for address in sizes}
    assert {"web/base.css", "web/app.js", "web/leave.js"} <= named
    assert min(sizes.values()) > 0


def test_one_page_has_one_name_in_every_vault():
    assert general("/check-in/" + "0f" * 16 + "/edit") == "/check-in/…/edit"
    assert general("/day/2026-11-22") == "/day/…"
    assert general("/settings/about") == "/settings/about"


def test_jrnl_gets_the_same_words():
    entry = pages(1)[0]
    assert isinstance(entry, Entry)
    assert entry.text in written(entry)
    assert written(entry).startswith("[20")
