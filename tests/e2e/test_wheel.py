"""The feelings wheel in a wide window: by mouse, by keys, beside its list."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, StorageState, expect

from nearer.feelings.taxonomy import wheel
from tests.e2e.browsing import DESKTOP, axe, still
from tests.e2e.conftest import Visitor
from tests.e2e.members import signed_in
from tests.e2e.server import Server

PAUSE = 750
"""Milliseconds after which a letter begins a new word."""
WORDS = [feeling.word for feeling in wheel()]


@pytest.fixture(scope="module")
def member(browser: Browser, household: Server) -> StorageState:
    """The cookies of someone whose space is open; what these tests choose is never kept."""
    return signed_in(browser, household)


@pytest.fixture
def feelings(visitor: Visitor, household: Server, member: StorageState) -> Page:
    """The wheel's own page, open."""
    page = visitor(household, **DESKTOP, storage_state=member)
    page.goto("/feelings")
    expect(page.get_by_role("listbox")).to_be_visible()
    return page


def option(page: Page, word: str) -> Locator:
    return page.get_by_role("option", name=word, exact=True)


def box(page: Page, word: str) -> Locator:
    return page.locator(f"#feeling-{word}")


def stone(page: Page, word: str) -> Locator:
    return page.locator(".stone").filter(has=page.get_by_text(word, exact=True))


def toggle(page: Page, name: str = "Show as a list") -> Locator:
    return page.get_by_role("button", name=name)


def chosen(page: Page) -> list[str]:
    return page.locator(".stone-word").all_inner_texts()


def said(page: Page) -> Locator:
    return page.locator(".feelings-said")


def test_wheel_and_list_hold_the_same_128_words(feelings: Page):
    drawn = feelings.get_by_role("option").evaluate_all("all => all.map(one => one.ariaLabel)")
    listed = feelings.locator("input[name=feeling]").evaluate_all(
        "all => all.map(one => one.value)"
    )
    assert sorted(drawn) == sorted(listed) == sorted(WORDS)


def test_a_word_chosen_on_the_wheel_is_ticked_in_the_list(feelings: Page):
    option(feelings, "wistful").click()
    expect(option(feelings, "wistful")).to_have_attribute("aria-selected", "true")
    expect(feelings.locator(".wheel-count")).to_have_text("1 of 5")
    toggle(feelings).click()
    expect(box(feelings, "wistful")).to_be_checked()
    expect(box(feelings, "wistful")).to_be_visible()
    expect(feelings.get_by_role("listbox")).to_be_hidden()


def test_a_word_ticked_in_the_list_is_chosen_on_the_wheel(feelings: Page):
    toggle(feelings).click()
    feelings.locator("summary", has_text="ashamed").click()
    box(feelings, "awkward").check()
    toggle(feelings, "Show the wheel").click()
    expect(option(feelings, "awkward")).to_have_attribute("aria-selected", "true")
    assert chosen(feelings) == ["awkward"]


def test_choosing_again_lets_go(feelings: Page):
    option(feelings, "calm").click()
    option(feelings, "calm").click()
    expect(box(feelings, "calm")).not_to_be_checked()
    expect(feelings.locator(".stone")).to_have_count(0)


def test_arrow_keys_move_along_a_ring_and_across_rings(feelings: Page):
    for keys, word in (
        ("ArrowRight", "loving"),
        ("ArrowLeft", "numb"),
        ("End", "numb"),
        ("ArrowUp", "happy"),
        ("ArrowUp ArrowUp", "cheerful"),
        ("ArrowUp ArrowUp ArrowUp", "cheerful"),
        ("ArrowUp ArrowRight ArrowDown", "joyful"),
        ("ArrowUp ArrowLeft", "confused"),
        ("ArrowRight ArrowRight Home", "joyful"),
    ):
        option(feelings, "joyful").focus()
        for key in keys.split():
            feelings.keyboard.press(key)
        expect(option(feelings, word)).to_be_focused()


def test_the_wheel_is_one_stop_for_the_tab_key(feelings: Page):
    option(feelings, "joyful").focus()
    feelings.keyboard.press("ArrowRight")
    feelings.keyboard.press("Tab")
    expect(feelings.get_by_role("listbox").locator(":focus")).to_have_count(0)
    feelings.keyboard.press("Shift+Tab")
    expect(option(feelings, "loving")).to_be_focused()


def test_enter_and_space_choose_and_send_nothing(feelings: Page):
    for key, word in (("Enter", "brave"), ("Space", "shy")):
        option(feelings, word).focus()
        feelings.keyboard.press(key)
        expect(box(feelings, word)).to_be_checked()
    assert feelings.url.endswith("/feelings")


def test_escape_leaves_the_wheel(feelings: Page):
    option(feelings, "joyful").focus()
    feelings.keyboard.press("Escape")
    expect(toggle(feelings)).to_be_focused()


def test_letters_jump_to_a_word(feelings: Page):
    for letters, word in (
        ("guarded", "guarded"),
        ("wi", "wistful"),
        ("lonely", "lonely"),
        ("los", "lost"),
    ):
        option(feelings, "joyful").focus()
        feelings.keyboard.type(letters)
        expect(option(feelings, word)).to_be_focused()
        feelings.wait_for_timeout(PAUSE)


def test_l_alone_shows_the_list_and_l_again_the_wheel(feelings: Page):
    option(feelings, "hurt").focus()
    feelings.keyboard.press("Enter")
    feelings.keyboard.press("l")
    expect(box(feelings, "hurt")).to_be_focused()
    feelings.keyboard.press("l")
    expect(option(feelings, "hurt")).to_be_focused()


def test_an_l_that_is_being_written_is_only_a_letter(feelings: Page):
    feelings.get_by_label("Words of your own").press_sequentially("all l")
    expect(feelings.get_by_label("Words of your own")).to_have_value("all l")
    expect(feelings.get_by_role("listbox")).to_be_visible()


def heights(page: Page) -> list[int]:
    """Of everything in the part, top to bottom."""
    found: list[int] = page.locator(".feelings > *, .feelings-stage > *").evaluate_all(
        "all => all.map(one => one.offsetHeight ?? 0)"
    )
    return found


def test_meaning_and_body_cue_show_in_one_place_and_nothing_else_moves(feelings: Page):
    spot = feelings.locator(".feelings-spot")
    before = heights(feelings)
    option(feelings, "sad").hover()
    sad = wheel().get("sad")
    assert sad
    expect(spot).to_have_text(f"sad {sad.meaning} {sad.body_cue}")
    assert heights(feelings) == before
    option(feelings, "afraid").focus()
    expect(spot).to_contain_text("You sense danger")
    assert heights(feelings) == before


def test_the_longest_meaning_fits_where_meanings_are_shown(feelings: Page):
    before = heights(feelings)
    longest = max(wheel(), key=lambda feeling: len(feeling.meaning + feeling.body_cue))
    option(feelings, longest.word).focus()
    assert heights(feelings) == before


def test_every_option_is_described_by_its_meaning(feelings: Page):
    for word in ("sad", "wistful", "numb"):
        feeling = wheel().get(word)
        assert feeling
        expect(option(feelings, word)).to_have_accessible_description(
            f"{feeling.meaning} {feeling.body_cue}"
        )


def test_a_sixth_word_is_kindly_refused(feelings: Page):
    for word in ("joyful", "loving", "calm", "sad", "afraid", "angry"):
        option(feelings, word).click()
    expect(said(feelings)).to_have_text(re.compile("Five is enough for one moment"))
    expect(box(feelings, "angry")).not_to_be_checked()
    assert chosen(feelings) == ["joyful", "loving", "calm", "sad", "afraid"]


def test_a_word_too_many_of_ones_own_is_told_at_once(feelings: Page):
    feelings.get_by_label("Words of your own").fill("a, b, c, d, e, f")
    expect(said(feelings)).to_have_text(re.compile("Five is enough"))


def test_a_stone_says_how_strong_by_arrow_keys(feelings: Page):
    option(feelings, "tender").click()
    dots = feelings.get_by_role("radiogroup", name="How strong is tender?")
    expect(dots.get_by_role("radio", checked=True)).to_have_accessible_name("some")
    dots.get_by_role("radio", name="some").focus()
    feelings.keyboard.press("ArrowRight")
    feelings.keyboard.press("ArrowRight")
    expect(dots.get_by_role("radio", name="full")).to_be_checked()
    expect(feelings.locator("[name=strength-tender]")).to_have_value("4")


def test_only_what_is_chosen_is_sent(feelings: Page):
    option(feelings, "tender").click()
    sent = feelings.locator("form", has=feelings.locator("#feeling")).evaluate(
        "form => [...new FormData(form)].map(pair => pair.join('='))"
    )
    assert sent == ["only=feelings", "feeling=tender", "strength-tender=2", "own=", "answer="]


def test_a_stone_taken_out_can_be_put_back_as_strong_as_it_was(feelings: Page):
    option(feelings, "hurt").click()
    feelings.get_by_role("radio", name="strong").check()
    feelings.get_by_role("button", name="Take out hurt").click()
    expect(said(feelings)).to_contain_text("hurt is out.")
    expect(box(feelings, "hurt")).not_to_be_checked()
    expect(feelings.get_by_role("button", name="Put it back")).to_be_focused()
    feelings.keyboard.press("Enter")
    expect(box(feelings, "hurt")).to_be_checked()
    expect(feelings.get_by_role("radio", name="strong")).to_be_checked()
    expect(feelings.get_by_role("button", name="Take out hurt")).to_be_focused()


def test_words_of_ones_own_are_stones_too(feelings: Page):
    own = feelings.get_by_label("Words of your own")
    own.fill("prickly, far from home:1")
    assert chosen(feelings) == ["prickly", "far from home"]
    stone(feelings, "prickly").get_by_role("radio", name="strong").check()
    expect(own).to_have_value("prickly:3, far from home:1")
    feelings.get_by_role("button", name="Take out far from home").click()
    expect(own).to_have_value("prickly:3")
    feelings.get_by_role("button", name="Put it back").click()
    expect(own).to_have_value("prickly:3, far from home:1")


def test_a_mix_is_welcomed_as_soon_as_it_is_one(feelings: Page):
    mix = feelings.get_by_text("These pull in different directions.")
    option(feelings, "glad").click()
    expect(mix).to_be_hidden()
    option(feelings, "sad").click()
    expect(mix).to_be_visible()
    option(feelings, "glad").click()
    expect(mix).to_be_hidden()


def test_searching_leaves_what_fits_and_enter_goes_there(feelings: Page):
    search = feelings.get_by_role("searchbox", name="Find a feeling")
    search.fill("lump")
    expect(feelings.locator(".wheel .faint")).to_have_count(127)
    search.press("Enter")
    expect(option(feelings, "sad")).to_be_focused()
    assert feelings.url.endswith("/feelings")
    search.fill("")
    expect(feelings.locator(".wheel .faint")).to_have_count(0)


def test_searching_the_list_opens_only_what_leads_there(feelings: Page):
    toggle(feelings).click()
    search = feelings.get_by_role("searchbox", name="Find a feeling")
    search.fill("homesick")
    expect(feelings.locator(".family:visible")).to_have_count(1)
    shown = feelings.locator(".word:visible > .tick").all_inner_texts()
    assert shown == ["sad", "grieving", "wistful"]
    search.fill("qqq")
    expect(feelings.get_by_text("No word here fits that.")).to_be_visible()


def test_nobody_is_shut_out_of_the_wheel_or_its_list(feelings: Page):
    for word in ("joyful", "hurt", "guarded"):
        option(feelings, word).click()
    feelings.get_by_label("Words of your own").fill("prickly:3")
    axe(feelings)
    toggle(feelings).click()
    axe(feelings)


CONTRAST = """segments => segments.map(one => {
  const pen = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const light = (colour) => {
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].map(part => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const tones = [one, one.nextSibling].map(part => light(getComputedStyle(part).fill));
  return (Math.max(...tones) + 0.05) / (Math.min(...tones) + 0.05);
})"""


def test_every_word_stands_out_from_its_slice_by_day_and_by_night(feelings: Page):
    for night in (False, True):
        feelings.emulate_media(color_scheme="dark" if night else "light")
        still(feelings)
        contrasts = feelings.locator("[role=option] > .seg").evaluate_all(CONTRAST)
        assert len(contrasts) == 128
        assert min(contrasts) >= 4.5


def test_nothing_moves_for_those_who_asked_for_stillness(feelings: Page):
    feelings.emulate_media(reduced_motion="reduce")
    option(feelings, "calm").click()
    assert feelings.evaluate("document.getAnimations().length") == 0
