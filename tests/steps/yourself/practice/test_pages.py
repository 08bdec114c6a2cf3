"""Practices in the browser, without JavaScript: the script to read, and what was noticed."""

from datetime import timedelta

import pytest

from nearer.pace.model import Season
from nearer.steps.yourself.practice.model import Practice
from nearer.steps.yourself.practice.scripts import scripts
from tests.evening import NOW, ZONE, Evening, evening

NOTICED = {"practice": "breath", "minutes": "3", "thought": "Lists.", "feeling": "", "body": "Jaw."}


@pytest.fixture
def ana(tmp_path) -> Evening:
    return evening(tmp_path / "data")


def only(ana):
    (kept,) = ana.vault.all(Practice)
    return kept


def test_all_six_are_offered(ana):
    page = ana.get("/practices")
    assert all(f'href="/practices/{id}"' in page for id in scripts())


@pytest.mark.parametrize("id", scripts())
def test_the_whole_script_can_be_read_without_javascript(ana, id):
    page = ana.main(f"/practices/{id}")
    assert "0:00" in page
    assert scripts()[id].caution in page


def test_a_made_up_practice_is_nowhere(ana):
    ana.get("/practices/made-up", status=404)
    ana.get("/practices/made-up/after", status=404)


def test_what_was_noticed_is_kept_changed_and_erased(ana):
    location = ana.post("/practices/breath/after", NOTICED).headers["location"]
    kept = only(ana)
    assert location == f"/practices/kept/{kept.id}"
    assert (kept.record.thought, kept.record.body, kept.record.minutes) == ("Lists.", "Jaw.", 3)
    assert "Lists." in ana.main(location)
    assert "Lists." in ana.main("/practices")
    ana.post(f"{location}/edit", NOTICED | {"thought": "More lists."})
    assert only(ana).record.thought == "More lists."
    assert only(ana).record.at == kept.record.at
    ana.post(f"{location}/erase", {})
    assert not ana.vault.all(Practice)


def test_it_may_be_found_again_among_the_days(ana):
    ana.post("/practices/breath/after", NOTICED)
    assert "Lists." in ana.main("/days")
    assert "Lists." in ana.main(f"/day/{NOW:%Y-%m-%d}")
    assert "practice" in ana.main("/search?q=lists")


def test_nothing_noticed_stays_open_and_can_be_left(ana):
    answer = ana.post("/practices/breath/after", NOTICED | {"thought": "", "body": " "})
    assert answer.status_code == 422
    ana.post("/practices/breath/after", NOTICED | {"enough": "1"})
    assert not ana.vault.all(Practice)
    assert "Lists." in ana.get("/practices/breath/after")
    assert "Lists." not in ana.get("/practices/grounding/after")


def test_in_a_season_the_shortest_comes_first(ana):
    assert 'data-sitting="180"' in ana.get("/practices/breath")
    ana.vault.keep(Season(at=NOW - timedelta(days=1), zone=ZONE))
    assert 'data-sitting="60"' in ana.get("/practices/breath")
    assert 'data-sitting="900"' in ana.get("/practices/breath?minutes=15")
    assert "shortest length" in ana.main("/practices")
