"""Ana's evening, with exercises."""

import pytest

from tests.evening import Evening, evening


@pytest.fixture
def ana(tmp_path) -> Evening:
    """Her browser and her empty space."""
    return evening(tmp_path / "data")
