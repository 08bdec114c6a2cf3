"""Someone already at home: a space made once, opened in as many browsers as need one."""

from playwright.sync_api import Browser, StorageState

from tests.e2e.browsing import DESKTOP, watched
from tests.e2e.people import new_person
from tests.e2e.server import Server


def signed_in(browser: Browser, server: Server) -> StorageState:
    """The cookies of a new person whose space is open; for tests that need not be alone in it."""
    with watched(browser, server.url, **DESKTOP) as context:
        new_person(context.new_page())
        return context.storage_state()
