"""What every test can ask for: a storage on each database, accounts, an open vault."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from nearer.storage import Storage, connect
from nearer.vault.accounts import Accounts
from nearer.vault.keys import Cost
from nearer.vault.preferences import Preferences
from nearer.vault.vault import Vault
from tests import postgres

if TYPE_CHECKING:
    from tests.small_house import SmallHouse

# Tests that write to a disk have no fair deadline; a fixture is made once per test, and the
# properties that use one say so by drawing from it.
settings.register_profile(
    "test",
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.register_profile("check", settings.get_profile("test"), max_examples=10)
settings.load_profile("test")

PASSPHRASE = "seven quiet herons by the river"
CHEAP = Cost(memory_kib=64, iterations=1, lanes=1)
"""Tests that are not about the cost of guessing do not pay it. Nothing outside tests may."""


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[postgres.Server]:
    with postgres.server() as server:
        yield server


@pytest.fixture
def postgresql(postgresql_server: postgres.Server) -> Iterator[str]:
    """The address of an empty PostgreSQL database of this test's own."""
    with postgresql_server.database() as address:
        yield address


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def database(request: pytest.FixtureRequest) -> str | None:
    """What ``--database`` would be given: nothing for SQLite, an address for PostgreSQL."""
    return request.getfixturevalue("postgresql") if request.param == "postgresql" else None


@pytest.fixture
def storage(tmp_path: Path, database: str | None) -> Iterator[Storage]:
    """An empty storage, on each database in turn."""
    storage = connect(tmp_path / "data", database)
    yield storage
    storage.close()


@pytest.fixture
def accounts(storage: Storage) -> Accounts:
    """The accounts of an empty installation that knows every kind of record."""
    from nearer.app.kinds import KINDS

    return Accounts(storage, tuple(KINDS), cost=CHEAP)


@pytest.fixture
def vault(accounts: Accounts) -> Vault:
    """Ana's vault, open and empty. Her passphrase is `PASSPHRASE`."""
    preferences = Preferences(at=datetime(2026, 3, 1, tzinfo=UTC), zone="Europe/Madrid", name="Ana")
    return accounts.make(PASSPHRASE, preferences)[0]


@pytest.fixture
def empty_house(tmp_path: Path) -> "SmallHouse":
    """The rooms around the vault, over an installation where nobody lives yet."""
    from tests.small_house import build

    return build(tmp_path / "data")


@pytest.fixture
def house(empty_house: "SmallHouse") -> "SmallHouse":
    """The same, and Ana lives here, in Germany."""
    from tests.small_house import START

    ana = Preferences(at=START, zone="Europe/Berlin", name="Ana", country="DE")
    empty_house.accounts.make(PASSPHRASE, ana)
    return empty_house
