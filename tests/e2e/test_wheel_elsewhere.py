"""The feelings wheel on a phone, without JavaScript, kept, and each word's own page."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, StorageState, expect

from nearer.feelings.taxonomy import wheel
from tests.e2e.browsing import DESKTOP, PHONE, PLAIN, axe
from tests.e2e.conftest import Visitor
from tests.e2e.members import signed_in
from tests.e2e.server import Server

SMALLEST = 24
"""Pixels a target needs each way (WCAG 2.2, 2.5.8)."""


@pytest.fixture(scope="module")
def member(browser: Browser, household: Server) -> StorageState:
    """The cookies of someone whose space is open."""
    return signed_in(browser, household)


@pytest.fixture
def held(visitor: Visitor, household: Server, member: StorageState) -> Page:
    """The wheel's own page on a phone."""
    phone = visitor(household, **PHONE, storage_state=member)
    phone.goto("/feelings")
    expect(phone.get_by_role("group", name="Feelings wheel, one ring at a time")).to_be_visible()
    return phone


def petal(page: Page, word: str) -> Locator:
    return page.locator(".wheel").get_by_role("button", name=word, exact=True)


def inside(page: Page, *words: str) -> None:
    for word in words:
        petal(page, f"{word}, look inside").tap()


def names(page: Page) -> list[str]:
    buttons = page.locator(".wheel [role=button]")
    return [str(name) for name in buttons.evaluate_all("all => all.map(one => one.ariaLabel)")]


def test_a_phone_shows_one_ring_at_a_time(held: Page):
    assert len(names(held)) == 8
    inside(held, "sad")
    assert names(held) == [
        *(
            f"{word}, look inside"
            for word in ("down", "lonely", "grieving", "disappointed", "hurt")
        ),
        "sad",
    ]
    inside(held, "grieving")
    assert names(held) == ["heartbroken", "wistful", "grieving"]


def test_there_is_a_way_back_from_every_ring(held: Page):
    inside(held, "sad", "grieving")
    held.get_by_role("button", name="sad").tap()
    assert "grieving, look inside" in names(held)
    held.get_by_role("button", name="All feelings").tap()
    assert len(names(held)) == 8
    expect(held.locator(".feelings-back")).to_be_hidden()


def test_any_ring_has_words_to_choose(held: Page):
    inside(held, "calm")
    petal(held, "calm").tap()
    expect(petal(held, "calm")).to_have_attribute("aria-pressed", "true")
    inside(held, "relieved")
    petal(held, "free").tap()
    expect(petal(held, "free")).to_have_attribute("aria-pressed", "true")
    assert held.locator(".stone-word").all_inner_texts() == ["calm", "free"]
    petal(held, "free").tap()
    expect(petal(held, "free")).to_have_attribute("aria-pressed", "false")


def test_the_meaning_of_the_word_opened_is_shown(held: Page):
    spot = held.locator(".feelings-spot")
    expect(spot).to_have_text(re.compile("Tap one to look inside"))
    inside(held, "numb")
    expect(spot).to_have_text(re.compile("^numb Feelings seem far off"))


def test_no_meaning_is_too_long_for_its_place(held: Page):
    spot = held.locator(".feelings-spot")
    height = spot.bounding_box()
    longest = max(wheel(), key=lambda feeling: len(feeling.meaning + feeling.body_cue))
    inside(held, *(word for word in (longest.core, longest.middle) if word))
    petal(held, longest.word).focus()
    after = spot.bounding_box()
    assert height
    assert after
    assert after["height"] == height["height"]


def test_a_core_shows_that_something_in_it_is_chosen(held: Page):
    inside(held, "sad", "hurt")
    petal(held, "wounded").tap()
    held.get_by_role("button", name="sad").tap()
    held.get_by_role("button", name="All feelings").tap()
    expect(held.locator(".wheel .holds")).to_have_attribute("aria-label", "sad, look inside")


def test_a_keyboard_on_a_small_window_goes_in_chooses_and_comes_out(held: Page):
    petal(held, "numb, look inside").focus()
    held.keyboard.press("Enter")
    expect(petal(held, "numb")).to_be_focused()
    held.keyboard.press(" ")
    expect(held.locator("#feeling-numb")).to_be_checked()
    held.keyboard.press("Escape")
    assert len(names(held)) == 8


def test_targets_are_large_enough_for_a_thumb(held: Page):
    inside(held, "sad", "grieving")
    petal(held, "wistful").tap()
    targets = held.locator(".feelings").locator("button, .dot, .wheel [role=button], summary")
    for target in targets.all():
        size = target.bounding_box()
        if size:
            assert min(size["width"], size["height"]) >= SMALLEST, target.evaluate(
                "t => t.outerHTML"
            )


def test_searching_on_a_phone_shows_what_fits_as_a_list(held: Page):
    held.get_by_role("searchbox", name="Find a feeling").fill("homesick")
    expect(held.locator("#feeling-wistful")).to_be_visible()
    held.get_by_role("searchbox", name="Find a feeling").fill("")
    expect(held.locator(".wheel")).to_be_visible()


def test_turning_to_a_wide_window_keeps_what_was_chosen(held: Page):
    inside(held, "calm")
    petal(held, "calm").tap()
    held.set_viewport_size(DESKTOP["viewport"])
    option = held.get_by_role("option", name="calm", exact=True)
    expect(option).to_have_attribute("aria-selected", "true")


def test_nobody_is_shut_out_on_a_phone(held: Page):
    axe(held)
    for ring in ("sad", "grieving"):
        inside(held, ring)
        axe(held)


@pytest.fixture
def scriptless(visitor: Visitor, household: Server, member: StorageState) -> Page:
    """The wheel's own page without JavaScript."""
    plain = visitor(household, **PLAIN, storage_state=member)
    plain.goto("/feelings")
    return plain


@pytest.fixture
def wide(visitor: Visitor, household: Server, member: StorageState) -> Page:
    """A wide window with a space open in it."""
    return visitor(household, **DESKTOP, storage_state=member)


def test_without_javascript_the_list_is_all_there_is_and_enough(scriptless: Page):
    expect(scriptless.locator(".wheel")).to_be_hidden()
    expect(scriptless.get_by_label("How strong is tender?")).to_be_hidden()
    scriptless.locator("summary", has_text="loving").click()
    scriptless.get_by_label("tender", exact=True).check()
    scriptless.get_by_label("How strong is tender?").fill("4")
    scriptless.get_by_role("button", name="Keep this").click()
    expect(scriptless).to_have_url(re.compile("/check-in/[0-9a-f]{32}"))
    expect(scriptless.get_by_role("main").get_by_text("tender").first).to_be_visible()


def test_without_javascript_a_search_leads_to_words(scriptless: Page):
    scriptless.get_by_role("searchbox", name="Find a feeling").fill("homesick")
    scriptless.get_by_role("button", name="Find", exact=True).click()
    expect(scriptless.get_by_role("heading", name="1 feeling for “homesick”")).to_be_visible()
    scriptless.locator("#found").get_by_role("link", name="wistful").click()
    expect(scriptless.get_by_role("heading", level=1)).to_have_text("wistful")


def test_a_word_misspelt_is_understood(scriptless: Page):
    scriptless.goto("/feelings?q=jelous")
    expect(scriptless.get_by_text("Maybe one of these?")).to_be_visible()
    expect(scriptless.locator("#found").get_by_role("link")).to_have_text(["jealous"])


def test_a_word_leads_to_its_neighbours_and_back_to_the_wheel_chosen(wide: Page):
    wide.goto("/feelings/grieving")
    axe(wide)
    wide.get_by_role("link", name="wistful").click()
    expect(wide.get_by_text("A soft ache for something gone")).to_be_visible()
    expect(wide.get_by_role("navigation").get_by_role("link", name="grieving")).to_be_visible()
    wide.get_by_role("link", name="This is it").click()
    expect(wide.locator("#feeling-wistful")).to_be_checked()
    assert wide.locator(".stone-word").all_inner_texts() == ["wistful"]


def test_just_a_feeling_can_be_kept(wide: Page):
    wide.goto("/feelings")
    wide.get_by_role("option", name="wistful", exact=True).click()
    wide.get_by_label("Words of your own").fill("prickly:3")
    wide.get_by_role("button", name="Keep this").click()
    expect(wide).to_have_url(re.compile("/check-in/[0-9a-f]{32}"))
    for word in ("wistful", "prickly"):
        expect(wide.get_by_role("main").get_by_text(word).first).to_be_visible()


def test_six_words_come_back_with_a_sentence_and_all_six(scriptless: Page):
    scriptless.locator("summary", has_text="sad").click()
    for word in ("sad", "down", "gloomy", "miserable", "lonely", "alone"):
        scriptless.get_by_label(word, exact=True).check()
    scriptless.get_by_role("button", name="Keep this").click()
    expect(scriptless.locator("#feeling-problem")).to_be_visible()
    for word in ("sad", "alone"):
        expect(scriptless.get_by_label(word, exact=True)).to_be_checked()
