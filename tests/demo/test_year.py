"""The year on the days of any calendar."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nearer.demo.diary import WEEKDAYS, diary
from nearer.demo.year import year
from nearer.feelings.taxonomy import wheel
from nearer.steps.yourself.model import CheckIn, Entry
from nearer.vault.records import Record, local

TODAY = date(2026, 11, 22)
ZONES = ["UTC", "Europe/Vienna", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland"]

few = settings(max_examples=20)
"""A year takes some 15 ms to tell."""

seeds = st.integers(0, 2**32)
days = st.dates(date(1972, 1, 1), date(2090, 12, 31))
zones = st.sampled_from(ZONES)


def check_ins(records: tuple[Record, ...]) -> list[CheckIn]:
    return [record for record in records if isinstance(record, CheckIn)]


def entries(records: tuple[Record, ...]) -> list[Entry]:
    return [record for record in records if isinstance(record, Entry)]


@few
@given(seeds, days, zones)
def test_any_seed_and_any_day_give_a_year(seed: int, until: date, zone: str):
    records = year(seed, until, zone)
    assert len(check_ins(records)) >= 300
    assert len(entries(records)) >= 60


@few
@given(seeds, days, zones)
def test_the_same_seed_tells_the_same_year(seed: int, until: date, zone: str):
    assert year(seed, until, zone) == year(seed, until, zone)


def test_another_seed_tells_it_a_little_differently():
    one, other = year(1, TODAY, "UTC"), year(2, TODAY, "UTC")
    assert one != other
    assert entries(one)[0].text == entries(other)[0].text


@few
@given(seeds, days, zones)
def test_it_is_told_in_order_and_never_past_its_last_day(seed: int, until: date, zone: str):
    records = year(seed, until, zone)
    assert all(one.at <= next_one.at for one, next_one in pairwise(records))
    assert local(records[-1]).date() <= until
    assert timedelta(weeks=51) <= until - local(records[0]).date() <= timedelta(weeks=53)


@few
@given(seeds, days, zones)
def test_every_moment_is_a_whole_second_in_utc_lived_in_the_zone(seed: int, until: date, zone: str):
    for record in year(seed, until, zone):
        assert record.at.tzinfo is UTC
        assert record.at.microsecond == 0
        assert record.zone == zone
        assert 12 <= record.at.astimezone(ZoneInfo(zone)).hour <= 23


@few
@given(seeds, days, zones)
def test_every_record_is_one_the_vault_takes(seed: int, until: date, zone: str):
    for record in year(seed, until, zone):
        packed = msgspec.msgpack.encode(record)
        assert msgspec.msgpack.decode(packed, type=type(record)) == record


@few
@given(seeds, days, zones)
def test_a_weekday_in_the_words_is_the_weekday_it_was(seed: int, until: date, zone: str):
    written_on = {moment.note: moment.on for moment in diary().moments if moment.note}
    for record in check_ins(year(seed, until, zone)):
        if record.note:
            assert WEEKDAYS[local(record).weekday()] == written_on[record.note]


@few
@given(seeds)
def test_strengths_stay_within_bounds_and_words_on_the_wheel(seed: int):
    for record in check_ins(year(seed, TODAY, "UTC")):
        for feeling in record.feelings:
            assert wheel().get(feeling.word)
            assert feeling.strength in {1, 2, 3, 4}


@few
@given(seeds)
def test_most_check_ins_rate_all_eight(seed: int):
    rated = [record.eight.complete for record in check_ins(year(seed, TODAY, "UTC"))]
    assert 0.75 * len(rated) <= sum(rated) < len(rated)


@few
@given(seeds)
def test_some_days_pass_without_a_check_in_and_some_have_two(seed: int):
    here = Counter(local(record).date() for record in check_ins(year(seed, TODAY, "UTC")))
    assert 10 <= 371 - len(here) <= 60
    assert 4 <= sum(times == 2 for times in here.values()) <= 12


def test_a_day_of_two_moments_is_told_in_the_order_it_was_lived():
    notes = [record.note for record in check_ins(year(4, TODAY, "UTC"))]
    before = next(place for place, note in enumerate(notes) if note.startswith("Before: hands"))
    assert notes[before + 1].startswith("I did it.")


@pytest.mark.parametrize("ahead", range(7))
def test_the_last_week_breaks_off_today(ahead: int):
    monday = date(2026, 11, 16)
    records = year(0, monday + timedelta(days=ahead), "UTC")
    here = [record for record in records if record.at >= datetime(2026, 11, 16, tzinfo=UTC)]
    assert {local(record).weekday() for record in here} <= set(range(ahead + 1))
