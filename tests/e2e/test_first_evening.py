"""A newcomer makes a space and checks in: by mouse, by keys, by thumb, and without JavaScript."""

import re
import time

from playwright.sync_api import Locator, Page, expect

from tests.e2e.people import PASSPHRASE, asked_groups, new_person, recovery_groups, unlock

WELL_UNDER = 60.0
"""Seconds a machine may take for what a person has three minutes for."""


def keep(page: Page) -> None:
    page.get_by_role("button", name="Keep this").click()
    expect(page).to_have_url(re.compile("/check-in/[0-9a-f]{32}$"))


def test_by_mouse(page: Page):
    start = time.monotonic()
    person = new_person(page)
    page.get_by_role("slider", name="Where are you?").click(position={"x": 60, "y": 60})
    page.get_by_label("What happened, in a line or two?").fill("Soup with Lena, then rain.")
    for word in ("calm", "tender", "lonely"):
        page.get_by_role("option", name=word, exact=True).click()
    page.get_by_role("radiogroup", name="How strong is calm?").get_by_title("strong").click()
    page.get_by_label("What fed you?").fill("soup, Lena")
    keep(page)
    assert time.monotonic() - start < WELL_UNDER
    main = page.get_by_role("main")
    for words in ("Soup with Lena, then rain.", "calm", "tender", "lonely", "3 of 4"):
        expect(main.get_by_text(words).or_(main.get_by_label(words)).first).to_be_visible()
    page.get_by_role("button", name="Lock now").click()
    expect(page.get_by_text("Soup with Lena")).to_have_count(0)
    unlock(page, person)
    expect(page.get_by_text("Soup with Lena").first).to_be_visible()


def tab_to(page: Page, wanted: Locator, most: int = 120) -> None:
    """Press Tab until the focus is there, and see that it shows."""
    for _ in range(most):
        if wanted.evaluate("node => node === document.activeElement"):
            break
        page.keyboard.press("Tab")
    expect(wanted).to_be_focused()
    expect(wanted).to_be_in_viewport()


def test_by_keyboard_alone(page: Page):
    page.goto("/welcome")
    tab_to(page, page.get_by_role("link", name="I am 18 or older"))
    page.keyboard.press("Enter")
    for label, text in (
        ("Passphrase", PASSPHRASE),
        ("The same once more", PASSPHRASE),
        ("What shall we call you?", "Keys"),
    ):
        tab_to(page, page.get_by_label(label, exact=True))
        page.keyboard.type(text)
    page.keyboard.press("Enter")
    groups = recovery_groups(page)
    tab_to(page, page.get_by_role("link", name="I have kept it"))
    page.keyboard.press("Enter")
    for field, group in asked_groups(page, groups):
        tab_to(page, field)
        page.keyboard.type(group)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/check-in"))
    tab_to(page, page.get_by_role("slider", name="Where are you?"))
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowUp")
    tab_to(page, page.get_by_label("What happened, in a line or two?"))
    page.keyboard.type("Typed all of it.")
    tab_to(page, page.locator("[role=option][tabindex='0']"))
    for word in ("calm", "tender", "lonely"):
        page.keyboard.type(word)
        page.keyboard.press("Enter")
        page.wait_for_timeout(800)  # letters typed after a pause begin a new word
    tab_to(page, page.get_by_role("button", name="Keep this"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/check-in/[0-9a-f]{32}$"))
    for word in ("Typed all of it.", "calm", "tender", "lonely"):
        expect(page.get_by_role("main").get_by_text(word).first).to_be_visible()


def test_by_thumb_on_a_phone(phone: Page):
    new_person(phone)
    phone.get_by_label("What happened, in a line or two?").fill("On the bus.")
    wheel = phone.get_by_role("group", name="Feelings wheel")
    for core in ("calm", "sad", "loving"):
        wheel.get_by_role("button", name=f"{core}, look inside").tap()
        wheel.get_by_role("button", name=core, exact=True).tap()
        phone.get_by_role("button", name="All feelings").tap()
    keep(phone)
    for word in ("On the bus.", "calm", "sad", "loving"):
        expect(phone.get_by_role("main").get_by_text(word).first).to_be_visible()


def test_without_javascript(plain: Page):
    new_person(plain)
    plain.get_by_label("How pleasant is it?").fill("1")
    plain.get_by_label("What happened, in a line or two?").fill("No script, still here.")
    plain.locator("summary", has_text="calm").click()
    plain.get_by_label("calm", exact=True).check()
    plain.get_by_label("How strong is calm?").fill("4")
    plain.get_by_label("Words of your own").fill("prickly:3, far from home")
    keep(plain)
    for word in ("No script, still here.", "calm", "prickly", "far from home"):
        expect(plain.get_by_role("main").get_by_text(word).first).to_be_visible()


def test_the_recovery_key_is_shown_once_and_opens_the_space_later(page: Page):
    person = new_person(page)
    page.goto("/recovery-key")
    expect(page.get_by_text(person.recovery_key[:4])).to_have_count(0)
    page.get_by_role("button", name="Lock now").click()
    page.goto("/unlock/recovery")
    name = page.get_by_label("Your name here")
    if name.count():
        name.fill(person.name)
    page.get_by_label("Recovery key").fill(person.recovery_key)
    page.get_by_label("A new passphrase").fill("a brand new passphrase")
    page.get_by_label("The same once more").fill("a brand new passphrase")
    page.get_by_role("button", name="Open my space").click()
    expect(page.get_by_role("button", name="Lock now")).to_be_visible()


def test_a_form_with_something_wrong_keeps_what_was_typed(page: Page):
    page.goto("/welcome/space")
    page.get_by_label("Passphrase", exact=True).fill("short")
    page.get_by_label("The same once more").fill("shirt")
    page.get_by_label("What shall we call you?").fill("Typing Ana")
    page.get_by_role("button", name="Make my space").click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_label("What shall we call you?")).to_have_value("Typing Ana")
