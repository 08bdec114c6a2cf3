"""The calm card: beside the page after words that call for help, once, and in nobody's way."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browsing import DESKTOP, PHONE, axe, overflow
from tests.e2e.people import new_person

HEAVY = "I can't do this anymore. I want to die."


def keep_a_page(page: Page, text: str) -> None:
    page.goto("/journal/new")
    page.locator("textarea[name=text]").fill(text)
    page.get_by_role("button", name="Keep", exact=False).first.click()


@pytest.mark.parametrize("options", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_it_stands_once_beside_what_was_kept(household, visitor, options):
    page = visitor(household, **options)
    new_person(page)
    keep_a_page(page, HEAVY)
    card = page.locator("section.aside")
    expect(card).to_be_visible()
    expect(page.get_by_text(HEAVY).first).to_be_attached()
    axe(page)
    assert overflow(page) <= 0
    page.reload()
    expect(card).to_have_count(0)
    expect(page.get_by_text(HEAVY).first).to_be_attached()


def test_it_leads_to_help_by_keyboard_and_without_a_script(household, visitor):
    page = visitor(household, **DESKTOP, java_script_enabled=False)
    new_person(page)
    keep_a_page(page, HEAVY)
    way = page.locator("section.aside a").first
    way.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(household.url + "/help-now")


def test_ordinary_words_bring_none(household, visitor):
    page = visitor(household)
    new_person(page)
    keep_a_page(page, "The deadline nearly killed me, and then we laughed till we cried.")
    expect(page.locator("section.aside")).to_have_count(0)


def test_what_asks_for_openness_rests_for_the_day_and_stays_open(household, visitor):
    page = visitor(household)
    new_person(page)
    keep_a_page(page, HEAVY)
    page.goto("/roots/wounds")
    expect(page.locator("section.aside")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link").first).to_be_visible()
