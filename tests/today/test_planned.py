"""What someone set for today themselves: shown on the day, said to be theirs, and never pressed."""

from datetime import date, time, timedelta

import pytest

from nearer.pace.model import Season
from nearer.steps.roots.circumstances.model import Circumstance
from nearer.steps.yourself.routine.model import Routine, Slot
from nearer.today.planned import coming, season_now
from nearer.vault.records import local
from tests.evening import NOW, ZONE

AT = local(Season(at=NOW, zone=ZONE))
"""Sunday, ten in the evening."""
TODAY = AT.date()
SUNDAY = Slot(weekday=6, at=time(17, 0), minutes=40, what="Tea, and the week")
MONDAY = Slot(weekday=0, at=time(21, 15), what="A page")


def texts(ana) -> list[str]:
    return [one.words or one.text for one in coming(ana.vault, AT)]


def test_an_empty_space_has_nothing_coming_and_no_season(ana):
    assert list(coming(ana.vault, AT)) == []
    assert season_now(ana.vault, TODAY) is None


def test_time_of_ones_own_shows_up_on_its_day_only(ana):
    ana.vault.keep(Routine(at=NOW, zone=ZONE, slots=(MONDAY, SUNDAY)))
    assert texts(ana) == ["Tea, and the week"]
    page = ana.main("/today")
    assert "Set for today, by you" in page
    assert "Tea, and the week" in page
    assert "A page" not in page


def test_a_routine_at_rest_says_nothing(ana):
    ana.vault.keep(Routine(at=NOW, zone=ZONE, slots=(SUNDAY,), rests=True))
    assert texts(ana) == []


def test_in_a_season_a_routine_says_nothing(ana):
    ana.vault.keep(Routine(at=NOW, zone=ZONE, slots=(SUNDAY,)))
    ana.vault.keep(Season(at=NOW, zone=ZONE, what="work"))
    assert texts(ana) == []
    assert "Tea, and the week" not in ana.main("/today")


@pytest.mark.parametrize(("days", "shown"), [(-3, True), (0, True), (1, False), (30, False)])
def test_a_circumstance_asks_to_be_looked_at_from_its_day_on(ana, days, shown):
    day = TODAY + timedelta(days=days)
    ana.vault.keep(
        Circumstance(at=NOW - timedelta(days=40), zone=ZONE, text="Move", look_again=day)
    )
    assert bool(texts(ana)) == shown
    assert ("Look at it" in ana.main("/today")) == shown


def test_one_that_is_over_or_has_no_day_is_left_alone(ana):
    ana.vault.keep(Circumstance(at=NOW, zone=ZONE, text="Move"))
    ana.vault.keep(Circumstance(at=NOW, zone=ZONE, text="Flu", look_again=TODAY, over=NOW))
    assert texts(ana) == []


@pytest.mark.parametrize(
    ("ask_again", "due"),
    [(None, False), (TODAY - timedelta(days=1), True), (TODAY, True), (date(2027, 1, 1), False)],
)
def test_a_season_is_asked_about_only_from_the_day_that_was_chosen(ana, ask_again, due):
    ana.vault.keep(Season(at=NOW, zone=ZONE, what="child", own="Mila", ask_again=ask_again))
    found = season_now(ana.vault, TODAY)
    assert found is not None
    assert (found.own, found.due) == ("Mila", due)
    assert ("is it still on?" in ana.main("/today")) == due
    assert "Mila" in ana.main("/today")


def test_saying_it_is_over_at_home_ends_it_and_stays_at_home(ana):
    ana.vault.keep(Season(at=NOW - timedelta(days=9), zone=ZONE, what="move", ask_again=TODAY))
    answer = ana.post("/season", {"over": "1", "home": "1"})
    assert answer.headers["location"] == "/today"
    assert season_now(ana.vault, TODAY) is None


def test_saying_it_goes_on_sets_the_next_day_or_none(ana):
    ana.vault.keep(Season(at=NOW - timedelta(days=9), zone=ZONE, what="move", ask_again=TODAY))
    ana.post("/season", {"until": "2027-01-15"})
    (kept,) = ana.vault.all(Season)
    assert (kept.record.over, kept.record.ask_again) == (None, date(2027, 1, 15))
    ana.post("/season", {"until": ""})
    (kept,) = ana.vault.all(Season)
    assert kept.record.ask_again is None
