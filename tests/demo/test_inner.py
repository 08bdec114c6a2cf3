"""The inner half of the made-up year: every kind, on its days, in words that fit the person."""

from datetime import UTC, date, datetime
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nearer.app.kinds import KINDS
from nearer.demo.calendar import Calendar
from nearer.demo.diary import diary
from nearer.demo.inner import dated, inner, lived, tables
from nearer.exercises.model import Sitting
from nearer.exercises.shipped import exercises
from nearer.pace.model import Season
from nearer.signs.questionnaires.model import Filling, score
from nearer.signs.questionnaires.shipped import questionnaires
from nearer.steps.roots.beliefs.model import Belief
from nearer.steps.roots.unfinished.model import Letter, Unfinished
from nearer.steps.roots.unfinished.pages import words as goodbye
from nearer.steps.roots.wounds.kinds import wounds
from nearer.steps.roots.wounds.model import Wound
from nearer.vault.records import kind_of
from tests.content.words import pressing

FIRST = date(2025, 11, 17)
OUTSIDE = {"preferences", "rest", "check-in", "journal", "exercise-file"}
"""Settings, what the diary holds, and what somebody else wrote."""


def told(seed: int = 1, first: date = FIRST):
    return list(inner(Calendar(first, "Europe/Vienna", Random(seed))))


def of(kind):
    return [one for one in told() if isinstance(one, kind)]


def test_every_kind_of_the_inner_half_is_there():
    assert {kind_of(type(one)) for one in told()} == {kind_of(kind) for kind in KINDS} - OUTSIDE


@settings(max_examples=20)
@given(st.integers(0, 99), st.dates(date(1980, 1, 7), date(2080, 1, 1)))
def test_it_fits_any_year_and_is_the_same_for_the_same_seed(seed: int, first: date):
    assert told(seed, first) == told(seed, first)
    for one in told(seed, first):
        assert first <= one.at.date() <= date.fromordinal(first.toordinal() + 7 * 53)


def test_a_week_and_a_weekday_are_a_day_and_with_an_hour_a_moment():
    calendar = Calendar(FIRST, "UTC", Random(1))
    assert dated({"week": 2, "on": "wed"}, calendar) == date(2025, 11, 26)
    moment = dated({"week": 2, "on": "wed", "when": "noon"}, calendar)
    assert isinstance(moment, datetime)
    assert (moment.tzinfo, moment.date()) == (UTC, date(2025, 11, 26))
    assert moment.hour in {12, 13}
    item = lived({"week": 1, "on": "mon", "old": 5, "on_it": [{"week": 1, "on": "tue"}]}, calendar)
    assert (item["at"].date(), item["old"], item["on_it"]) == (FIRST, 5, [date(2025, 11, 18)])
    assert dated("  as it is \n", calendar) == "as it is"


def test_the_ratings_of_a_belief_go_forward_and_begin_with_it():
    for belief in of(Belief):
        moments = [rating.at for rating in belief.ratings]
        assert moments == sorted(moments)
        assert moments[0].date() == belief.at.date()


def test_every_answer_is_to_a_step_of_its_exercise_by_its_name():
    for sitting in of(Sitting):
        exercise = exercises()[sitting.exercise]
        names = {step.id: step.name for step in exercise.steps}
        assert sitting.title == exercise.title
        assert {one.step: one.name for one in sitting.given}.items() <= names.items()
        options = {step.id: set(step.options) for step in exercise.steps}
        assert all(set(one.chosen) <= options[one.step] for one in sitting.given)


def test_one_sitting_waits_and_one_letter_is_sealed_and_no_season_is_on():
    assert [one.exercise for one in of(Sitting) if one.finished is None] == ["values"]
    assert [one.to for one in of(Letter) if one.fate == "sealed"] == ["Mr. Lund"]
    assert [one for one in of(Season) if one.over is None] == []


def test_what_was_chosen_is_what_the_pages_offer():
    for one in of(Wound):
        assert set(one.affects) <= set(wounds().affects)
    for one in of(Unfinished):
        assert {done.step for done in one.done} <= set(goodbye().steps)


@pytest.mark.parametrize("id", ["swls"])
def test_the_numbers_of_a_questionnaire_can_be_worked_out(id: str):
    found = [score(questionnaires()[id], one.answers) for one in of(Filling)]
    assert len(found) >= 2
    assert None not in found


def test_it_speaks_of_the_people_of_the_diary_and_scolds_nobody():
    known = {person for page in diary().pages for person in page.people}
    people = {one["alias"] for one in tables() if one["kind"] == "person/1"}
    assert people <= known
    said = " ".join(word for one in told() for word in one.words())
    assert [hit for hit in pressing(said) if hit not in {"should", "must"}] == []
