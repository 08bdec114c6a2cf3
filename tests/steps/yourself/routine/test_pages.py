"""The routine in the browser: set, left, changed, put to rest, taken away."""

from datetime import time, timedelta

import pytest

from nearer.pace.model import Season
from nearer.steps.yourself.routine.model import Routine
from tests.evening import NOW, ZONE, Evening, evening

WEEK = {"at-1": "19:30", "minutes-1": "", "what-1": "Tea", "at-5": "09:00", "minutes-5": "45"}


@pytest.fixture
def ana(tmp_path) -> Evening:
    return evening(tmp_path / "data")


def only(ana):
    (kept,) = ana.vault.all(Routine)
    return kept.record


def test_a_week_is_set_and_set_anew_in_its_place(ana):
    ana.post("/routine", WEEK)
    tuesday, saturday = only(ana).slots
    assert (tuesday.weekday, tuesday.at, tuesday.minutes, tuesday.what) == (
        1,
        time(19, 30),
        20,
        "Tea",
    )
    assert (saturday.weekday, saturday.minutes) == (5, 45)
    assert 'value="19:30"' in ana.get("/routine")
    ana.post("/routine", WEEK | {"at-5": ""})
    assert len(only(ana).slots) == 1


def test_what_is_off_is_said_by_its_day_and_nothing_is_lost(ana):
    answer = ana.post("/routine", WEEK | {"minutes-5": "3"})
    assert answer.status_code == 422
    assert "minutes from 5 to 240" in answer.text
    assert 'value="Tea"' in answer.text
    assert not ana.vault.all(Routine)


def test_the_calendar_file_is_there_once_something_is_set(ana):
    ana.get("/routine/calendar.ics", status=404)
    ana.post("/routine", WEEK | {"title": "Reading"})
    answer = ana.browser.get("/routine/calendar.ics")
    assert answer.headers["content-type"].startswith("text/calendar")
    assert "SUMMARY:Reading" in answer.text
    assert "Tea" not in answer.text


def test_another_site_cannot_fetch_it(ana):
    ana.post("/routine", WEEK)
    answer = ana.browser.get("/routine/calendar.ics", headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403


def test_it_can_rest_and_be_taken_up_and_taken_away(ana):
    ana.post("/routine", WEEK)
    ana.post("/routine/rest", {})
    assert only(ana).rests
    assert "Your routine rests." in ana.main("/routine")
    ana.post("/routine/rest", {})
    assert not only(ana).rests
    ana.post("/routine/erase", {})
    assert not ana.vault.all(Routine)


def test_a_season_offers_to_let_it_rest(ana):
    ana.post("/routine", WEEK)
    ana.vault.keep(Season(at=NOW - timedelta(days=1), zone=ZONE))
    assert "let the routine rest until it is over" in ana.main("/routine")


def test_what_was_begun_waits(ana):
    ana.post("/drafts/routine", {"at-2": "20:00"})
    assert "Picked up where you left off." in ana.main("/routine")
    ana.post("/routine/fresh", {})
    assert "Picked up" not in ana.main("/routine")
