"""The way in and the way to help, in a real browser: looked at, typed into, locked, carried on."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Visitor
from tests.e2e.people import PASSPHRASE, new_person, unlock
from tests.e2e.server import Server

WRITTEN = "Dad laughed at the old photograph, and I stayed."


def test_the_advice_changes_while_one_types(page: Page):
    page.goto("/welcome/space")
    passphrase = page.get_by_label("Passphrase", exact=True)
    advice = page.locator("#passphrase-advice")
    passphrase.fill("sunshine1")
    expect(advice).to_contain_text("one of the first that people try")
    passphrase.fill("kettle orbit plum thursday")
    expect(advice).to_contain_text("for a very long time")
    passphrase.fill("")
    expect(advice).to_be_empty()


def test_a_passphrase_can_be_shown_and_hidden_again(page: Page):
    page.goto("/welcome/space")
    passphrase = page.get_by_label("Passphrase", exact=True)
    expect(passphrase).to_have_attribute("type", "password")
    show = page.get_by_role("button", name="Show").first
    show.click()
    expect(passphrase).to_have_attribute("type", "text")
    page.get_by_role("button", name="Hide").click()
    expect(passphrase).to_have_attribute("type", "password")


def test_a_passphrase_can_be_pasted(page: Page):
    page.goto("/welcome/space")
    passphrase = page.get_by_label("Passphrase", exact=True)
    passphrase.focus()
    page.keyboard.insert_text(PASSPHRASE)
    expect(passphrase).to_have_value(PASSPHRASE)


def test_the_time_zone_of_the_browser_is_filled_in_once_and_stays_as_chosen(page: Page):
    page.goto("/welcome/space")
    zone = page.get_by_label("Time zone")
    expect(zone).to_have_value("Europe/Madrid")
    zone.select_option("Asia/Tokyo")
    page.get_by_label("Passphrase", exact=True).fill("one thing here")
    page.get_by_label("The same once more").fill("another there")
    page.get_by_role("button", name="Make my space").click()
    expect(page.get_by_role("alert")).to_contain_text("not the same")
    expect(zone).to_have_value("Asia/Tokyo")


def test_stepping_back_from_the_form_and_on_again_loses_nothing(page: Page):
    page.goto("/welcome/space")
    page.get_by_label("Passphrase", exact=True).fill(PASSPHRASE)
    page.get_by_label("What shall we call you?").fill("Noor")
    page.get_by_role("button", name="Back").click()
    page.get_by_role("button", name="I am 18 or older").click()
    expect(page.get_by_label("What shall we call you?")).to_have_value("Noor")
    expect(page.get_by_label("Passphrase", exact=True)).to_have_value(PASSPHRASE)


def test_under_18_leads_through_lines_for_young_people(plain: Page):
    plain.goto("/welcome")
    plain.get_by_role("link", name="I am under 18").click()
    plain.get_by_label("Lines in").select_option("CA")
    plain.get_by_role("button", name="Show lines").click()
    expect(plain.get_by_role("main")).to_contain_text("Kids Help Phone")
    plain.get_by_role("button", name="Go on").click()
    expect(plain.get_by_role("heading", name="A space only you can open")).to_be_visible()


@pytest.mark.parametrize("kind", ["page", "plain"])
def test_what_is_written_while_locked_comes_back_where_it_was_going(
    kind: str, request: pytest.FixtureRequest
):
    page: Page = request.getfixturevalue(kind)
    person = new_person(page)
    page.goto("/journal/new")
    page.locator("main textarea").first.fill(WRITTEN)
    # Another window of the same browser locks; this page knows nothing of it yet.
    page.request.post("/lock", headers={"Sec-Fetch-Site": "same-origin"}, max_redirects=0)
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_role("heading", name="You were locked while writing")).to_be_visible()
    assert WRITTEN not in page.content()
    unlock(page, person)
    expect(page.get_by_text("Nothing was lost.")).to_be_visible()
    expect(page.locator("blockquote")).to_have_text(WRITTEN)
    page.get_by_role("button", name="Carry on").click()
    expect(page).to_have_url(re.compile("/journal"))
    page.goto("/today")
    expect(page.get_by_role("main")).to_contain_text(WRITTEN)


def test_the_recovery_key_lets_one_in_with_a_new_passphrase(page: Page):
    person = new_person(page)
    page.get_by_role("button", name="Lock now").click()
    page.get_by_role("link", name="Use the recovery key").click()
    name = page.get_by_label("Your name here")
    if name.count():
        name.fill(person.name)
    page.get_by_label("Recovery key").fill(person.recovery_key.lower())
    page.get_by_label("A new passphrase").fill("nine new owls in a row")
    page.get_by_label("The same once more").fill("nine new owls in a row")
    page.get_by_role("button", name="Open my space").click()
    expect(page).to_have_url(re.compile("/today"))
    page.get_by_role("button", name="Lock now").click()
    unlock(page, person._replace(passphrase="nine new owls in a row"))
    expect(page).to_have_url(re.compile("/today"))


def test_a_ready_sentence_can_be_copied(page: Page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/help-now")
    page.get_by_role("button", name="Copy").first.click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#tell-hard").inner_text()


def test_erasing_everything_ends_with_a_goodbye_and_an_empty_place(
    server: Server, visitor: Visitor
):
    page = visitor(server)
    new_person(page)
    page.goto("/settings/erase")
    page.get_by_label("Your passphrase").fill(PASSPHRASE)
    page.get_by_role("button", name="Erase everything now").click()
    expect(page.get_by_role("heading", name="It is all gone")).to_be_visible()
    page.goto("/")
    expect(page).to_have_url(re.compile("/welcome$"))


def test_the_backup_downloads_as_an_age_file(page: Page):
    new_person(page)
    page.goto("/settings/backup")
    page.get_by_label("Your passphrase").fill(PASSPHRASE)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Download the backup").click()
    assert re.fullmatch(r"nearer-\d{4}-\d\d-\d\d\.age", saved.value.suggested_filename)
    with open(saved.value.path(), "rb") as file:
        assert file.read(22) == b"age-encryption.org/v1\n"
