"""Every page of the house, empty and lived in, by day and by night, wide and narrow."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browsing import DESKTOP, PHONE, overflow, violations
from tests.e2e.conftest import Visitor
from tests.e2e.lived_in import move_in
from tests.e2e.people import PASSPHRASE, new_person
from tests.e2e.server import Server, serving
from tests.e2e.walking import places

BEFORE_UNLOCKING = (
    "/help-now",
    "/help-now?country=US",
    "/help-now?country=NZ",
    "/help-now?country=AQ",
    "/measures",
    "/welcome",
    "/welcome/under-18",
    "/welcome/space",
    "/unlock",
    "/unlock/recovery",
    "/goodbye",
    "/no-such-page",
)
NOT_OURS = "/measures"
"""Where quick exit ends: a page that knows nothing of the house."""


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with a made-up year in it."""
    folder = tmp_path_factory.mktemp("lived-in")
    move_in(folder / "data")
    with serving(folder) as server:
        yield server


def faults(page: Page) -> Iterator[str]:
    """What has to be true of any page, and is not true of this one."""
    page.eval_on_selector_all("main details", "all => all.forEach(one => { one.open = true })")
    yield from violations(page)
    if overflow(page) > 0:
        yield f"{overflow(page)} pixels wider than the window"
    if page.locator("h1").count() != 1:
        yield "not one heading"
    for name in ("Help now", "Leave quickly"):
        link = page.get_by_role("link", name=name).first
        if not page.url.endswith(NOT_OURS) and not link.is_visible():
            yield f"no way to {name}"


def faults_of(page: Page, paths: Sequence[str]) -> list[str]:
    found = []
    for path in paths:
        page.goto(path)
        found += [f"{path}: {fault}" for fault in faults(page)]
    return found


@pytest.mark.parametrize("style", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_every_page_before_unlocking(visitor: Visitor, household: Server, style: dict[str, Any]):
    page = visitor(household, **style)
    assert faults_of(page, BEFORE_UNLOCKING) == []


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


@pytest.mark.parametrize("style", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_pages_that_no_link_leads_to(visitor: Visitor, household: Server, style: dict[str, Any]):
    page = visitor(household, **style)
    new_person(page)
    page.goto("/settings/recovery-key")
    page.get_by_label("Your passphrase").fill(PASSPHRASE)
    page.get_by_role("button", name="Make a new key").click()
    expect(page.get_by_role("heading", name="Your recovery key")).to_be_visible()
    assert faults_of(page, ("/recovery-key", "/recovery-key/confirm")) == []
    page.get_by_role("button", name="Confirm").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert list(faults(page)) == []
    page.goto("/settings/erase")
    page.get_by_label("Your passphrase").fill("not it")
    page.get_by_role("button", name="Erase everything now").click()
    expect(page.get_by_role("main")).to_contain_text("That is not your passphrase")
    assert list(faults(page)) == []
    page.goto("/welcome/space")
    page.get_by_label("Passphrase", exact=True).fill("short")
    page.get_by_label("The same once more").fill("shirt")
    page.get_by_role("button", name="Make my space").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert list(faults(page)) == []
