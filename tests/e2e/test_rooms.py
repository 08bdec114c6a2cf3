"""Every room that keeps words: begun, left half-way, come back to, kept, changed, erased."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browsing import axe, overflow
from tests.e2e.people import new_person


@dataclass(frozen=True)
class Room:
    """Where its form is, and what one writes into it."""

    form: str
    first: str
    """The label of the field that is filled in before leaving half-way."""
    second: str
    keep: str = "Keep this"
    then: str = ""
    """The link that leads on to what was kept, where a page comes between."""
    before: Callable[[Page], None] = lambda _: None
    """What leads to the form, where an address alone does not."""
    sent_back: str = ""
    """The address of the form when one comes back, if not the same."""


def who_is_safe(page: Page) -> None:
    """Someone is named, and the five questions say that nothing speaks against going on."""
    page.get_by_label("Who is it about?").fill("the postman")
    for group in page.get_by_role("main").get_by_role("group").all():
        group.get_by_label("No", exact=True).check()
    press(page, "See what opens")
    press(page, "Go on")


def tick(group: str, label: str) -> Callable[[Page], None]:
    return lambda page: page.get_by_role("group", name=group).get_by_label(label).check()


ROOMS: Final = {
    "practice": Room("/practices/breath/after", "A thought", "A feeling"),
    "people": Room("/people/new", "What you call them here", "A line about them, if you like"),
    "season": Room(
        "/season/new",
        "Your own name for it, if you like",
        "Since when, about",
        keep="Ask less of me",
    ),
    "signs": Room(
        "/signs/myself/new",
        "Anything you would like to add",
        "Anything you would like to add",
        keep="See the picture",
    ),
    "questionnaire": Room(
        "/signs/questionnaires/swls",
        "Anything you would like to add",
        "Anything you would like to add",
        keep="Keep my answers",
        before=tick("1. In most ways", "Slightly agree"),
    ),
    "someone": Room(
        "/signs/someone/first",
        "What is it like for me?",
        "Where do I do this, too?",
        before=who_is_safe,
        sent_back="/signs/someone/new",
    ),
    "again": Room("/signs/again/new", "What is familiar about it?", "What did I hope for?"),
    "beliefs": Room(
        "/roots/beliefs/new",
        "The belief, as it sounds inside",
        "A sentence that could stand beside it",
        then="See what you wrote",
    ),
    "wounds": Room(
        "/roots/wounds/about/loss/now",
        "What helps, even a little?",
        "Who is safe for you?",
        then="See what you wrote",
    ),
    "unfinished": Room(
        "/roots/unfinished/new", "Who is it?", "What do you still carry?", then="See what you wrote"
    ),
    "letters": Room("/roots/letters/new", "To", "The letter", keep="Keep the letter"),
    "circumstances": Room(
        "/roots/circumstances/new", "In a line or two", "In a line or two", keep="Keep this"
    ),
}


def press(page: Page, button: str) -> None:
    with page.expect_navigation():
        page.get_by_role("main").get_by_role("button", name=button, exact=True).click()


def fine(page: Page) -> None:
    """Nobody is shut out of this page, and it is no wider than its window."""
    axe(page)
    assert overflow(page) <= 0


def unseen(_: Page) -> None:
    """Nothing can be measured in a page without JavaScript."""


def write(page: Page, label: str, text: str) -> None:
    field = page.get_by_role("main").get_by_label(label).first
    field.fill("2026-01-04" if field.get_attribute("type") == "date" else text)


@pytest.mark.parametrize("device", ["page", "phone", "plain"])
@pytest.mark.parametrize("name", ROOMS)
def test_a_room_loses_nothing(request: pytest.FixtureRequest, name: str, device: str):
    page: Page = request.getfixturevalue(device)
    look, room = (unseen if device == "plain" else fine), ROOMS[name]
    new_person(page)
    leave_half_way(page, room)
    look(page)
    page.goto(room.sent_back or room.form)
    expect(page.get_by_text("Picked up where you left off.")).to_be_visible()
    expect(page.get_by_role("main").get_by_label(room.first).first).to_have_value("A small heron")
    write(page, room.second, "A second heron")
    look(page)
    keep(page, room)
    look(page)
    page.go_back()
    page.go_forward()
    change_and_erase(page, room, look)


def leave_half_way(page: Page, room: Room) -> None:
    page.goto(room.form)
    room.before(page)
    write(page, room.first, "A small heron")
    press(page, "Enough for now")
    expect(page.get_by_text("It waits for you, just as you left it.")).to_be_visible()


def keep(page: Page, room: Room) -> None:
    press(page, room.keep)
    if room.then:
        with page.expect_navigation():
            page.get_by_role("link", name=room.then).click()
    expect(page).to_have_url(re.compile(r"/[0-9a-f]{32}$"))
    heron = "A small heron" if room.first != room.second else "A second heron"
    expect(page.get_by_role("main").get_by_text(heron).first).to_be_visible()


def change_and_erase(page: Page, room: Room, look: Callable[[Page], None]) -> None:
    page.get_by_role("main").get_by_role("link", name="Change this", exact=True).click()
    write(page, room.first, "Another bird")
    look(page)
    press(page, room.keep)
    expect(page.get_by_text("Changed, and kept.")).to_be_visible()
    if room.then:
        page.get_by_role("link", name=room.then).click()
    expect(page.get_by_role("main").get_by_text("Another bird").first).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="Erase it").click()
    look(page)
    press(page, "Erase it for good")
    expect(page.get_by_text("It is gone, and cannot come back.")).to_be_visible()
    expect(page.get_by_text("Another bird")).to_have_count(0)
