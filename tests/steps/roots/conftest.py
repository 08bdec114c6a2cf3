"""Ana's evening."""

import pytest

from tests.evening import Evening, evening


@pytest.fixture
def ana(tmp_path) -> Evening:
    return evening(tmp_path / "data")
