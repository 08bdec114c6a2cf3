"""People who come to Nearer through its pages."""

import itertools
import re
from typing import NamedTuple

from playwright.sync_api import Locator, Page, expect

PASSPHRASE = "four herons quietly wading"

_numbers = itertools.count(1)


class Person(NamedTuple):
    """Someone with a space of their own."""

    name: str
    passphrase: str
    recovery_key: str


def new_person(page: Page, name: str = "", passphrase: str = PASSPHRASE) -> Person:
    """The whole first run, as a newcomer clicks through it. Ends on the check-in page."""
    name = name or f"Ana {next(_numbers)}"
    page.goto("/welcome")
    page.get_by_role("link", name="I am 18 or older").click()
    page.get_by_label("Passphrase", exact=True).fill(passphrase)
    page.get_by_label("The same once more").fill(passphrase)
    page.get_by_label("What shall we call you?").fill(name)
    page.get_by_role("button", name="Make my space").click()
    key = confirm_recovery_key(page)
    expect(page).to_have_url(re.compile("/check-in"))
    return Person(name, passphrase, key)


def recovery_groups(page: Page) -> list[str]:
    """The recovery key as it is shown, group by group."""
    expect(page.get_by_role("heading", name="Your recovery key")).to_be_visible()
    return page.get_by_role("main").get_by_role("listitem").all_inner_texts()


def asked_groups(page: Page, groups: list[str]) -> list[tuple[Locator, str]]:
    """Each field that asks for a group of the key, and what belongs in it."""
    expect(page.get_by_role("button", name="Confirm")).to_be_visible()
    fields = page.get_by_label(re.compile(r"Group \d+ of your key")).all()
    assert fields
    places = [re.sub(r"\D", "", field.get_attribute("name") or "") for field in fields]
    return [(field, groups[int(place) - 1]) for field, place in zip(fields, places, strict=True)]


def confirm_recovery_key(page: Page) -> str:
    """Writes the recovery key down and proves it, as the page asks."""
    groups = recovery_groups(page)
    page.get_by_role("link", name="I have kept it").click()
    for field, group in asked_groups(page, groups):
        field.fill(group)
    page.get_by_role("button", name="Confirm").click()
    return "-".join(groups)


def unlock(page: Page, person: Person) -> None:
    """Comes back by passphrase, from the unlock page."""
    name = page.get_by_label("Your name here")
    if name.count():
        name.fill(person.name)
    page.get_by_label("Passphrase", exact=True).fill(person.passphrase)
    page.get_by_role("button", name="Unlock").click()
