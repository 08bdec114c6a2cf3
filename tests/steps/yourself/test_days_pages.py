"""Days in the browser: a month at a glance, a day in full, and the way from one to the next."""

from datetime import UTC, datetime, timedelta

import msgspec

from nearer.steps.yourself.model import CheckIn, Entry, Named
from tests.evening import NOW, ZONE


def live(ana, *days, hour=12, **fields):
    for day in days:
        at = datetime.fromisoformat(day).replace(hour=hour, tzinfo=UTC)
        ana.vault.keep(CheckIn(at=at, zone=ZONE, note=f"Lived on {day}", **fields))


def test_before_anything_is_kept_the_page_invites(ana):
    page = ana.main("/days")
    assert "Your days will gather here" in page
    assert "Begin with today" in page


def test_a_month_shows_its_days_and_the_latest_is_the_first_seen(ana):
    live(ana, "2026-11-03", "2026-11-20", "2026-10-09", mood=1)
    page = ana.main("/days")
    assert "November 2026" in page
    assert page.index("Lived on 2026-11-20") < page.index("Lived on 2026-11-03")
    assert "2026-10-09" not in page
    assert "Lived on 2026-10-09" in ana.main("/days?month=2026-10")


def test_the_calendar_says_in_words_what_its_marks_say(ana):
    live(ana, "2026-11-03", mood=-2)
    live(ana, "2026-11-03", hour=18)
    page = ana.get("/days")
    assert 'href="/day/2026-11-03" aria-label="Tuesday 3 November: 2 notes"' in page
    assert 'class="mood-1"' in page


def test_the_way_to_other_months_skips_those_that_are_empty(ana):
    live(ana, "2026-11-03", "2026-07-01", "2025-01-31")
    assert 'href="/days?month=2026-07"' in ana.get("/days")
    page = ana.get("/days?month=2026-07")
    assert 'rel="next" href="/days?month=2026-11"' in page
    assert 'rel="prev" href="/days?month=2025-01"' in page
    assert "A quiet month" in ana.main("/days?month=2026-08")


def test_without_a_month_it_is_the_latest_that_holds_something(ana):
    live(ana, "2026-02-11")
    assert "February 2026" in ana.main("/days")


def test_a_day_is_read_back_in_the_order_it_was_lived(ana):
    live(ana, "2026-11-03", hour=20)
    at = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
    ana.vault.keep(Entry(at=at, zone=ZONE, title="A morning page", text="**bold** words"))
    page = ana.get("/day/2026-11-03")
    assert page.index("A morning page") < page.index("Lived on 2026-11-03")
    assert "<strong>bold</strong>" in page
    assert "21:00" in page
    for kept in (*ana.vault.all(CheckIn), *ana.vault.all(Entry)):
        kind = "check-in" if isinstance(kept.record, CheckIn) else "journal"
        assert f'href="/{kind}/{kept.id}/edit"' in page
        assert f'href="/{kind}/{kept.id}/erase"' in page


def test_a_day_knows_the_one_before_and_the_one_after(ana):
    live(ana, "2026-11-03", "2026-11-09", "2026-10-30")
    page = ana.get("/day/2026-11-03")
    assert 'rel="prev" href="/day/2026-10-30"' in page
    assert 'rel="next" href="/day/2026-11-09"' in page


def test_a_late_evening_belongs_to_the_day_it_was_lived_on(ana):
    at = datetime(2026, 11, 3, 23, 30, tzinfo=UTC)
    ana.vault.keep(CheckIn(at=at, zone=ZONE, note="Half past midnight at home"))
    ana.vault.keep(CheckIn(at=at, zone="America/New_York", note="Still evening far away"))
    assert "Half past midnight" in ana.main("/day/2026-11-04")
    assert "far away" in ana.main("/day/2026-11-03")
    assert "Half past midnight" not in ana.main("/day/2026-11-03")


def test_a_day_with_nothing_says_so_and_one_that_never_was_is_no_page(ana):
    assert "Nothing is kept from this day." in ana.main("/day/2026-11-04")
    for day in ("2026-02-30", "0001-01-01", "yesterday"):
        ana.get(f"/day/{day}", status=404)
    ana.get("/days?month=13", status=404)


def test_other_years_come_up_only_when_asked_for(ana):
    live(ana, "2025-11-22", feelings=(Named("wistful"),))
    assert "On this day" not in ana.main("/day/2026-11-22")
    wish = msgspec.structs.replace(ana.vault.preferences, on_this_day=True)
    ana.vault.prefer(wish)
    page = ana.main("/day/2026-11-22")
    assert "On this day" in page
    assert "Lived on 2025-11-22" in page
    assert "On this day" not in ana.main("/day/2026-11-21")


def test_today_is_marked_in_the_calendar_of_where_she_lives(ana):
    ana.vault.keep(CheckIn(at=NOW - timedelta(days=1), zone=ZONE, note="x"))
    assert ana.get("/days").count('aria-current="date"') == 1
    assert 'aria-current="date"' not in ana.get("/days?month=2026-10")
