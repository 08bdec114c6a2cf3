"""When something was lived: read from a form or a command, in the person's own zone."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.keeping.moments import (
    LONG_AGO,
    NOT_YET,
    UNREADABLE,
    Unclear,
    check_moment,
    day_bounds,
    lived_day,
    part_of_day,
    read_day,
    read_moment,
    today_in,
    typed_moment,
)
from tests.steps.yourself.making import NOW, ZONES, moments, zones


@given(moments, zones)
def test_a_field_nobody_touched_means_the_very_same_moment(moment, zone):
    assert read_moment(typed_moment(moment, zone), zone, shown=moment, now=NOW) == moment


@given(moments, zones)
def test_a_field_that_was_changed_means_what_its_clock_says(moment, zone):
    typed = typed_moment(moment, zone)
    read = read_moment(typed, zone, shown=NOW - timedelta(days=9999), now=NOW)
    assert isinstance(read, datetime)
    assert read.tzinfo is UTC
    assert typed_moment(read, zone) == typed


def test_an_empty_field_is_the_moment_shown():
    shown = NOW.replace(microsecond=5)
    assert read_moment(" ", "UTC", shown, NOW) == NOW


def test_the_hour_a_clock_change_repeats_stays_the_hour_it_was():
    second_time = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    typed = typed_moment(second_time, "Europe/Berlin")
    assert typed == "2026-10-25T02:30"
    assert read_moment(typed, "Europe/Berlin", shown=second_time, now=NOW) == second_time


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("yesterday", UNREADABLE),
        ("2026-02-30T10:00", UNREADABLE),
        ("2026-11-24T12:00", NOT_YET),
        ("9999-12-31T23:59", NOT_YET),
        ("1900-01-01T00:00", LONG_AGO),
        ("0001-01-01T00:00", LONG_AGO),
    ],
)
def test_a_moment_that_cannot_be_is_said_to_be_so(text, sentence):
    for zone in ZONES:
        assert read_moment(text, zone, shown=NOW, now=NOW) == Unclear(sentence)


def test_a_phone_whose_clock_runs_a_little_ahead_is_believed():
    ahead = (NOW + timedelta(minutes=9)).astimezone(ZoneInfo("Europe/Berlin"))
    assert check_moment(ahead.replace(tzinfo=None), "Europe/Berlin", NOW) == ahead


def test_a_moment_with_its_own_offset_keeps_it():
    typed = datetime.fromisoformat("2026-11-22T12:00:00-05:00")
    assert check_moment(typed, "Asia/Kathmandu", NOW) == datetime(2026, 11, 22, 17, tzinfo=UTC)


@given(moments, zones)
def test_the_bounds_of_a_day_hold_it_in_every_zone(moment, zone):
    first, end = day_bounds(today_in(zone, moment))
    assert first <= moment < end


def test_a_day_begins_at_five():
    hours = [part_of_day(hour) for hour in range(24)]
    assert hours[:5] == ["night"] * 5
    assert hours[5] == "morning"
    assert hours[12] == "afternoon"
    assert hours[17:23] == ["evening"] * 6
    assert hours[23] == "night"


@given(moments)
def test_a_night_belongs_to_the_day_before_it(moment):
    day = lived_day(moment)
    assert day == moment.date() - timedelta(days=int(moment.hour < 5))


@given(st.dates(min_value=date(1901, 1, 1), max_value=date(2199, 12, 31)))
def test_a_day_of_our_time_is_read_from_an_address(day):
    assert read_day(str(day)) == day


@pytest.mark.parametrize("text", ["", "today", "2026-13-01", "0001-01-01", "9999-12-31", "2026-1"])
def test_an_address_that_names_no_day_of_our_time_is_none(text):
    assert read_day(text) is None
