"""A small site, and browsers before and after unlocking."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from nearer.web.site import Site
from tests.web.small import KEY, SmallDoor, browsing, small_site


@pytest.fixture
def door() -> SmallDoor:
    return SmallDoor()


@pytest.fixture
def site(tmp_path: Path, door: SmallDoor) -> Site:
    return small_site(tmp_path, door)


@pytest.fixture
def stranger(site: Site) -> Iterator[TestClient]:
    """A browser nothing is open for."""
    with browsing(site) as browser:
        yield browser


@pytest.fixture
def owner(site: Site) -> Iterator[TestClient]:
    """The browser that holds the key."""
    with browsing(site) as browser:
        browser.cookies.set("nearer-session", KEY)
        yield browser
