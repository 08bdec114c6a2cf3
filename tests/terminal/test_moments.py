"""Days and moments as typed, and the zone of the machine."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.terminal import zone
from nearer.terminal.moment import Moment, end_of, start_of
from nearer.terminal.zone import is_zone, local_zone

ZONES = st.sampled_from(["UTC", "Europe/Vienna", "America/New_York", "Asia/Kathmandu"])
DAYS = st.dates(date(1950, 1, 1), date(2100, 1, 1))


def typed(text: str) -> date:
    return Moment().convert(text, None, None)


@given(DAYS, ZONES)
def test_a_day_ends_where_the_next_begins(day: date, name: str):
    assert end_of(day, name) == start_of(day + timedelta(days=1), name)
    assert timedelta(hours=22) < end_of(day, name) - start_of(day, name) < timedelta(hours=26)


@given(DAYS)
def test_a_day_is_read_as_it_is_written(day: date):
    read = typed(day.isoformat())
    assert read == day
    assert not isinstance(read, datetime)


@given(st.datetimes(datetime(1950, 1, 1), datetime(2100, 1, 1)))
def test_a_moment_with_an_offset_means_the_same_in_every_zone(naive: datetime):
    moment = naive.replace(tzinfo=UTC)
    read = typed(moment.isoformat())
    assert start_of(read, "Asia/Kathmandu") == end_of(read, "Europe/Vienna") == moment


def test_a_moment_without_an_offset_is_in_the_persons_zone():
    read = typed("2026-11-22T21:40")
    assert start_of(read, "Europe/Vienna") == datetime(2026, 11, 22, 20, 40, tzinfo=UTC)


@pytest.mark.parametrize("text", ["yesterday", "2026-02-30", "22.11.2026", "", "2026-11-22T25:00"])
def test_what_is_no_date_is_refused_with_an_example(text: str):
    with pytest.raises(click.BadParameter, match="2026-11-22"):
        typed(text)


def test_the_machine_says_its_zone(monkeypatch, tmp_path: Path):
    monkeypatch.setenv("TZ", ":Europe/Lisbon")
    assert local_zone() == "Europe/Lisbon"
    monkeypatch.setenv("TZ", "nonsense")
    monkeypatch.setattr(zone, "LOCALTIME", tmp_path / "localtime")
    monkeypatch.setattr(zone, "NAMED", tmp_path / "timezone")
    assert local_zone() == "UTC"
    (tmp_path / "timezone").write_text("Asia/Tokyo\n")
    assert local_zone() == "Asia/Tokyo"
    (tmp_path / "zoneinfo" / "Africa").mkdir(parents=True)
    (tmp_path / "zoneinfo" / "Africa" / "Cairo").touch()
    (tmp_path / "localtime").symlink_to(tmp_path / "zoneinfo" / "Africa" / "Cairo")
    assert local_zone() == "Africa/Cairo"


@pytest.mark.parametrize("name", ["", "Mars/Phobos", "../../etc/passwd", "Europe", "\0"])
def test_what_is_no_zone_is_known_as_such(name: str):
    assert not is_zone(name)
