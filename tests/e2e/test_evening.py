"""What JavaScript adds to the check-in: the square, the figure, the sketch; and each one's twin."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.people import new_person


@pytest.fixture
def evening(page: Page) -> Page:
    """A newcomer, at the check-in."""
    new_person(page)
    return page


def square(page: Page) -> Locator:
    return page.get_by_role("slider", name="Where are you?")


def keep(page: Page) -> None:
    page.get_by_role("button", name="Keep this").click()
    expect(page).to_have_url(re.compile("/check-in/[0-9a-f]{32}$"))


def placed(page: Page) -> list[str]:
    """What the form would send of the two sliders."""
    found: list[str] = page.evaluate(
        """() => {
          const form = new FormData(document.querySelector("form.check-in"));
          return [form.get("mood"), form.get("energy"), ...form.getAll("placed")];
        }"""
    )
    return found


def test_arrow_keys_place_the_dot_and_escape_takes_it_away(evening: Page):
    pad = square(evening)
    expect(evening.get_by_text("Not placed yet.")).to_be_visible()
    pad.press("ArrowLeft")
    expect(pad).to_have_attribute("aria-valuetext", "A little unpleasant, middling energy.")
    pad.press("ArrowDown")
    expect(evening.get_by_text("A little unpleasant, low energy.")).to_be_visible()
    for _ in range(4):
        pad.press("ArrowDown")
    assert placed(evening) == ["-1", "-2", "mood", "energy"]
    pad.press("Escape")
    assert placed(evening) == ["0", "0"]
    expect(evening.get_by_text("Not placed yet.")).to_be_visible()


def test_a_tap_places_the_dot_and_the_sliders_follow(evening: Page):
    pad = square(evening)
    box = pad.bounding_box()
    assert box
    pad.click(position={"x": box["width"] * 0.9, "y": box["height"] * 0.1})
    assert placed(evening) == ["2", "2", "mood", "energy"]
    evening.get_by_role("button", name="Use sliders").click()
    expect(evening.get_by_label("How pleasant is it?")).to_have_value("2")
    evening.get_by_label("How much energy is there?").press("ArrowLeft")
    expect(evening.get_by_text("Pleasant, some energy.")).to_be_visible()
    evening.get_by_role("button", name="Use the square").click()
    expect(pad).to_have_attribute("aria-valuetext", "Pleasant, some energy.")
    keep(evening)
    expect(evening.get_by_text("Pleasant, some energy")).to_be_visible()


def test_one_slider_alone_says_only_its_half(evening: Page):
    evening.get_by_role("button", name="Use sliders").click()
    evening.get_by_label("How pleasant is it?").press("ArrowRight")
    assert placed(evening) == ["1", "0", "mood"]
    keep(evening)
    expect(evening.get_by_text("A little pleasant", exact=True)).to_be_visible()


def test_tapping_the_figure_ticks_the_same_words(evening: Page):
    evening.get_by_text("Where do you feel it?").click()
    evening.locator(".figure [data-place=chest]").click()
    expect(evening.get_by_label("chest")).to_be_checked()
    evening.locator(".figure [data-place=chest]").click()
    expect(evening.get_by_label("chest")).not_to_be_checked()
    evening.get_by_label("throat").check(force=True)
    keep(evening)
    expect(evening.locator(".figure .on")).to_have_attribute("data-place", "throat")


def draw(page: Page, *points: tuple[int, int]) -> None:
    """Move the pen over the paper, from point to point."""
    paper = page.locator("[data-sketch] .drawing")
    paper.scroll_into_view_if_needed()
    box = paper.bounding_box()
    assert box
    (x, y), *others = points
    page.mouse.move(box["x"] + x, box["y"] + y)
    page.mouse.down()
    for x, y in others:
        page.mouse.move(box["x"] + x, box["y"] + y, steps=4)
    page.mouse.up()


def test_a_sketch_can_be_drawn_undone_cleared_and_kept(evening: Page):
    evening.get_by_text("Add a sketch").click()
    strokes = evening.locator("[data-sketch] .stroke")
    draw(evening, (40, 40), (120, 90), (200, 30))
    evening.get_by_role("button", name="dusk blue").click()
    evening.get_by_role("button", name="broad").click()
    draw(evening, (40, 140), (220, 150))
    expect(strokes).to_have_count(2)
    evening.get_by_role("button", name="Undo").click()
    expect(strokes).to_have_count(1)
    evening.get_by_role("button", name="Redo").click()
    expect(strokes).to_have_count(2)
    evening.get_by_role("button", name="Clear the page").click()
    expect(strokes).to_have_count(0)
    expect(evening.get_by_text("Undo brings it back.")).to_be_visible()
    evening.get_by_role("button", name="Undo").click()
    drawn = [stroke.get_attribute("d") for stroke in strokes.all()]
    keep(evening)
    picture = evening.get_by_role("img", name="Your sketch")
    expect(picture.locator(".stroke")).to_have_count(2)
    expect(picture.locator(".ink-dusk.nib-3")).to_have_count(1)
    assert [stroke.get_attribute("d") for stroke in picture.locator(".stroke").all()] == drawn


def test_a_sketch_begun_is_still_there_after_a_reload(evening: Page):
    evening.get_by_text("Add a sketch").click()
    with evening.expect_response(re.compile("/drafts/check-in")):
        draw(evening, (40, 40), (120, 90), (200, 30))
    evening.reload()
    expect(evening.get_by_text("Picked up where you left off.")).to_be_visible()
    expect(evening.locator("[data-sketch] .stroke")).to_have_count(1)


def test_enough_for_now_waits_on_today(evening: Page):
    evening.get_by_label("What happened, in a line or two?").fill("half a sen")
    evening.get_by_role("button", name="Enough for now").click()
    expect(evening).to_have_url(re.compile("/today$"))
    evening.get_by_role("link", name="Go on with it").click()
    expect(evening.get_by_label("What happened, in a line or two?")).to_have_value("half a sen")


def test_an_evening_is_written_read_back_found_and_erased(evening: Page):
    evening.goto("/journal/new?prompt=weather")
    evening.get_by_label("Your page").fill("Fog at first. **Then** a window.")
    evening.get_by_label("Tags").fill("weather,")
    evening.get_by_role("button", name="Keep this page").click()
    expect(evening.get_by_role("strong")).to_have_text("Then")
    evening.goto("/search?q=window")
    evening.get_by_role("link", name=re.compile("Then a window")).click()
    evening.get_by_role("link", name="Erase it").click()
    expect(evening.get_by_text("It will really be gone.")).to_be_visible()
    evening.get_by_role("button", name="Erase it for good").click()
    expect(evening.get_by_text("It is gone, and cannot come back.")).to_be_visible()
    evening.goto("/search?q=window")
    expect(evening.get_by_text("A shorter word")).to_be_visible()
