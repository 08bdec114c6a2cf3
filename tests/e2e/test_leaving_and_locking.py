"""Whoever looks over a shoulder, or sits down later, sees nothing."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.people import new_person, unlock

SECRET = "What I would rather keep to myself."


@pytest.fixture
def writing(page: Page) -> Page:
    """A page on which something private was just kept and is being read."""
    new_person(page)
    page.get_by_label("What happened, in a line or two?").fill(SECRET)
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_text(SECRET).first).to_be_visible()
    return page


def is_locked(page: Page) -> bool:
    """Whether the server opens nothing any more for this browser."""
    answer = page.request.get("/today", max_redirects=0)
    return answer.status == 303 and answer.headers["location"].startswith("/unlock")


def test_shift_three_times_leaves_and_locks(writing: Page):
    for _ in range(3):
        writing.keyboard.press("Shift")
    expect(writing).to_have_url(re.compile("/measures$"))
    expect(writing.get_by_text(SECRET)).to_have_count(0)
    assert is_locked(writing)


def test_capital_letters_are_typed_without_leaving(writing: Page):
    writing.goto("/check-in")
    writing.get_by_label("What happened, in a line or two?").focus()
    for letter in "ABC":
        writing.keyboard.press(f"Shift+{letter}")
    expect(writing).to_have_url(re.compile("/check-in$"))


def test_leave_quickly_is_the_first_stop_of_the_keyboard(writing: Page):
    writing.keyboard.press("Tab")
    expect(writing.get_by_role("link", name="Leave quickly")).to_be_focused()
    writing.keyboard.press("Enter")
    expect(writing).to_have_url(re.compile("/measures$"))
    assert is_locked(writing)


def test_back_after_leaving_shows_nothing(writing: Page):
    writing.get_by_role("link", name="Leave quickly").click()
    expect(writing).to_have_url(re.compile("/measures$"))
    writing.go_back()
    expect(writing.get_by_text(SECRET)).to_have_count(0)


def test_without_javascript_leaving_is_a_plain_link(plain: Page):
    new_person(plain)
    plain.get_by_role("link", name="Leave quickly").click()
    expect(plain).to_have_url(re.compile("/measures$"))
    assert is_locked(plain)


def test_lock_now_locks_and_back_shows_nothing(writing: Page):
    writing.get_by_role("button", name="Lock now").click()
    expect(writing).to_have_url(re.compile("/unlock"))
    writing.go_back()
    expect(writing.get_by_text(SECRET)).to_have_count(0)
    assert is_locked(writing)


def test_an_untouched_page_locks_itself(page: Page):
    person = new_person(page)
    page.get_by_label("What happened, in a line or two?").fill(SECRET)
    page.get_by_role("button", name="Keep this").click()
    page.clock.install()
    page.reload()
    expect(page.get_by_text(SECRET).first).to_be_visible()
    page.clock.fast_forward("16:00")
    expect(page).to_have_url(re.compile("/unlock"))
    expect(page.get_by_text(SECRET)).to_have_count(0)
    assert is_locked(page)
    unlock(page, person)
    expect(page.get_by_text(SECRET).first).to_be_visible()


def test_help_is_there_before_unlocking_and_without_javascript(plain: Page):
    plain.goto("/")
    plain.get_by_role("link", name="Help now").click()
    plain.get_by_label("Country").select_option("US")
    plain.get_by_role("main").get_by_role("button").first.click()
    expect(plain.get_by_text("988").first).to_be_visible()


def test_back_through_a_kept_form_neither_loses_nor_doubles_it(writing: Page):
    kept = writing.url
    writing.go_back()
    writing.go_forward()
    expect(writing).to_have_url(kept)
    writing.goto("/search?q=rather")
    addresses = writing.locator("main a[href^='/check-in/']")
    expect(addresses).to_have_count(1)
