"""A season: less is asked everywhere, by one rule, until the person says that it is over."""

import html
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.exercises.model import Sitting
from nearer.pace.asking import ask_of, season_of
from nearer.pace.model import LESS, USUAL, Season, ask, current, enough, to_ask_again
from nearer.vault.records import Kept
from tests.evening import NOW, ZONE, Evening, evening

TODAY = NOW.date()
days = st.dates(date(2025, 1, 1), date(2028, 1, 1))
seasons = st.lists(
    st.builds(
        Season,
        at=st.integers(0, 600).map(lambda n: NOW - timedelta(days=n)),
        zone=st.just(ZONE),
        ask_again=st.none() | days,
        over=st.none() | st.just(NOW),
    ),
    max_size=5,
).map(lambda found: [Kept(str(n), 1, one) for n, one in enumerate(found)])


@pytest.fixture
def ana(tmp_path) -> Evening:
    return evening(tmp_path / "data")


@given(seasons)
def test_the_one_that_is_on_is_the_latest_that_is_not_over(found):
    on = current(found)
    running = [kept for kept in found if kept.record.over is None]
    assert (on is None) == (not running)
    assert on is None or on.record.at == max(kept.record.at for kept in running)
    assert ask(on) == (LESS if running else USUAL)


def test_in_a_season_nothing_asks_for_more_than_usual():
    for name in ("suggestions", "exercises", "reminders"):
        assert getattr(LESS, name) <= getattr(USUAL, name)
    assert (LESS.short, USUAL.short) == (True, False)
    assert (LESS.deepest, USUAL.deepest) == ("light", "deep")
    assert LESS.reminders == 0


@given(st.integers(0, 9), st.sampled_from([USUAL, LESS]))
def test_enough_is_enough_and_stays_so(done, most):
    assert enough(done, most) == (done >= most.exercises)
    assert not enough(done, most) or enough(done + 1, most)


@given(st.none() | days, days)
def test_it_asks_again_on_the_chosen_day_and_not_before(chosen, today):
    season = Season(at=NOW, zone=ZONE, ask_again=chosen)
    assert to_ask_again(season, today) == (chosen is not None and chosen <= today)
    over = Season(at=NOW, zone=ZONE, ask_again=chosen, over=NOW)
    assert not to_ask_again(over, today)


def begin(ana, **fields):
    return ana.post("/season/new", {"what": "illness", "own": "Dad's knee", **fields})


def test_it_is_begun_said_on_home_and_over_when_the_person_says_so(ana):
    begin(ana)
    assert ask_of(ana.vault, NOW) == LESS
    page = ana.main("/today")
    assert "A season is on, so less is asked here." in page
    assert "Dad's knee" in page
    assert "One word is plenty" in page
    assert "is it still on?" not in page
    answer = ana.post("/season", {"over": "1", "home": "1"})
    assert answer.headers["location"] == "/today"
    assert ask_of(ana.vault, NOW) == USUAL
    assert "A season is on" not in ana.main("/today")
    assert "Dad's knee" in ana.main("/season")


def test_on_its_day_it_asks_and_stays_on_until_answered(ana):
    ana.vault.keep(Season(at=NOW - timedelta(days=40), zone=ZONE, ask_again=TODAY))
    assert "is it still on?" in ana.main("/today")
    assert ask_of(ana.vault, NOW) == LESS
    ana.post("/season", {"until": str(TODAY + timedelta(days=30))})
    assert "is it still on?" not in ana.main("/today")
    on = season_of(ana.vault)
    assert on
    assert on.record.ask_again == TODAY + timedelta(days=30)
    ana.post("/season", {"until": ""})
    on = season_of(ana.vault)
    assert on
    assert on.record.ask_again is None


@pytest.mark.parametrize(
    "fields", [{"ask_again": "2020-01-01"}, {"since": "2030-01-01"}, {"since": "x"}]
)
def test_days_that_make_no_sense_are_told_and_nothing_is_lost(ana, fields):
    answer = begin(ana, **fields)
    assert answer.status_code == 422
    assert "Dad's knee" in html.unescape(answer.text)
    assert not ana.vault.all(Season)


def test_it_is_changed_left_half_way_and_erased(ana):
    begin(ana, enough="1")
    assert "Dad's knee" in ana.get("/season/new")
    place = begin(ana).headers["location"]
    ana.post(f"{place}/edit", {"what": "illness", "own": "Dad's hip"})
    assert "Dad's hip" in ana.main(place)
    ana.post(f"{place}/erase", {})
    assert not ana.vault.all(Season)
    assert ana.post("/season", {"over": "1"}).headers["location"] == "/season"


def test_while_it_is_on_every_room_asks_for_less(ana):
    begin(ana)
    assert "short form" in ana.main("/exercises/three-chairs")
    assert 'data-sitting="60"' in ana.get("/practices/breath")
    assert "plenty" in ana.main("/signs/myself/new")
    assert "the first line is plenty" in ana.main("/roots/beliefs/new")
    ana.vault.keep(Sitting(at=NOW, zone=ZONE, exercise="values", title="Values", finished=NOW))
    assert "Enough for today" in ana.main("/exercises/three-chairs")
