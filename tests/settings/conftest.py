"""A house with one space in it, and one empty."""

import pytest

from nearer.vault.preferences import Preferences
from tests.conftest import PASSPHRASE
from tests.small_house import START, SmallHouse, build


@pytest.fixture
def empty_house(tmp_path) -> SmallHouse:
    return build(tmp_path / "data")


@pytest.fixture
def house(empty_house) -> SmallHouse:
    """Ana lives here, in Germany."""
    ana = Preferences(at=START, zone="Europe/Berlin", name="Ana", country="DE")
    empty_house.accounts.make(PASSPHRASE, ana)
    return empty_house
