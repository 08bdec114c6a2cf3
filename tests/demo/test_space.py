"""The throw-away space and the link into it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from nearer.app.kinds import KINDS
from nearer.app.web import build_web
from nearer.demo.commands import BANNER
from nearer.demo.space import Space, made_up_space
from nearer.demo.way_in import WayIn
from nearer.steps.yourself.model import CheckIn, Entry
from tests.reading import grade

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def space() -> Iterator[Space]:
    with made_up_space(1, NOW, "Europe/Vienna", KINDS) as made:
        yield made


@pytest.fixture
def way_in(space: Space) -> WayIn:
    return WayIn(space.vault, space.household.sessions)


@pytest.fixture
def visitor(space: Space, way_in: WayIn) -> Iterator[TestClient]:
    site = build_web(space.household, guests=(way_in.room,), banner=BANNER)
    with TestClient(site, base_url="http://localhost:8643", follow_redirects=False) as browser:
        yield browser


def test_a_whole_year_is_in_it(space: Space):
    assert len(space.vault.all(CheckIn)) >= 300
    assert len(space.vault.all(Entry)) >= 60


def test_nothing_in_it_is_yet_to_come(space: Space):
    newest = space.vault.everything()[-1].record
    assert timedelta() <= NOW - newest.at <= timedelta(days=3)


def test_the_passphrase_opens_it_again(space: Space):
    accounts = space.household.accounts
    vault = accounts.open(space.vault.account_id, space.passphrase)
    assert vault.head == space.vault.head


def test_its_folder_goes_away_with_it():
    with made_up_space(2, NOW, "UTC", KINDS) as made:
        folder = Path(made.household.place)
        assert (folder / "nearer.db").exists()
    assert not folder.exists()


def test_two_spaces_have_nothing_in_common(space: Space):
    with made_up_space(1, NOW, "UTC", KINDS) as other:
        assert other.passphrase != space.passphrase
        assert other.vault.account_id != space.vault.account_id


def test_the_link_unlocks_and_leads_home(visitor: TestClient, way_in: WayIn):
    answer = visitor.get(way_in.path)
    assert (answer.status_code, answer.headers["location"]) == (303, "/today")
    page = visitor.get("/today")
    assert page.status_code == 200
    assert "Mara" in page.text


def test_the_link_works_once(visitor: TestClient, way_in: WayIn):
    visitor.get(way_in.path)
    visitor.cookies.clear()
    assert visitor.get(way_in.path).status_code == 404
    assert visitor.get("/today").headers["location"].startswith("/unlock")


@pytest.mark.parametrize("key", ["x", "ü", "0" * 32])
def test_a_guessed_link_opens_nothing_and_spends_nothing(
    visitor: TestClient, way_in: WayIn, key: str
):
    assert visitor.get(f"/demo/{key}").status_code == 404
    assert not visitor.cookies
    assert visitor.get(way_in.path).status_code == 303


def test_another_site_cannot_use_up_the_link(visitor: TestClient, way_in: WayIn):
    stranger = visitor.get(way_in.path, headers={"sec-fetch-site": "cross-site"})
    assert stranger.status_code == 403
    assert visitor.get(way_in.path).status_code == 303


def test_every_page_says_that_it_is_made_up(visitor: TestClient, way_in: WayIn):
    first_words = BANNER.partition(".")[0]
    assert first_words in visitor.get("/unlock").text
    visitor.get(way_in.path)
    for path in ("/today", "/days", "/journal", "/help-now"):
        assert first_words in visitor.get(path).text


def test_a_real_house_has_no_such_link_and_says_no_such_thing(space: Space, way_in: WayIn):
    with TestClient(build_web(space.household), base_url="http://localhost:8642") as browser:
        assert browser.get(way_in.path).status_code == 404
        assert 'class="banner"' not in browser.get("/unlock").text


def test_the_banner_is_plain():
    assert grade(BANNER) <= 6
