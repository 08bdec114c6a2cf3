"""Today's rules: one small thing or nothing, always with its reason, and rest is respected."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from nearer.feelings.taxonomy import wheel
from nearer.pace.model import LESS, USUAL
from nearer.steps.yourself.model import CheckIn, Named
from nearer.steps.yourself.prompts import prompts
from nearer.today.model import (
    HEADLINES,
    MOMENTS,
    MOMENTS_WITH_NAME,
    NOT_NOW,
    QUESTIONS,
    days_with_notes,
)
from nearer.today.suggesting import OFTEN_ENOUGH, WITHOUT_WORDS, Seen, suggest
from tests.reading import grade
from tests.steps.yourself.making import NOW, check_ins

TODAY = NOW.date()
PARTS = {"morning", "afternoon", "evening", "night"}


def lived(days_ago, **fields):
    return CheckIn(at=NOW - timedelta(days=days_ago), zone="UTC", **fields)


def seen(*lately, begun=(), today=TODAY, ask=USUAL, signs=None):
    return Seen(today, lately, begun, tuple(prompts().values()), wheel().get, ask, signs)


def test_nothing_to_go_by_is_nothing_to_suggest():
    assert suggest(seen(), ()) is None


def test_what_was_begun_comes_first():
    fed = [lived(day, nourished=("tea",)) for day in (5, 4, 3)]
    found = suggest(seen(*fed, begun=["/journal/new"]), ())
    assert found
    assert (found.what, found.path) == ("begun", "/journal/new")


def test_a_beginning_fits_the_feeling_of_yesterday():
    found = suggest(seen(lived(1, feelings=(Named("wistful"),))), ())
    assert found
    assert found.what == "beginning"
    assert found.values == {"word": "wistful"}
    (prompt,) = [one for one in prompts().values() if one.text == found.words]
    assert "sad" in prompt.fits
    assert found.path == f"/journal/new?prompt={prompt.id}"


def test_a_feeling_of_two_days_ago_or_of_ones_own_words_suggests_no_beginning():
    assert suggest(seen(lived(2, feelings=(Named("wistful"),))), ()) is None
    assert suggest(seen(lived(1, feelings=(Named("prickly"),))), ()) is None


def test_the_beginning_changes_with_the_day():
    texts = set()
    for day in range(6):
        shifted = lived(1 - day, feelings=(Named("wistful"),))
        found = suggest(seen(shifted, today=TODAY + timedelta(days=day)), ())
        assert found
        texts.add(found.words)
    assert len(texts) > 1


def test_what_fed_them_often_is_worth_some_room_and_the_count_is_true():
    fed = [lived(day, nourished=("Tea", "rain")) for day in (9, 8)]
    assert suggest(seen(*fed), ()) is None
    found = suggest(seen(*fed, lived(7, nourished=("tea",))), ())
    assert found
    assert (found.what, found.words, found.values) == ("fed", "tea", {"n": OFTEN_ENOUGH})


def test_after_several_check_ins_without_a_word_the_wheel_is_offered():
    silent = [lived(day) for day in range(9, 9 - WITHOUT_WORDS, -1)]
    found = suggest(seen(*silent), ())
    assert found
    assert (found.what, found.path) == ("wheel", "/feelings")
    assert suggest(seen(*silent[1:]), ()) is None
    assert suggest(seen(*silent[1:], lived(2, answer="nothing")), ()) is None


def test_after_three_answers_without_a_word_the_body_is_offered():
    unsure = [lived(day, answer="not sure") for day in (3, 2)]
    assert suggest(seen(*unsure), ()) is None
    found = suggest(seen(*unsure, lived(1, answer="nothing")), ())
    assert found
    assert (found.what, found.path) == ("body", "/feelings/body")
    assert suggest(seen(*unsure, lived(1, feelings=(Named("calm"),))), ()) != found


def test_three_tense_moments_within_a_week_offer_three_quiet_minutes():
    tense = [lived(day, mood=-1, energy=2) for day in (3, 2, 1)]
    found = suggest(seen(*tense), ())
    assert found
    assert (found.what, found.path) == ("tense", "/practices/pause")
    assert suggest(seen(*tense[1:]), ()) is None
    assert suggest(seen(*tense, lived(0, mood=1, energy=1)), ()) is None
    long_ago = [lived(day, mood=-1, energy=2) for day in (12, 11, 10)]
    assert suggest(seen(*long_ago), ()) is None


def test_the_signs_come_up_again_after_four_weeks_and_never_for_those_who_did_not_look():
    assert suggest(seen(signs=TODAY - timedelta(days=27)), ()) is None
    found = suggest(seen(signs=TODAY - timedelta(days=30)), ())
    assert found
    assert (found.what, found.path, found.values) == ("signs", "/signs/myself", {"n": 4})
    assert suggest(seen(), ()) is None


@given(st.lists(check_ins, max_size=8), st.dates(TODAY - timedelta(days=400), TODAY))
def test_in_a_season_nothing_new_is_asked(lately, signs):
    found = suggest(seen(*lately, ask=LESS, signs=signs), ())
    assert found is None or found.what in ("begun", "fed")


@given(st.lists(check_ins, max_size=8), st.sampled_from(["begun", "fed", "beginning", "wheel"]))
def test_after_one_not_today_there_is_nothing_more_that_day(lately, what):
    assert suggest(seen(*lately, begun=["/check-in"]), {what}) is None


@given(st.lists(check_ins, max_size=8))
def test_resting_from_the_check_in_is_about_the_check_in_only(lately):
    assert suggest(seen(*lately), {"check-in"}) == suggest(seen(*lately), ())


@given(st.lists(check_ins, max_size=8))
def test_a_suggestion_says_why_and_can_be_said(lately):
    found = suggest(seen(*lately), ())
    if found:
        assert found.reason.format_map(found.values)
        assert found.rule
        assert bool(found.path) == bool(found.action)


def test_every_part_of_the_day_has_its_words_and_they_are_plain():
    for words in (HEADLINES, MOMENTS, MOMENTS_WITH_NAME, QUESTIONS, NOT_NOW):
        assert set(words) == PARTS
    assert grade(" ".join(HEADLINES.values())) <= 6


def test_days_of_a_month_are_counted_once_each_where_they_were_lived():
    records = [lived(0), lived(0, note="again"), lived(2), lived(40)]
    assert days_with_notes(records, TODAY) == 2
    late = CheckIn(at=NOW.replace(month=10, day=31, hour=23, minute=30), zone="Europe/Berlin")
    assert days_with_notes([late], TODAY) == 1
