"""For people under 18 some rooms wait: nothing leads there, and their pages say so kindly."""

import msgspec
import pytest

from nearer.exercises.shipped import exercises
from tests.evening import Evening
from tests.forms.walking import everywhere
from tests.whole.reading import Paper

CLOSED = ("/roots/wounds", "/signs/someone", "/signs/again")
WAITS = "This part waits for you"


@pytest.fixture
def young(house: Evening) -> Evening:
    """Someone who said that they are under 18."""
    house.vault.prefer(msgspec.structs.replace(house.vault.preferences, under_18=True))
    return house


def closed_paths() -> tuple[str, ...]:
    """The rooms, and the exercises that are for adults."""
    adult = (f"/exercises/{id}" for id, one in exercises().items() if one.adults)
    return (*CLOSED, *adult)


def test_there_is_something_that_waits():
    assert len(closed_paths()) > len(CLOSED)


def test_no_page_leads_to_what_waits(young: Evening):
    for path in everywhere(young):
        if path.startswith((*closed_paths(), "/search")):
            continue
        answer = young.browser.get(path)
        if answer.status_code == 200 and "text/html" in answer.headers["content-type"]:
            ways = Paper(path, answer.text).ways
            assert [way for way in ways if way.startswith(closed_paths())] == [], path


def test_every_page_of_what_waits_says_so_and_names_people_to_talk_to(young: Evening):
    looked = 0
    for path in everywhere(young):
        if path.startswith(CLOSED) and not path.endswith("/erase"):
            page = young.get(path)
            assert WAITS in page, path
            assert 'href="/help-now' in page
            looked += 1
    assert looked > 10


def test_nothing_can_be_kept_there(young: Evening):
    kept = len(young.vault.everything())
    for path in ("/roots/wounds/about/loss/now", "/signs/someone/new", "/signs/again/new"):
        young.post(path, {"now": "heron", "alias": "heron", "familiar": "heron"})
    assert len(young.vault.everything()) == kept


def test_the_rest_is_open(young: Evening):
    for path in ("/today", "/check-in", "/practices", "/roots/beliefs/new", "/signs/myself/new"):
        assert WAITS not in young.get(path)
