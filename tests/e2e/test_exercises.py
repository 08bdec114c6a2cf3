"""An exercise in the browser: begun, left half-way, come back to, finished, changed, erased."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from nearer.exercises.shipped import exercises
from tests.e2e.browsing import axe, overflow
from tests.e2e.people import new_person
from tests.exercises.doing import IDS, file

STEP = re.compile(r"/exercises/sittings/[0-9a-f]{32}/step/")


def fine(page: Page) -> None:
    """Nobody is shut out of this page, and it is no wider than its window."""
    axe(page)
    assert overflow(page) <= 0


def unseen(_: Page) -> None:
    """Nothing can be measured in a page without JavaScript."""


def go(page: Page, button: str) -> None:
    with page.expect_navigation():
        page.get_by_role("main").get_by_role("button", name=button, exact=True).click()


def bring(page: Page, about: str = "") -> None:
    """Someone new brings an exercise that asks in every way, and begins it."""
    new_person(page)
    page.goto("/exercises/bring")
    page.get_by_label("Or its text, pasted").fill(file(about))
    go(page, "Bring it in")
    go(page, "Begin")
    expect(page).to_have_url(STEP)


def choose_words(page: Page) -> None:
    page.get_by_label("Words of your own").fill("far from home")


ANSWERING: dict[str, Callable[[Page], Any]] = {
    "line": lambda page: page.get_by_label("One line").fill("the window"),
    "much": lambda page: page.get_by_label("As much as you like").fill("Then more."),
    "one": lambda page: page.get_by_label("tea").check(),
    "some": lambda page: page.get_by_label("walk").check(),
    "number": lambda page: page.get_by_label("7", exact=True).check(),
    "hundred": lambda page: page.get_by_label("A number").fill("55"),
    "word": choose_words,
    "where": lambda page: page.get_by_label("chest").check(),
}
SAID = ("the window", "Then more.", "tea", "walk", "7", "55", "far from home", "chest")


def go_through(page: Page, look: Callable[[Page], None]) -> None:
    """Every step but the first, to the end."""
    for step in IDS[1:]:
        expect(page).to_have_url(re.compile(f"/step/{step}$"))
        ANSWERING.get(step, lambda _: None)(page)
        look(page)
        go(page, "Finish" if step == IDS[-1] else "Go on")
    expect(page.get_by_role("heading", name="Thank you for sitting with it")).to_be_visible()
    look(page)


def read_change_and_erase(page: Page, look: Callable[[Page], None]) -> None:
    page.goto("/exercises/sittings")
    look(page)
    page.get_by_role("main").get_by_role("link", name=re.compile("Every way")).click()
    for text in SAID:
        expect(page.get_by_role("main").get_by_text(text, exact=True).first).to_be_visible()
    look(page)
    page.get_by_role("link", name="Change this: One line").click()
    page.get_by_label("One line").fill("the door")
    go(page, "Keep the change")
    expect(page.get_by_role("main")).to_contain_text("the door")
    page.get_by_role("link", name="Erase it").click()
    look(page)
    go(page, "Erase it for good")
    expect(page.get_by_text("It is gone, and cannot come back.")).to_be_visible()


@pytest.mark.parametrize("device", ["page", "phone", "plain"])
def test_it_is_left_half_way_come_back_to_finished_changed_and_erased(
    request: pytest.FixtureRequest, device: str
):
    page: Page = request.getfixturevalue(device)
    look = unseen if device == "plain" else fine
    bring(page, "after: grounding\n")
    go(page, "Go on")
    page.get_by_label("One line").fill("the window")
    go(page, "Enough for today")
    expect(page.get_by_role("heading", name="A way back into the room")).to_be_visible()
    look(page)
    page.goto("/exercises")
    look(page)
    page.get_by_role("link", name=re.compile("Go on with it")).click()
    expect(page.get_by_label("One line")).to_have_value("the window")
    go_through(page, look)
    read_change_and_erase(page, look)


def test_the_back_button_and_a_reload_lose_nothing(page: Page):
    bring(page)
    go(page, "Go on")
    page.get_by_label("One line").fill("the window")
    go(page, "Go on")
    page.get_by_label("As much as you like").fill("half a thought")
    page.go_back()
    expect(page.get_by_label("One line")).to_have_value("the window")
    page.go_forward()
    expect(page.get_by_label("As much as you like")).to_have_value("half a thought")
    page.get_by_label("As much as you like").press("End")
    page.get_by_label("As much as you like").press_sequentially(", and more")
    expect(page.get_by_text("Saved as you go")).to_be_visible()
    page.reload()
    expect(page.get_by_label("As much as you like")).to_have_value("half a thought, and more")
    go(page, "Back")
    go(page, "Go on")
    expect(page.get_by_label("As much as you like")).to_have_value("half a thought, and more")


def test_a_pause_has_a_quiet_clock_that_can_be_stopped_and_left_out(page: Page):
    bring(page)
    page.goto(page.url.replace("/read", "/quiet"))
    page.get_by_role("button", name="Start the quiet").click()
    expect(page.get_by_text("About 2 minutes left")).to_be_visible()
    page.get_by_role("button", name="Stop here").click()
    expect(page.get_by_role("button", name="Start the quiet")).to_be_visible()
    page.get_by_role("button", name="Start the quiet").click()
    go(page, "Finish")
    expect(page.get_by_role("heading", name="Thank you for sitting with it")).to_be_visible()


def test_with_less_motion_the_pause_only_says_how_long(page: Page):
    page.emulate_media(reduced_motion="reduce")
    bring(page)
    page.goto(page.url.replace("/read", "/quiet"))
    page.get_by_role("button", name="Start the quiet").click()
    expect(page.get_by_text("About 2 minutes left")).to_be_visible()
    expect(page.locator(".quiet-round")).to_be_hidden()


def test_a_pause_without_javascript_says_how_long(plain: Page):
    bring(plain)
    plain.goto(plain.url.replace("/read", "/quiet"))
    expect(plain.get_by_text("Take about 2 minutes, or as long as you like.")).to_be_visible()
    go(plain, "Finish")


def test_a_file_with_faults_is_told_line_by_line_and_a_chosen_one_is_taken_in_and_away(
    page: Page, tmp_path: Any
):
    new_person(page)
    page.goto("/exercises/bring")
    fine(page)
    page.get_by_label("Or its text, pasted").fill(file().replace("minutes: 9", "minutes: nine"))
    go(page, "Bring it in")
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("Line 5: `minutes` is a whole number from 1 to 60.")
    fine(page)
    path = tmp_path / "mine.md"
    path.write_text(file(), "utf-8")
    page.get_by_label("The file").set_input_files(path)
    go(page, "Bring it in")
    expect(page.get_by_role("heading", name="Every way")).to_be_visible()
    fine(page)
    page.get_by_role("link", name="Take this exercise away").click()
    go(page, "Erase it for good")
    expect(page.get_by_role("link", name="Every way")).to_have_count(0)


def test_an_answer_that_says_not_now_leads_somewhere_gentler(page: Page):
    guarded = next(one for one in exercises().values() if one.not_now_if)
    new_person(page)
    page.goto(f"/exercises/{guarded.id}")
    page.get_by_role("group", name=guarded.not_now_if[0]).get_by_label("I'm not sure").check()
    go(page, "Begin")
    expect(page.get_by_role("heading", name="Maybe not now")).to_be_visible()
    fine(page)
    page.get_by_role("main").get_by_role("link", name=exercises()[guarded.instead].title).click()
    expect(page.get_by_role("button", name="Begin", exact=True)).to_be_visible()


def test_every_shipped_exercise_can_be_gone_through_untouched(page: Page):
    new_person(page)
    young = [one for one in exercises().values() if not one.not_now_if][:3]
    for one in young:
        page.goto(f"/exercises/{one.id}")
        go(page, "Begin")
        for step in one.steps:
            expect(page.get_by_role("heading", level=1, name=step.name, exact=True)).to_be_visible()
            fine(page)
            go(page, "Finish" if step is one.steps[-1] else "Go on")
    page.goto(f"/exercises/{young[0].id}")
    expect(page.get_by_role("heading", name="Enough for today")).to_be_visible()
    fine(page)
