"""Ways back: each day holds exactly what was lived on it, wherever that was."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from nearer.steps.yourself.lookback import (
    Days,
    Vocabulary,
    at,
    local_day,
    month_of,
    vocabulary,
    weeks_of,
    years_ago,
)
from nearer.steps.yourself.model import CheckIn, Entry, Named
from tests.steps.yourself.making import NOW, kept, zones

near = st.integers(0, 40 * 24 * 60).map(lambda minutes: NOW - timedelta(minutes=minutes))
check_ins = st.builds(CheckIn, at=near, zone=zones)
entries = st.builds(Entry, at=near, zone=zones)
days = st.dates(date(2026, 10, 10), date(2026, 11, 25))


def shelved(records):
    return sorted(map(kept, records), key=at)


lives = st.tuples(
    st.lists(check_ins, max_size=12).map(shelved), st.lists(entries, max_size=6).map(shelved)
).map(Days)


def every(life):
    return [kept for of in life.of for kept in of]


@given(lives, days)
def test_a_day_holds_exactly_what_was_lived_on_it_in_order(life, day):
    found = life.on(day)
    assert found == sorted(found, key=at)
    assert sorted(map(id, found)) == sorted(id(one) for one in every(life) if local_day(one) == day)


@given(lives, days)
def test_a_month_holds_each_of_its_days_once_latest_first(life, day):
    first, last = month_of(day)
    by_day = life.by_day(first, last)
    lived = {local_day(one) for one in every(life) if first <= local_day(one) <= last}
    assert list(by_day) == sorted(lived, reverse=True)
    for one, found in by_day.items():
        assert sorted(map(id, found)) == sorted(map(id, life.on(one)))


@given(lives, days)
def test_the_way_back_and_on_never_stays_and_ends_where_there_is_nothing(life, day):
    lived = {local_day(one) for one in every(life)}
    before, after = life.day_before(day), life.day_after(day)
    assert (before is None) == (not any(one < day for one in lived))
    assert (after is None) == (not any(one > day for one in lived))
    assert before is None or (before < day and before in lived)
    assert after is None or (after > day and after in lived)


@given(st.lists(near, max_size=12), days)
def test_at_home_the_way_back_leads_to_the_nearest_day(lived, day):
    life = Days((shelved(CheckIn(at=one, zone="Europe/Berlin") for one in lived), ()))
    there = {local_day(one) for one in every(life)}
    assert life.day_before(day) == max((one for one in there if one < day), default=None)
    assert life.day_after(day) == min((one for one in there if one > day), default=None)


@given(lives, st.integers(1, 5))
def test_the_last_few_are_the_latest_of_all(life, most):
    found = life.last(most)
    assert [at(one) for one in found] == sorted(map(at, every(life)), reverse=True)[:most]


@given(st.dates(date(1901, 1, 1), date(2199, 12, 31)))
def test_a_month_as_weeks_holds_its_days_in_order_from_monday(day):
    first, last = month_of(day)
    weeks = weeks_of(first, last)
    assert all(len(week) == 7 for week in weeks)
    found = [one for week in weeks for one in week if one]
    assert found == [first + timedelta(days=n) for n in range(len(found))]
    assert found[-1] == last
    assert (last + timedelta(days=1)).day == 1
    for week in weeks:
        assert all(one.weekday() == n for n, one in enumerate(week) if one)


def test_the_same_day_in_other_years_and_a_day_that_is_not_in_every_year():
    assert list(years_ago(date(2026, 11, 22), most=2)) == [date(2025, 11, 22), date(2024, 11, 22)]
    assert list(years_ago(date(2024, 2, 29), most=8)) == [date(2020, 2, 29), date(2016, 2, 29)]


def test_a_vocabulary_counts_a_word_once_and_knows_the_newest():
    said = [("sad", "tender"), ("Sad",), ("wistful", "tender")]
    lived = [
        kept(CheckIn(at=NOW + timedelta(days=n), zone="UTC", feelings=tuple(map(Named, words))))
        for n, words in enumerate(said)
    ]
    assert vocabulary(lived) == Vocabulary(3, "wistful")
    assert vocabulary([]) == Vocabulary()
