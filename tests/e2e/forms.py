"""Filling in whatever form a page has, without knowing it."""

import itertools
from collections.abc import Iterator

from playwright.sync_api import Locator, Page

WRITTEN = (
    "textarea, input:not([type]), input[type=text], input[type=search], input[type=email], "
    "input[type=url], input[type=tel]"
)
ENDINGS = ("/lock", "/leave", "erase", "end", "let-go", "drop", "forget", "export", "backup")
"""Forms that end something, or hand over a file: not what a person writes in."""

# Long, and in no dictionary; the umlaut and the capital make careless encodings show.
_planted = (f"Zimtwürfelkahn{number:04}" for number in itertools.count(1))


def plant() -> str:
    """A word that stands nowhere else."""
    return next(_planted)


def fields(form: Locator) -> Iterator[Locator]:
    """The fields of a form a person can write words into."""
    for field in form.locator(WRITTEN).all():
        if field.is_visible() and field.is_editable():
            yield field


def writing_forms(page: Page) -> Iterator[Locator]:
    """The forms of a page that words can be written into."""
    for form in page.locator("main form").all():
        action = form.get_attribute("action") or ""
        if not action.rstrip("/").endswith(ENDINGS) and any(True for _ in fields(form)):
            yield form


def fill_with_words(form: Locator) -> list[str]:
    """Write a new word into every field; the words."""
    words = []
    for field in fields(form):
        word = plant()
        field.fill(word)
        words.append(word)
    return words
