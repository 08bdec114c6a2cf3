"""The made-up year as it was written."""

import re
from collections import Counter
from itertools import pairwise

import msgspec
import pytest

from nearer.demo.diary import WEEKDAYS, WEEKS, Diary, Moment, Page, diary
from nearer.demo.sketches import DRAWINGS
from nearer.feelings.taxonomy import wheel
from nearer.steps.yourself.prompts import prompts

MOMENTS = diary().moments
PAGES = diary().pages
NOTES = [moment.note for moment in MOMENTS if moment.note]
TEXTS = [*NOTES, *(page.text for page in PAGES)]

NOT_IN_HERE = re.compile(
    r"suicid|self.harm|\bkill|hurt (?:my|him|her)self|overdose|\bpills? and\b|end it all|"
    r"(?:want|wish|better)\w* (?:to be |I (?:was|were) )?dead|cut (?:my|her|him)self|"
    r"\bshould\b|trauma|trigger(?:ed|ing)|boundar|toxic|narciss|attachment|inner child|healing",
    re.I,
)
"""Nothing that could harm a reader, and no borrowed language of the consulting room."""

SEASONS = re.compile(
    r"\b(?:January|February|March|April|June|July|August|September|October|November|December|"
    r"spring(?! cleaning)|summer|autumn|winter|snow\w*|heatwave|Christmas|Easter|New Year)\b"
)
"""The year begins on any day of the calendar, on either half of the earth."""

DAYS_AHEAD_OF_THEMSELVES = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def place(written: Moment | Page) -> int:
    return 7 * written.week + WEEKDAYS.index(written.on)


def test_there_is_a_year_of_it():
    assert len(NOTES) >= 330
    assert len(PAGES) >= 64
    assert {moment.week for moment in MOMENTS} == set(range(1, WEEKS + 1))
    assert {page.week for page in PAGES} == set(range(1, WEEKS + 1))


def test_no_two_notes_and_no_two_pages_are_alike():
    assert [text for text, times in Counter(TEXTS).items() if times > 1] == []


def test_no_two_notes_start_with_the_same_six_words():
    starts = Counter(" ".join(note.split()[:6]) for note in NOTES if len(note.split()) >= 6)
    assert [start for start, times in starts.items() if times > 1] == []


def test_the_year_is_written_in_its_order():
    both: tuple[tuple[Moment | Page, ...], ...] = (MOMENTS, PAGES)
    for written in both:
        assert all(place(one) <= place(next_one) for one, next_one in pairwise(written))


def test_two_moments_of_one_day_are_at_different_times_of_it():
    times = Counter((moment.week, moment.on, moment.when) for moment in MOMENTS)
    assert max(times.values()) == 1


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.strip()[:32])
def test_nothing_in_it_harms_or_preaches(text: str):
    assert NOT_IN_HERE.findall(text) == []


@pytest.mark.parametrize(
    "harm", ["I wanted to be dead", "she hurt herself", "You should rest", "his toxic trait"]
)
def test_what_does_not_belong_would_be_noticed(harm: str):
    assert NOT_IN_HERE.search(harm)


def test_no_season_or_month_is_named():
    assert [found for text in TEXTS for found in SEASONS.findall(text)] == []


def test_the_last_week_talks_of_no_other_day_than_its_own():
    full = dict(
        zip(WEEKDAYS, ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun"), strict=True)
    )
    for moment in MOMENTS:
        if moment.week == WEEKS:
            named = DAYS_AHEAD_OF_THEMSELVES.findall(moment.note)
            assert set(named) <= {f"{full[moment.on]}day"}


def test_every_feeling_is_a_word_on_the_wheel():
    words = {feeling.word for feeling in wheel()}
    assert {word for moment in MOMENTS for word in moment.feelings} <= words


def test_no_moment_names_more_feelings_than_a_check_in_holds():
    assert max(len(moment.feelings) for moment in MOMENTS) <= 5


def test_most_of_the_wheel_is_used_over_the_year():
    assert len({word for moment in MOMENTS for word in moment.feelings}) >= 100


def test_some_days_pull_both_ways_and_some_are_numb():
    def valences(moment: Moment) -> list[int]:
        feelings = [wheel().get(word) for word in moment.feelings]
        return [feeling.valence for feeling in feelings if feeling]

    mixed = [m for m in MOMENTS if max(valences(m), default=0) > 1 and min(valences(m)) < -1]
    numb = [m for m in MOMENTS if {"numb", "empty", "hollow", "detached"} & m.feelings.keys()]
    assert len(mixed) >= 30
    assert len(numb) >= 12


def test_some_moments_say_only_a_feeling_or_that_they_are_not_sure():
    assert [m for m in MOMENTS if not m.note and m.feelings]
    assert [m for m in MOMENTS if m.answer == "not sure"]
    assert not [m for m in MOMENTS if m.answer and m.feelings]


def test_a_few_days_have_two_moments():
    days = Counter((moment.week, moment.on) for moment in MOMENTS)
    assert max(days.values()) == 2
    assert sum(times == 2 for times in days.values()) >= 8


def test_most_days_are_neither_very_good_nor_very_bad():
    assert sum(abs(moment.mood) <= 1 for moment in MOMENTS) >= 0.7 * len(MOMENTS)


def test_every_sketch_has_its_drawing_and_every_drawing_its_day():
    assert {moment.sketch for moment in MOMENTS} - {""} == set(DRAWINGS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.week}-{page.on}")
def test_a_page_is_neither_a_line_nor_an_essay(page):
    assert 60 <= len(page.text.split()) <= 180


def test_every_prompt_a_page_answers_is_one_of_ours():
    answered = {page.prompt for page in PAGES} - {""}
    assert len(answered) >= 8
    assert answered <= prompts().keys()


def test_the_people_are_few_and_always_called_the_same():
    people = {person for page in PAGES for person in page.people}
    assert people == {
        "Ana", "Sam", "Mum", "Dad", "Pia", "J.", "Mr. Lund", "Idris", "Helen", "Wren"
    }  # fmt: skip


def test_a_misspelt_field_in_the_diary_is_refused():
    with pytest.raises(msgspec.ValidationError, match="unknown field"):
        msgspec.convert({"week": 1, "on": "mon", "mood": 0, "energy": 0, "felt": 1}, Moment)


def test_the_diary_is_read_once():
    assert isinstance(diary(), Diary)
    assert diary() is diary()
