"""What is going on now: looked at again on the chosen day, and a season begun with it."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from nearer.pace.asking import season_of
from nearer.steps.roots.circumstances.model import Circumstance, to_look_at_again
from nearer.vault.records import Kept
from tests.evening import NOW, ZONE

TODAY = NOW.date()
ahead = st.none() | st.integers(-40, 40).map(lambda n: TODAY + timedelta(days=n))


@given(st.lists(st.tuples(ahead, st.booleans()), max_size=8))
def test_those_whose_day_has_come_and_that_are_not_over(given):
    every = [
        Kept(str(n), 1, Circumstance(at=NOW, zone=ZONE, look_again=day, over=NOW if over else None))
        for n, (day, over) in enumerate(given)
    ]
    due = {kept.id for kept in to_look_at_again(every, TODAY)}
    for kept in every:
        day = kept.record.look_again
        assert (kept.id in due) == (not kept.record.over and day is not None and day <= TODAY)


def noted(ana, **fields):
    answer = ana.post("/roots/circumstances/new", {"text": "Night shifts.", **fields})
    return answer.headers["location"]


def test_it_is_noted_changed_and_erased(ana):
    place = noted(ana, what="work", since="2026-03-01", look_again="2026-12-24")
    page = ana.main(place)
    assert "Night shifts." in page
    assert "To be looked at again on 24 December 2026." in page
    ana.post(f"{place}/edit", {"text": "Early shifts.", "what": "work"})
    assert "Early shifts." in ana.main(place)
    ana.post(f"{place}/erase", {})
    assert not ana.vault.all(Circumstance)


def test_it_may_begin_a_season_that_asks_again_on_the_same_day(ana):
    noted(ana, what="work", look_again="2026-12-24", season="on")
    season = season_of(ana.vault)
    assert season
    assert (season.record.what, str(season.record.ask_again)) == ("work", "2026-12-24")
    assert "A season is on" in ana.main("/today")
    noted(ana, season="on")
    assert len(ana.vault.all(type(season.record))) == 1


def test_on_its_day_home_says_so_without_its_words(ana):
    ana.vault.keep(
        Circumstance(at=NOW - timedelta(days=9), zone=ZONE, text="Secretword", look_again=TODAY)
    )
    page = ana.main("/today")
    assert "You chose today to look at something again." in page
    assert "Secretword" not in page
    (kept,) = ana.vault.all(Circumstance)
    ana.post(f"/roots/circumstances/{kept.id}/look-again", {})
    assert "You chose today" not in ana.main("/today")
    ana.post(f"/roots/circumstances/{kept.id}/look-again", {"over": "1"})
    assert ana.vault.all(Circumstance)[0].record.over


def test_days_that_make_no_sense_are_told(ana):
    for fields in ({"since": "2027-01-01"}, {"look_again": "2020-01-01"}, {"text": "", "what": ""}):
        answer = ana.post("/roots/circumstances/new", {"text": "x", **fields})
        assert answer.status_code == 422
    assert not ana.vault.all(Circumstance)
