"""What the shell's own scripts promise: chips, drafts that say so, tabs that leave together."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.people import new_person

CHIPS = "[data-chips]:has(#tags)"
SENT = f"{CHIPS} input[type=hidden]"


@pytest.fixture
def journal(page: Page) -> Page:
    """A new page of a journal."""
    new_person(page)
    page.goto("/journal/new")
    return page


def test_words_become_chips_by_enter_and_by_comma(journal: Page):
    tags = journal.get_by_label("Tags")
    tags.press_sequentially("morning,walk")
    tags.press("Enter")
    expect(journal.locator(f"{CHIPS} .chip")).to_have_count(2)
    expect(journal).to_have_url(re.compile("/journal/new$"))
    tags.press_sequentially("half a wo")
    assert journal.locator(SENT).input_value() == "morning, walk, half a wo"


def test_a_chip_taken_out_can_be_put_back_by_keyboard_alone(journal: Page):
    tags = journal.get_by_label("Tags")
    tags.press_sequentially("morning,walk,")
    tags.press("Backspace")
    assert journal.locator(SENT).input_value() == "morning"
    back = journal.get_by_role("button", name="Put back walk")
    expect(tags).to_be_focused()
    tags.press("Shift+Tab")
    expect(back).to_be_focused()
    back.press("Enter")
    assert journal.locator(SENT).input_value() == "morning, walk"
    expect(tags).to_be_focused()


def test_the_same_word_is_one_chip(journal: Page):
    journal.get_by_label("Tags").press_sequentially("walk,walk, walk ,")
    expect(journal.locator(f"{CHIPS} .chip")).to_have_count(1)


def test_chips_come_back_from_a_draft(journal: Page):
    with journal.expect_response(re.compile("/drafts/")):
        journal.get_by_label("Tags").press_sequentially("morning,wal")
    journal.reload()
    expect(journal.locator(f"{CHIPS} .chip")).to_have_text(["morning×", "wal×"])


def test_a_draft_says_that_it_is_kept_and_when_it_is_not(journal: Page):
    state = journal.locator("[data-draft-state]").first
    words = journal.locator("textarea").first
    words.press_sequentially("One line")
    expect(state).to_have_text(re.compile("saved", re.IGNORECASE))
    journal.route("**/drafts/**", lambda route: route.abort())
    words.press_sequentially(", and another")
    expect(state).to_have_text(re.compile("not saved", re.IGNORECASE))
    journal.unroute("**/drafts/**")
    expect(state).not_to_have_text(re.compile("not saved", re.IGNORECASE), timeout=9000)


def test_leaving_in_one_tab_leaves_in_all_of_them(journal: Page):
    other = journal.context.new_page()
    other.goto("/settings")
    journal.get_by_role("link", name="Leave quickly").click()
    expect(journal).to_have_url(re.compile("/measures$"))
    expect(other).to_have_url(re.compile("/measures$"))


def test_a_tab_at_rest_does_not_lock_out_the_one_in_use(journal: Page):
    resting = journal.context.new_page()
    resting.clock.install()
    resting.goto("/settings")
    resting.clock.fast_forward("10:00")
    journal.clock.install()
    journal.reload()
    journal.clock.fast_forward("02:00")
    with journal.expect_response("**/still-here"):
        journal.keyboard.press("ArrowDown")
    resting.clock.fast_forward("10:00")
    resting.bring_to_front()
    expect(resting).to_have_url(re.compile("/settings$"))
    resting.clock.fast_forward("16:00")
    expect(resting).to_have_url(re.compile("/unlock"))


def test_the_skip_link_leads_past_the_rail(journal: Page):
    for _ in range(2):
        journal.keyboard.press("Tab")
    skip = journal.get_by_role("link", name="Skip to the page")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    skip.press("Enter")
    journal.keyboard.press("Tab")
    inside = "document.querySelector('main').contains(document.activeElement)"
    assert journal.evaluate(inside)
