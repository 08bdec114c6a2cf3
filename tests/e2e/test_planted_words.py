"""Words typed into every field of every form are found nowhere on the disk, logs included."""

from playwright.sync_api import Page

from tests.e2e.conftest import Visitor
from tests.e2e.forms import fill_with_words, plant, writing_forms
from tests.e2e.people import Person, new_person
from tests.e2e.server import Server
from tests.e2e.traces import traces
from tests.e2e.walking import places

FEWEST_FORMS = 4
"""Check-in, journal, search, settings: fewer would mean that the walk has lost its way."""


def write_everywhere(page: Page, path: str) -> list[str]:
    """Fill in and send every form of a page; the words."""
    words: list[str] = []
    page.goto(path)
    for place in range(sum(1 for _ in writing_forms(page))):
        page.goto(path)
        open_everything(page)
        forms = list(writing_forms(page))
        if place < len(forms):
            words += fill_with_words(forms[place])
            page.wait_for_timeout(1000)  # a draft of it is saved now
            with page.expect_navigation():
                forms[place].evaluate("form => form.requestSubmit()")
    return words


def open_everything(page: Page) -> None:
    page.eval_on_selector_all("main details", "all => all.forEach(one => { one.open = true })")


def test_no_planted_word_is_found_on_the_disk(visitor: Visitor, server: Server):
    page = visitor(server)
    someone: Person = new_person(page, name=plant(), passphrase=f"{plant()} {plant()}")
    words = [someone.name, *someone.passphrase.split(), someone.recovery_key]
    filled = 0
    for path in places(page):
        more = write_everywhere(page, path)
        filled += bool(more)
        words += more
    assert filled >= FEWEST_FORMS
    assert traces(server.log.parent, words) == []
    server.kill()
    assert traces(server.log.parent, words) == []
