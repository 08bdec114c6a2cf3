"""Every address of the house leads to its own page: none is hidden by one that stands before it."""

import re
from collections import Counter

import pytest

from nearer.app.web import MAP, rooms
from nearer.web.rooms import Page
from tests.evening import Evening, evening

EXAMPLES = {
    "id": "0123456789abcdef0123456789abcdef",
    "day": "2026-11-22",
    "word": "wistful",
    "name": "check-in",
}


@pytest.fixture(scope="module")
def ana(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    return evening(tmp_path_factory.mktemp("addresses") / "data")


@pytest.fixture(scope="module")
def pages(ana: Evening) -> list[Page]:
    """In the order in which they are looked through."""
    return [page for room in rooms(ana.household) for page in room.pages]


def example(path: str) -> str:
    """An address of that shape."""
    return re.sub(r"\{(\w+)\}", lambda found: EXAMPLES.get(found[1], "some-thing"), path)


def fits(path: str, address: str) -> bool:
    """Whether an address is of the shape of a path."""
    shape = re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(path))
    return re.fullmatch(shape, address) is not None


def test_no_path_is_stated_twice(pages: list[Page]):
    assert [path for path, times in Counter(page.path for page in pages).items() if times > 1] == []


def test_the_first_that_fits_an_address_is_the_one_that_is_meant(pages: list[Page]):
    for page in pages:
        first = next(one for one in pages if fits(one.path, example(page.path)))
        assert first is page, f"{page.path} is hidden by {first.path}"


def test_every_path_is_plain_and_every_page_does_something(pages: list[Page]):
    for page in pages:
        assert re.fullmatch(r"(/|(/([a-z0-9.-]+|\{[a-z]+\}))+)", page.path), page.path
        assert page.show or page.act, page.path


def test_the_map_leads_to_pages_that_are_there(ana: Evening):
    for place in (*MAP.rail, *MAP.foot, *MAP.bar):
        assert ana.browser.get(place.path).status_code == 200, place.path


def test_every_place_of_the_map_is_lit_on_its_own_page(ana: Evening):
    for place in MAP.rail:
        page = ana.get(place.path)
        lit = re.findall(r'<a class="place[^>]*href="([^"]+)" aria-current="page"', page)
        assert lit == [place.path]


def test_what_is_locked_away_is_locked_by_default(pages: list[Page]):
    open_to_all = {page.path for page in pages if page.locked}
    private = ("/check-in", "/journal", "/people", "/roots", "/signs", "/exercises", "/settings")
    assert [path for path in open_to_all if path.startswith(private)] == []
    assert {"/help-now", "/leave", "/unlock"} <= open_to_all
