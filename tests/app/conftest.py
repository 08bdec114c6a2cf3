"""The whole house over an empty installation, before and after Ana unlocked."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from nearer.app.kinds import KINDS
from nearer.app.web import build_web
from nearer.storage import connect
from nearer.vault.accounts import Accounts
from nearer.vault.household import Household
from nearer.vault.preferences import Preferences
from nearer.vault.sessions import Sessions
from nearer.web.site import Site
from tests.conftest import CHEAP, PASSPHRASE
from tests.web.small import browsing


@pytest.fixture
def household(tmp_path: Path) -> Iterator[Household]:
    storage = connect(tmp_path / "data")
    accounts = Accounts(storage, KINDS, cost=CHEAP)
    sessions = Sessions(storage, accounts)
    yield Household(storage, accounts, sessions, "here")
    storage.close()


@pytest.fixture
def site(household: Household) -> Site:
    return build_web(household)


@pytest.fixture
def stranger(site: Site) -> Iterator[TestClient]:
    with browsing(site) as browser:
        yield browser


@pytest.fixture
def ana(site: Site, household: Household) -> Iterator[TestClient]:
    """A browser that Ana has unlocked."""
    preferences = Preferences(at=datetime.now(UTC), zone="Europe/Madrid", name="Ana")
    vault, _ = household.accounts.make(PASSPHRASE, preferences)
    with browsing(site) as browser:
        browser.cookies.set("nearer-session", household.sessions.start(vault))
        yield browser
