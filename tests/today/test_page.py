"""Home in the browser: it greets, offers one way in, and takes “not today” for an answer."""

from datetime import timedelta

import msgspec
import pytest

from nearer.steps.yourself.model import CheckIn, Named
from nearer.today.model import HEADLINES, Rest
from tests.evening import NOW, ZONE


def live(ana, days_ago, **fields):
    ana.vault.keep(CheckIn(at=NOW - timedelta(days=days_ago), zone=ZONE, **fields))


def test_a_brand_new_space_greets_by_name_and_asks_for_nothing(ana):
    page = ana.main("/today")
    assert "Sunday evening, Ana" in page
    assert HEADLINES["evening"] in page
    assert "Check in" in page
    assert "Nothing is in it yet, and nothing has to be." in page
    assert "Lately" not in page


def test_without_a_name_it_greets_all_the_same(ana):
    ana.vault.prefer(msgspec.structs.replace(ana.vault.preferences, name=""))
    assert ana.main("/today").startswith("Sunday evening You made it")


@pytest.mark.parametrize(
    ("zone", "part", "not_now"),
    [
        ("Europe/Berlin", "evening", "Not tonight"),
        ("America/New_York", "afternoon", "Not today"),
        ("Asia/Tokyo", "morning", "Not today"),
        ("Asia/Karachi", "night", "Not tonight"),
    ],
)
def test_it_knows_the_part_of_the_day_where_she_is(ana, zone, part, not_now):
    ana.vault.prefer(msgspec.structs.replace(ana.vault.preferences, zone=zone))
    page = ana.main("/today")
    assert HEADLINES[part] in page
    assert not_now in page


def until(ana, hours):
    """Let hours pass, looking in now and then so that the space stays open."""
    for _ in range(hours * 6):
        ana.clock.passes(minutes=10)
        ana.get("/today")


def test_not_tonight_holds_through_the_night_and_no_longer(ana):
    answer = ana.post("/today/rest", {"what": "check-in"})
    assert answer.headers["location"] == "/today"
    assert [kept.record.what for kept in ana.vault.all(Rest)] == ["check-in"]
    assert "Resting for today." in ana.main("/today")
    assert "How was it, really?" not in ana.main("/today")
    until(ana, 5)
    page = ana.main("/today")
    assert "Sunday night, Ana" in page, "at three in the morning it is still that night"
    assert "Resting for today." in page
    until(ana, 3)
    page = ana.main("/today")
    assert "Monday morning, Ana" in page
    assert "Resting for today." not in page


def test_only_what_is_there_can_be_put_to_rest(ana):
    assert ana.post("/today/rest", {"what": "everything"}).status_code == 303
    assert not ana.vault.all(Rest)


def test_after_a_check_in_it_is_shown_and_another_is_welcome(ana):
    ana.post("/check-in", {"note": "Soup and rain."})
    page = ana.main("/today")
    assert "You have looked in on yourself today." in page
    assert page.count("Soup and rain.") == 1
    assert "Check in again" in page


def test_one_small_thing_with_its_reason_and_not_today(ana):
    for day in (5, 4, 3):
        live(ana, day, nourished=("the bus window",))
    page = ana.get("/today")
    assert page.count("One small thing") == 1
    assert "the bus window" in page
    assert "It fed you 3 times in the last four weeks." in page
    assert "Why this?" in page
    ana.post("/today/rest", {"what": "fed"})
    assert "One small thing" not in ana.get("/today")


def test_a_feeling_of_yesterday_leads_to_a_beginning(ana):
    live(ana, 1, feelings=(Named("wistful"),))
    page = ana.get("/today")
    assert "Yesterday you named a feeling: wistful." in page
    assert 'href="/journal/new?prompt=' in page


def test_something_begun_is_waiting(ana):
    ana.post("/check-in", {"note": "half a sen", "enough": "1"})
    page = ana.get("/today")
    assert "Something you began is waiting here." in page
    assert "half a sen" not in page
    assert "This is your space" not in page


def test_the_last_things_kept_and_the_days_of_the_month(ana):
    for day in (1, 1, 3, 60):
        live(ana, day, note=f"Lived {day} days ago.")
    page = ana.main("/today")
    assert "2 days with a note in November 2026" in page
    assert page.index("Lived 1 days ago.") < page.index("Lived 3 days ago.")
    assert "Lived 60 days ago." not in page


def test_other_years_come_up_only_when_asked_for(ana):
    live(ana, 365, note="A year ago.")
    assert "On this day" not in ana.main("/today")
    ana.vault.prefer(msgspec.structs.replace(ana.vault.preferences, on_this_day=True))
    page = ana.main("/today")
    assert page.index("On this day") < page.index("22 November 2025") < page.rindex("A year ago.")


def test_there_is_no_streak_and_no_score(ana):
    for day in range(9):
        live(ana, day, note="x")
    page = ana.main("/today").casefold()
    assert "9 days with a note" in page
    assert [word for word in ("streak", "score", "in a row", "goal") if word in page] == []
