"""The inner rooms with a keyboard alone, on a tab that is closed half-way, and for the young."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.people import PASSPHRASE, confirm_recovery_key, new_person
from tests.e2e.test_rooms import fine, press

FAR = 200
"""Tabs: more than any page here needs."""


@pytest.fixture
def ana(page: Page) -> Page:
    """A newcomer with a wide window."""
    new_person(page)
    return page


def tab_to(page: Page, goal: Locator) -> None:
    """With the Tab key alone, until the goal has the focus."""
    for _ in range(FAR):
        if goal.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{goal} cannot be reached by keyboard")


def enter(page: Page, goal: Locator) -> None:
    tab_to(page, goal)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_the_mirror_by_keyboard(ana: Page):
    ana.goto("/signs")
    enter(ana, ana.get_by_role("main").get_by_role("link", name=re.compile("Signs in myself")))
    first = ana.get_by_role("main").get_by_role("group").first
    tab_to(ana, first.get_by_role("radio").last)
    for _ in range(2):
        ana.keyboard.press("ArrowLeft")
    expect(first.get_by_role("radio", name="3")).to_be_checked()
    enter(ana, ana.get_by_role("button", name="See the picture"))
    expect(ana.get_by_role("heading", level=1, name="One evening's picture")).to_be_visible()


def test_the_safety_questions_by_keyboard(ana: Page):
    ana.goto("/people/new")
    tab_to(ana, ana.get_by_label("What you call them here"))
    ana.keyboard.type("Fox")
    enter(ana, ana.get_by_role("button", name="Keep this"))
    enter(ana, ana.get_by_role("link", name="Look at the questions"))
    question = ana.get_by_role("group", name=re.compile("Am I afraid"))
    tab_to(ana, question.get_by_role("radio").last)
    ana.keyboard.press("ArrowLeft")
    expect(question.get_by_label("I'm not sure")).to_be_checked()
    enter(ana, ana.get_by_role("button", name="See what opens"))
    expect(ana.get_by_role("heading", name="Go carefully")).to_be_visible()


def test_a_practice_by_keyboard(ana: Page):
    ana.goto("/practices/pause")
    tab_to(ana, ana.get_by_role("button", name="Begin"))
    ana.keyboard.press("Enter")
    expect(ana.locator(".cue")).not_to_be_empty()
    ana.keyboard.press("Enter")
    expect(ana.get_by_role("button", name="Go on")).to_be_focused()
    enter(ana, ana.get_by_role("link", name="Leave it here"))
    expect(ana).to_have_url(re.compile("/yourself$"))


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ("/roots/letters/new", "The letter"),
        ("/roots/beliefs/new", "The belief, as it sounds inside"),
        ("/signs/again/new", "What did I hope for?"),
        ("/roots/wounds/about/child/now", "What helps, even a little?"),
    ],
)
def test_a_tab_that_is_closed_half_way_loses_nothing(ana: Page, path: str, label: str):
    ana.goto(path)
    ana.get_by_label(label).press_sequentially("A heron, and then")
    expect(ana.get_by_text("Saved as you go")).to_be_visible()
    context = ana.context
    ana.close()
    again = context.new_page()
    again.goto(path)
    expect(again.get_by_label(label)).to_have_value("A heron, and then")
    press(again, "Start fresh")
    expect(again.get_by_label(label)).to_have_value("")


def test_for_the_young_some_rooms_wait_and_say_so(phone: Page):
    phone.goto("/welcome")
    phone.get_by_role("link", name="I am under 18").click()
    phone.get_by_role("button", name="Go on").click()
    phone.get_by_label("Passphrase", exact=True).fill(PASSPHRASE)
    phone.get_by_label("The same once more").fill(PASSPHRASE)
    phone.get_by_label("What shall we call you?").fill("Kim")
    phone.get_by_role("button", name="Make my space").click()
    confirm_recovery_key(phone)
    phone.goto("/roots")
    expect(phone.get_by_role("link", name=re.compile("Old wounds"))).to_have_count(0)
    for path in ("/roots/wounds", "/signs/someone", "/signs/again"):
        phone.goto(path)
        expect(phone.get_by_text("This part waits for you")).to_be_visible()
        fine(phone)
