"""The decision table of the safety questions: every combination, what opens, closes, is offered."""

from itertools import product

import msgspec
import pytest

from nearer.pace.model import LESS, USUAL
from nearer.people.rules import (
    HARMFUL,
    OPENED,
    QUESTIONS,
    RESPONSES,
    Answers,
    after_step,
    capped,
    opening,
    strictest,
)
from tests.reading import grade


def answered(*given: str) -> Answers:
    return msgspec.convert(dict(zip(QUESTIONS, given, strict=True)), Answers)


EVERY = [answered(*given) for given in product(("yes", "no", "unsure", "skip"), repeat=5)]
SAFER = ("someone safer", "oneself", "limits", "abuse lines")


def expected(given: tuple[str, ...]) -> str:
    """The rule in care's own words: any yes or unsure closes, what is skipped keeps it light."""
    if set(given) & {"yes", "unsure"}:
        return "none"
    return "deep" if given == ("no",) * 5 else "light"


def test_there_are_as_many_rows_as_combinations():
    assert len({one.all() for one in EVERY}) == 4**5 == 1024
    assert Answers.__struct_fields__ == QUESTIONS


@pytest.mark.parametrize("answers", EVERY, ids=lambda one: "-".join(x[0] for x in one.all()))
def test_each_combination_opens_what_the_table_says(answers):
    found = opening(answers)
    assert found.deepest == expected(answers.all())
    assert found.closed == (found.deepest == "none")
    assert found.offers == (SAFER if found.closed else ())
    assert found.says


def test_one_yes_or_one_unsure_is_enough_to_close():
    for at, said in product(range(5), ("yes", "unsure")):
        given = ["no"] * 5
        given[at] = said
        assert opening(answered(*given)).closed


def test_all_skipped_and_never_asked_keep_it_light():
    assert opening(Answers()).deepest == opening(None).deepest == "light"


@pytest.mark.parametrize("response", RESPONSES)
def test_a_harmful_answer_to_a_step_closes_and_no_answer_opens_more(response):
    for answers in (Answers(), answered(*["no"] * 5), Answers(afraid="yes")):
        before = opening(answers)
        found = after_step(response, before)
        if response in {"mocked", "used", "punished"}:
            assert found.closed
            assert found.offers == SAFER
        else:
            assert found == before
    assert response in HARMFUL or RESPONSES[response]


def test_the_stricter_of_two_holds():
    for first, second in product(map(opening, (Answers(), None, EVERY[0])), repeat=2):
        found = strictest(first, second)
        places = [OPENED.index(one.deepest) for one in (first, second, found)]
        assert places[2] == min(places[:2])


@pytest.mark.parametrize("answers", EVERY[::37])
def test_a_season_keeps_to_light_steps_and_never_opens_what_is_closed(answers):
    opened = opening(answers)
    assert capped(opened, USUAL) == opened
    assert capped(opened, LESS).deepest == ("none" if opened.closed else "light")


def test_what_is_said_is_plain_and_tells_nobody_to_go_or_to_fight():
    for answers in EVERY[::101]:
        said = opening(answers).says
        assert grade(said) <= 6
        assert not {"leave", "confront", "abuser", "toxic"} & set(said.casefold().split())
