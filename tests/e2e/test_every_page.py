"""Every page of the house, empty and lived in, by day and by night, wide and narrow."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.e2e.browsing import DESKTOP, PHONE, axe, overflow
from tests.e2e.conftest import Visitor
from tests.e2e.lived_in import move_in
from tests.e2e.people import PASSPHRASE, new_person
from tests.e2e.server import Server, serving
from tests.e2e.walking import places

OUTSIDE = ("/welcome", "/welcome/under-18", "/welcome/space", "/unlock", "/unlock/recovery")
OPEN_TO_ALL = ("/help-now", "/help-now?country=US", "/measures", "/no-such-page")


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with a made-up year in it."""
    folder = tmp_path_factory.mktemp("lived-in")
    move_in(folder / "data")
    with serving(folder) as server:
        yield server


def faults(page: Page, path: str) -> Iterator[str]:
    """What has to be true of any page, and is not true of this one."""
    page.goto(path)
    page.eval_on_selector_all("main details", "all => all.forEach(one => { one.open = true })")
    yield from axe(page)
    if overflow(page) > 0:
        yield f"{overflow(page)} pixels wider than the window"
    if page.locator("h1").count() != 1:
        yield "not one heading"
    for name in ("Help now", "Leave quickly"):
        if path != "/measures" and not page.get_by_role("link", name=name).first.is_visible():
            yield f"no way to {name}"


def faults_of(page: Page, paths: Sequence[str]) -> list[str]:
    return [f"{path}: {fault}" for path in paths for fault in faults(page, path)]


@pytest.mark.parametrize("style", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_every_page_before_unlocking(visitor: Visitor, household: Server, style: dict[str, Any]):
    page = visitor(household, **style)
    assert faults_of(page, (*OUTSIDE, *OPEN_TO_ALL)) == []


@pytest.mark.parametrize("style", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_every_page_of_an_empty_space(visitor: Visitor, household: Server, style: dict[str, Any]):
    page = visitor(household, **style)
    new_person(page)
    assert faults_of(page, places(page)) == []


@pytest.mark.parametrize("style", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_every_page_of_a_space_lived_in(visitor: Visitor, lived_in: Server, style: dict[str, Any]):
    page = visitor(lived_in, **style)
    page.goto("/unlock")
    page.get_by_label("Passphrase", exact=True).fill(PASSPHRASE)
    page.get_by_role("button", name="Unlock").click()
    found = places(page)
    assert len(found) >= 12
    assert faults_of(page, found) == []
