"""The calendar file, read by another library: each week at the same time by the clock."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from nearer.steps.yourself.routine.calendar import calendar_of
from nearer.steps.yourself.routine.model import Routine, Slot, due, first_day
from nearer.vault.records import Kept

AT = datetime(2026, 10, 20, 18, 0, tzinfo=UTC)
ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu")

slots = st.builds(
    Slot,
    weekday=st.integers(0, 6),
    at=st.times().map(lambda moment: moment.replace(second=0, microsecond=0)),
    minutes=st.integers(5, 240),
    what=st.text(max_size=20),
)
routines = st.builds(
    Routine,
    at=st.just(AT),
    zone=st.sampled_from(ZONES),
    slots=st.lists(slots, max_size=7, unique_by=lambda slot: slot.weekday).map(tuple),
    title=st.text(st.characters(categories=("L", "N")), min_size=1, max_size=20),
)


def kept(routine):
    return Kept("0" * 32, 1, routine)


def events(routine):
    read = vobject.readOne(calendar_of(kept(routine)).decode())
    return list(getattr(read, "vevent_list", []))


@given(routines)
def test_another_library_reads_every_slot_with_its_day_time_and_length(routine):
    found = {event.dtstart.value.weekday(): event for event in events(routine)}
    assert set(found) == {slot.weekday for slot in routine.slots}
    for slot in routine.slots:
        event = found[slot.weekday]
        assert event.dtstart.value.time().replace(tzinfo=None) == slot.at
        assert event.duration.value == timedelta(minutes=slot.minutes)
        assert event.summary.value == routine.title


@given(routines)
def test_the_same_routine_is_the_same_file(routine):
    assert calendar_of(kept(routine)) == calendar_of(kept(routine))


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"])
def test_when_the_clocks_change_it_stays_at_the_same_time_by_the_clock(zone):
    routine = Routine(at=AT, zone=zone, slots=(Slot(1, time(19, 30)),))
    (event,) = events(routine)
    for _, moment in zip(range(60), event.getrruleset(addRDate=True), strict=False):
        assert (moment.hour, moment.minute, moment.weekday()) == (19, 30, 1)
    (component,) = [
        line for line in calendar_of(kept(routine)).split(b"\r\n") if b"DTSTART;" in line
    ]
    assert f"TZID={zone}".encode() in component


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York"])
def test_the_zone_in_the_file_knows_when_the_clocks_change(zone):
    read = vobject.readOne(
        calendar_of(kept(Routine(at=AT, zone=zone, slots=(Slot(1, time(19, 30)),)))).decode()
    )
    start = read.vevent.dtstart.value
    for weeks in (0, 4, 12, 26, 40):
        moment = datetime.combine(start.date() + timedelta(weeks=weeks), time(19, 30))
        real = moment.replace(tzinfo=ZoneInfo(zone)).utcoffset()
        assert moment.replace(tzinfo=start.tzinfo).utcoffset() == real


def test_the_file_says_nothing_about_what_the_time_is_for():
    routine = Routine(at=AT, zone="UTC", slots=(Slot(3, time(7), what="Cry a bit"),), title="Busy")
    text = calendar_of(kept(routine)).decode().casefold()
    assert "busy" in text
    assert not [word for word in ("cry", "nearer", "feeling", "description") if word in text]


@given(st.dates(date(2026, 1, 1), date(2027, 1, 1)), slots)
def test_the_first_day_is_the_next_such_weekday(since, slot):
    found = first_day(slot, since)
    assert found.weekday() == slot.weekday
    assert 0 <= (found - since).days < 7


@given(routines, st.dates(date(2026, 1, 1), date(2027, 1, 1)))
def test_what_is_due_is_what_stands_on_that_day_and_nothing_while_it_rests(routine, day):
    found = due(routine, day)
    assert {slot for slot in routine.slots if slot.weekday == day.weekday()} == set(found)
    assert list(found) == sorted(found, key=lambda slot: slot.at)
    resting = Routine(at=AT, zone="UTC", slots=routine.slots, rests=True)
    assert due(resting, day) == due(None, day) == ()
