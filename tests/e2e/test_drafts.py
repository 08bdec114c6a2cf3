"""What was being typed survives a reload, a crash of the server and a lock."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Visitor
from tests.e2e.people import new_person, unlock
from tests.e2e.server import Server

PAGES = ("/check-in", "/journal/new")
HALF = "Half a thought, not kept yet"


def write(page: Page, path: str) -> None:
    """Type half a thought, and wait until it says that it is safe."""
    page.goto(path)
    page.locator("main textarea").first.fill(HALF)
    expect(page.get_by_text("Saved as you go", exact=True).last).to_be_visible()


@pytest.mark.parametrize("path", PAGES)
def test_a_draft_survives_a_reload(page: Page, path: str):
    new_person(page)
    write(page, path)
    page.reload()
    expect(page.locator("main textarea").first).to_have_value(HALF)


def test_a_draft_survives_the_server_being_killed(visitor: Visitor, server: Server):
    page = visitor(server)
    person = new_person(page)
    write(page, "/check-in")
    server.kill()
    server.start()
    page.goto("/check-in")
    if "/unlock" in page.url:
        unlock(page, person)
    expect(page.locator("main textarea").first).to_have_value(HALF)


def test_what_was_kept_survives_the_server_being_killed(visitor: Visitor, server: Server):
    page = visitor(server)
    person = new_person(page)
    page.locator("main textarea").first.fill("Kept, then the power went.")
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_text("Kept, then the power went.").first).to_be_visible()
    server.kill()
    server.start()
    page.goto("/today")
    if "/unlock" in page.url:
        unlock(page, person)
    expect(page.get_by_text("Kept, then the power went.").first).to_be_visible()


def test_words_sent_after_a_lock_are_not_lost(page: Page):
    person = new_person(page)
    page.locator("main textarea").first.fill("Sent too late.")
    page.request.post("/lock")
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_role("heading", name="You were locked while writing")).to_be_visible()
    unlock(page, person)
    page.get_by_role("button", name="Carry on").click()
    expect(page.get_by_text("Sent too late.").first).to_be_visible()
