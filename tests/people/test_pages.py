"""People in the browser: noted, asked about, changed and erased."""

import pytest

from nearer.people.asking import questions
from nearer.people.model import Person
from nearer.people.rules import QUESTIONS
from tests.evening import Evening, evening
from tests.reading import grade

SAM = {"alias": " Sam ", "tie": "friend", "safe": "4", "note": "Says what he means."}
CALM = dict.fromkeys(QUESTIONS, "no")


@pytest.fixture
def ana(tmp_path) -> Evening:
    return evening(tmp_path / "data")


def only(ana):
    (kept,) = ana.vault.all(Person)
    return kept


def test_an_empty_page_invites(ana):
    assert "A nickname is enough." in ana.main("/people")


def test_someone_is_noted_read_back_changed_and_erased(ana):
    location = ana.post("/people/new", SAM).headers["location"]
    kept = only(ana)
    assert location == f"/people/{kept.id}"
    assert (kept.record.alias, kept.record.tie, kept.record.safe) == ("Sam", "friend", 4)
    page = ana.main(location)
    assert "Says what he means." in page
    assert "very safe" in page
    assert "Sam" in ana.main("/people")
    ana.post(f"{location}/edit", SAM | {"safe": "", "alias": "S."})
    assert (only(ana).record.alias, only(ana).record.safe) == ("S.", None)
    ana.post(f"{location}/erase", {})
    assert not ana.vault.all(Person)


def test_a_name_is_needed_and_the_rest_is_not_lost(ana):
    answer = ana.post("/people/new", SAM | {"alias": " "})
    assert answer.status_code == 422
    assert "Says what he means." in answer.text
    assert not ana.vault.all(Person)


def test_a_form_left_half_way_waits(ana):
    ana.post("/people/new", SAM | {"enough": "1"})
    assert "Go on with the one you began" in ana.main("/people")
    assert "Says what he means." in ana.get("/people/new")
    ana.post("/people/fresh", {})
    assert "Says what he means." not in ana.get("/people/new")


def test_changing_someone_keeps_what_was_answered_about_them(ana):
    place = ana.post("/people/new", SAM).headers["location"]
    ana.post(f"{place}/safety", CALM | {"keep": "on"})
    ana.post(f"{place}/edit", SAM | {"alias": "S."})
    assert only(ana).record.answers.all() == ("no",) * 5


def test_the_answers_are_forgotten_unless_they_are_to_be_kept(ana):
    place = ana.post("/people/new", SAM).headers["location"]
    page = ana.send(f"{place}/safety", CALM | {"threat": "unsure"})
    assert "Go carefully" in page
    assert 'href="/help-now#harm"' in page
    assert only(ana).record.answers is None
    assert only(ana).revision == 1
    assert "five short questions" in ana.main(place)
    ana.post(f"{place}/safety", CALM | {"threat": "unsure", "keep": "on"})
    assert only(ana).record.answers.threat == "unsure"
    assert "no steps with this person open" in ana.main(place)
    ana.post(f"{place}/safety", CALM)
    assert only(ana).record.answers is None, "taking the tick away forgets them"


def test_what_opens_can_be_come_back_to_until_someone_is_erased(ana):
    place = ana.post("/people/new", SAM).headers["location"]
    back = ana.browser.get(f"{place}/safety/opened")
    assert back.headers["location"] == f"{place}/safety", "nothing was answered yet"
    ana.send(f"{place}/safety", CALM)
    for _ in range(2):
        assert "Nothing you answered speaks against" in ana.main(f"{place}/safety/opened")
    assert "Nothing you answered" not in ana.main(f"{place}/safety"), "the questions come blank"
    id = only(ana).id
    ana.post(f"{place}/erase", {})
    assert ana.vault.drafts.get(f".opens-{id}") is None


def test_skipping_everything_opens_light_steps(ana):
    place = ana.post("/people/new", SAM).headers["location"]
    assert "only light steps" in ana.send(f"{place}/safety", {})


def test_an_answer_that_is_none_counts_as_skipped(ana):
    place = ana.post("/people/new", SAM).headers["location"]
    assert "only light steps" in ana.send(f"{place}/safety", CALM | {"used": "maybe"})


def test_nobody_comes_back_by_themselves(ana):
    ana.post("/people/new", SAM)
    assert "Sam" not in ana.main("/today")
    assert "Sam" not in ana.main("/days")
    assert "Sam" in ana.main("/search?q=Sam")


def test_the_questions_are_plain_and_name_nobody():
    asked = questions()
    texts = [asked.lead, asked.kept, *(f"{one.text} {one.more}" for one in asked.question)]
    assert tuple(one.id for one in asked.question) == QUESTIONS
    for said in texts:
        assert grade(said) <= 6
        assert not {"abuser", "narcissist", "toxic", "leave", "confront"} & set(
            said.casefold().split()
        )
