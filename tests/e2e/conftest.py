"""A real server, a real browser, and people to use them."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.e2e.browsing import ARGUMENTS, DESKTOP, PHONE, PLAIN, executable, watched
from tests.e2e.server import Server, serving

HERE = Path(__file__).parent

Visitor = Callable[..., Page]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a browser, and let it come last.

    Playwright keeps an event loop in this thread to the end; no test after it could start one.
    """
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
    items.sort(key=lambda item: HERE in item.path.parents)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def household(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server that many tests share, each with a person of its own in it."""
    with serving(tmp_path_factory.mktemp("household")) as server:
        yield server


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server of this test's own, with nobody in it yet."""
    with serving(tmp_path) as server:
        yield server


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Visitor]:
    """Opens a new browser at a server: ``visitor(server)``, ``visitor(server, **PHONE)``."""
    with ExitStack() as contexts:

        def arrive(server: Server, **options: Any) -> Page:
            context = watched(browser, server.url, **(options or DESKTOP))
            return contexts.enter_context(context).new_page()

        yield arrive


@pytest.fixture
def page(visitor: Visitor, household: Server) -> Page:
    """A wide window."""
    return visitor(household)


@pytest.fixture
def phone(visitor: Visitor, household: Server) -> Page:
    """A phone, held upright."""
    return visitor(household, **PHONE)


@pytest.fixture
def plain(visitor: Visitor, household: Server) -> Page:
    """A browser without JavaScript."""
    return visitor(household, **PLAIN)
