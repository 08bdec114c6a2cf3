"""Two people on one machine: neither sees the other, not even by knowing where to look."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Visitor
from tests.e2e.people import Person, new_person
from tests.e2e.server import Server


@pytest.fixture
def two(visitor: Visitor, household: Server) -> tuple[Page, Page, str]:
    """Ana, who has kept something; Bo, a stranger to it; and where it lies."""
    ana, bo = visitor(household), visitor(household)
    new_person(ana)
    ana.locator("main textarea").first.fill("For nobody but Ana.")
    ana.get_by_role("button", name="Keep this").click()
    expect(ana.get_by_text("For nobody but Ana.").first).to_be_visible()
    new_person(bo)
    return ana, bo, ana.url


def test_a_stranger_who_knows_the_address_finds_nothing(two: tuple[Page, Page, str]):
    _, bo, address = two
    for path in ("", "/edit", "/erase"):
        answer = bo.goto(address + path)
        assert answer
        assert answer.status == 404
        expect(bo.get_by_text("For nobody but Ana.")).to_have_count(0)


def test_a_strangers_search_finds_nothing(two: tuple[Page, Page, str]):
    _, bo, _ = two
    for path in ("/today", "/search?q=nobody", "/journal"):
        bo.goto(path)
        expect(bo.get_by_text("For nobody but Ana.")).to_have_count(0)


def test_a_strangers_locking_leaves_the_other_open(two: tuple[Page, Page, str]):
    ana, bo, _ = two
    bo.get_by_role("button", name="Lock now").click()
    expect(bo).to_have_url(re.compile("/unlock"))
    ana.reload()
    expect(ana.get_by_text("For nobody but Ana.").first).to_be_visible()


def test_nobody_opens_a_space_with_another_ones_passphrase(page: Page):
    ana: Person = new_person(page, passphrase="nine owls under the bridge")
    page.get_by_role("button", name="Lock now").click()
    bo: Person = new_person(page, passphrase="one fox beside the mill")
    page.get_by_role("button", name="Lock now").click()
    page.get_by_label("Your name here").fill(ana.name)
    page.get_by_label("Passphrase", exact=True).fill(bo.passphrase)
    page.get_by_role("button", name="Unlock").click()
    expect(page.get_by_text("do not open a space here")).to_be_visible()
