"""One house for all of these tests, lived in for a year, and a copy for those that change it."""

from functools import cache
from pathlib import Path

import pytest

from tests.evening import Evening, evening
from tests.forms.walking import live_a_year
from tests.whole.reading import Paper, read_all


@pytest.fixture(scope="package")
def mara(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    """To look at, not to change."""
    here = evening(tmp_path_factory.mktemp("whole"))
    live_a_year(here)
    return here


@pytest.fixture(scope="package")
def papers(mara: Evening) -> dict[str, Paper]:
    """Every page of it, by address."""
    return read_all(mara)


@pytest.fixture
def house(tmp_path: Path) -> Evening:
    """Lived in for a year, and this test's own."""
    here = evening(tmp_path / "data")
    live_a_year(here)
    return here


@pytest.fixture(scope="package")
def empty(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Paper]:
    """Every page that an empty space has, by address."""
    return walked(tmp_path_factory.mktemp("empty"))


@cache
def walked(data: Path) -> dict[str, Paper]:
    here = evening(data)
    found, waiting = {}, ["/today"]
    while waiting:
        path = waiting.pop()
        answer = here.browser.get(path)
        if answer.status_code == 303:
            waiting.append(answer.headers["location"])
            continue
        if "text/html" in answer.headers["content-type"]:
            found[path] = Paper(path, answer.text)
            seen = found.keys() | set(waiting)
            waiting += [link for link in found[path].ways if link not in seen]
    return found
