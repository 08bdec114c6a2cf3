"""What never ended, and letters: kept, sealed until a day, or let go."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.steps.roots.unfinished.model import Done, Letter, Unfinished, may_open, with_steps
from nearer.steps.roots.unfinished.pages import words
from tests.content.words import pressing
from tests.evening import NOW, ZONE
from tests.reading import grade

TODAY = NOW.date()
LETTER = {"to": "K.", "text": "I was so proud of you."}
days = st.dates(date(2020, 1, 1), date(2030, 1, 1))
steps = st.lists(st.sampled_from(words().steps), unique=True).map(tuple)


@given(steps, steps, days, days)
def test_a_step_keeps_the_day_it_was_first_ticked_on(first, second, one, other):
    before = with_steps((), first, one)
    after = with_steps(before, second, other)
    assert tuple(done.step for done in after) == second
    assert all(done.on == (one if done.step in first else other) for done in after)


@given(st.none() | days, days)
def test_a_sealed_letter_may_be_opened_from_its_day_on(until, today):
    letter = Letter(at=NOW, zone=ZONE, to="K.", fate="sealed", until=until)
    assert may_open(letter, today) == (until is not None and until <= today)
    assert not may_open(Letter(at=NOW, zone=ZONE, to="K.", until=until), today)


def test_a_sealed_letter_is_found_by_whom_it_is_to_and_nothing_else():
    sealed = Letter(at=NOW, zone=ZONE, to="K.", text="secret", fate="sealed", until=TODAY)
    assert list(sealed.words()) == ["K."]


def test_the_words_are_plain():
    assert grade(". ".join([words().lead, *words().steps])) <= 6
    assert pressing(" ".join([words().lead, *words().steps])) == []


def test_someone_is_noted_changed_and_erased(ana):
    step = words().steps[0]
    ana.post("/roots/unfinished/new", {"who": "Grandpa", "carry": "The sea.", "done": step})
    (kept,) = ana.vault.all(Unfinished)
    assert kept.record.done == (Done(step, TODAY),)
    place = f"/roots/unfinished/{kept.id}"
    assert "The sea." in ana.main(place)
    ana.post(f"{place}/edit", {"who": "Grandpa", "carry": "His boat."})
    assert ana.vault.all(Unfinished)[0].record.done == ()
    ana.post(f"{place}/erase", {})
    assert not ana.vault.all(Unfinished)
    assert ana.post("/roots/unfinished/new", {"who": "", "carry": "x"}).status_code == 422


def written(ana):
    ana.post("/roots/letters/new", LETTER)
    (kept,) = ana.vault.all(Letter)
    return f"/roots/letters/{kept.id}"


def test_a_letter_waits_half_written_and_is_kept(ana):
    ana.post("/roots/letters/new", LETTER | {"enough": "1"})
    assert "proud" in ana.get("/roots/letters/new")
    assert "Go on with your letter" in ana.main("/roots/letters")
    place = written(ana)
    assert "proud" in ana.main(place)
    assert ana.post("/roots/letters/new", {"to": "", "text": " "}).status_code == 422


def test_sealed_its_words_are_nowhere_until_it_is_opened(ana):
    place = written(ana)
    until = str(TODAY + timedelta(days=30))
    ana.post(f"{place}/fate", {"fate": "sealed", "until": until})
    for path in (place, "/roots/letters", "/search?q=proud", f"{place}/erase"):
        assert "so proud" not in ana.main(path)
    assert ana.browser.get(f"{place}/edit").headers["location"] == place
    assert "Open it all the same" in ana.main(place)
    ana.post(f"{place}/open", {})
    assert "so proud" in ana.main(place)


def test_on_its_day_it_can_be_opened(ana):
    place = written(ana)
    ana.post(f"{place}/fate", {"fate": "sealed", "until": str(TODAY + timedelta(days=1))})
    for _ in range(30 * 6):
        ana.clock.passes(minutes=10)
        ana.get("/yourself")
    assert "The day has come." in ana.main(place)


@pytest.mark.parametrize("until", ["", "2020-01-01", str(TODAY), "soon"])
def test_it_can_only_be_sealed_until_a_day_to_come(ana, until):
    place = written(ana)
    answer = ana.post(f"{place}/fate", {"fate": "sealed", "until": until})
    assert answer.status_code == 422
    assert ana.vault.all(Letter)[0].record.fate == "kept"


def test_letting_go_asks_once_more_and_is_for_good(ana):
    place = written(ana)
    answer = ana.post(f"{place}/fate", {"fate": "erased"})
    assert answer.headers["location"] == f"{place}/erase"
    assert "Let this letter go for good?" in ana.main(f"{place}/erase")
    ana.post(f"{place}/erase", {})
    assert not ana.vault.all(Letter)
