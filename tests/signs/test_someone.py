"""The signs in someone else: safety first, no total, other readings, three endings."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.people.rules import QUESTIONS
from nearer.signs.someone.model import IN_HOW_MANY, SEEN, SIGNS, Picture, repeated
from nearer.signs.someone.statements import someone
from tests.content.words import pressing
from tests.evening import NOW, ZONE
from tests.reading import grade

CALM = dict.fromkeys(QUESTIONS, "no")
FORM = {
    "alias": "Kestrel",
    "start": "4",
    "own": "I always ring.",
    "ending": "ask",
    "next": "Ring me?",
}

pictures = st.lists(
    st.builds(
        Picture,
        at=st.just(NOW),
        zone=st.just(ZONE),
        alias=st.sampled_from(["a", "A", "b", "c"]),
        often=st.dictionaries(st.sampled_from(SIGNS), st.integers(0, 4)),
    ),
    max_size=6,
)


@given(pictures)
def test_a_sign_repeats_when_it_was_often_there_with_two_people(found):
    for sign in SIGNS:
        people = {one.alias.casefold() for one in found if one.often.get(sign, 0) >= SEEN}
        assert (sign in repeated(found)) == (len(people) >= IN_HOW_MANY)


def test_the_words_are_plain_name_nobody_and_press_nobody():
    words = someone()
    said = [words.lead, *(f"{reading}." for reading in words.readings)]
    said += [f"{one.name}. {one.examples}" for one in words.sign]
    said += [f"{one.name}. {one.lead} {' '.join(one.samples)}" for one in words.ending]
    assert grade(" ".join(said)) <= 6
    assert [hit for text in said for hit in pressing(text)] == []
    assert not {"leave", "confront"} & set(" ".join(said).casefold().split())
    assert [one.id for one in words.sign] == list(SIGNS)


def test_safety_comes_first_and_its_answers_are_kept_nowhere(ana):
    page = ana.send("/signs/someone/first", CALM | {"alias": "Kestrel"})
    assert "You can go on" in page
    assert not ana.vault.everything()[1:], "nothing but the preferences"
    answer = ana.post("/signs/someone/go-on", {})
    assert answer.headers["location"] == "/signs/someone/new"
    assert 'value="Kestrel"' in ana.get("/signs/someone/new")


def test_what_opens_can_be_come_back_to_and_is_let_go_of_when_going_on(ana):
    assert "First: is it safe?" in ana.send("/signs/someone/go-on", {})
    ana.post("/signs/someone/first", CALM | {"alias": "Kestrel"})
    for _ in range(2):
        assert "You can go on" in ana.main("/signs/someone/first/opened")
    ana.post("/signs/someone/go-on", {})
    answer = ana.browser.get("/signs/someone/first/opened")
    assert answer.headers["location"] == "/signs/someone/first"


def test_without_a_name_the_answers_are_not_lost(ana):
    answer = ana.post("/signs/someone/first", CALM | {"alias": " "})
    assert answer.status_code == 422
    assert answer.text.count("checked") >= len(QUESTIONS)


@pytest.mark.parametrize("said", ["yes", "unsure"])
def test_one_yes_or_unsure_turns_it_towards_oneself(ana, said):
    page = ana.send("/signs/someone/first", CALM | {"alias": "Kestrel", "afraid": said})
    assert "Go carefully" in page
    assert 'href="/help-now#harm"' in page
    ana.post("/signs/someone/go-on", {})
    form = ana.get("/signs/someone/new")
    assert 'name="ending"' not in form
    assert 'name="mine"' not in form
    place = ana.post("/signs/someone/new", FORM | {"careful": "on"}).headers["location"]
    (kept,) = ana.vault.all(Picture)
    assert (kept.record.ending, kept.record.careful) == ("", True)
    assert "Go carefully" in ana.main(place)


def test_a_picture_is_kept_read_changed_and_erased_and_adds_nothing_up(ana):
    place = ana.post("/signs/someone/new", FORM | {"readings": someone().readings[0]})
    page = ana.main(place.headers["location"])
    for part in ("I am the one who begins", "nearly always", "I always ring.", "Ask for something"):
        assert part in page
    assert someone().readings[0] in page
    ana.post(f"{place.headers['location']}/edit", FORM | {"start": "", "ending": "limit"})
    assert "Set a limit" in ana.main(place.headers["location"])
    ana.post(f"{place.headers['location']}/erase", {})
    assert not ana.vault.all(Picture)


def test_left_half_way_it_waits_and_without_a_name_it_is_not_lost(ana):
    ana.post("/signs/someone/new", FORM | {"enough": "1"})
    assert "I always ring." in ana.get("/signs/someone/new")
    answer = ana.post("/signs/someone/new", FORM | {"alias": ""})
    assert answer.status_code == 422
    assert "I always ring." in answer.text


def test_it_waits_for_those_under_18(ana):
    ana.vault.prefer(msgspec.structs.replace(ana.vault.preferences, under_18=True))
    for path in ("/signs/someone", "/signs/someone/first", "/signs/someone/new"):
        assert "This part waits for you" in ana.main(path)
    answer = ana.post("/signs/someone/new", FORM)
    assert not ana.vault.all(Picture)
    assert "This part waits for you" in answer.text
    assert "someone else" not in ana.main("/signs")
