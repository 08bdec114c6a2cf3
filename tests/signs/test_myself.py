"""The signs in oneself: a mirror without a total, and what has moved."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.signs.myself.model import (
    MOST,
    MOVED,
    SIGNS,
    STANDS_OUT,
    STATEMENTS,
    SignsCheck,
    moved,
    standing_out,
)
from nearer.signs.myself.picture import petals
from nearer.signs.myself.statements import mirror
from tests.content.words import pressing
from tests.evening import NOW, ZONE
from tests.reading import grade

checks = st.dictionaries(st.sampled_from(STATEMENTS), st.integers(0, 4)).map(
    lambda ratings: SignsCheck(at=NOW, zone=ZONE, ratings=ratings)
)
ALL = dict.fromkeys(STATEMENTS, "2")


def test_eight_signs_two_statements_each_under_ids_that_stay():
    assert tuple(sign.id for sign in mirror().sign) == SIGNS
    assert len(STATEMENTS) == 16
    texts = [text for sign in mirror().sign for text in (sign.first, sign.second)]
    assert len(set(texts)) == 16


def test_the_words_are_plain_and_name_nobody():
    said = [mirror().lead, mirror().note]
    for sign in mirror().sign:
        said += [sign.name, sign.first, sign.second, sign.once, sign.other]
        assert grade(" ".join((sign.first, sign.second, sign.once, sign.other))) <= 6
    assert [hit for text in said for hit in pressing(text)] == []


@given(checks)
def test_what_stands_out_was_often_true_and_is_never_more_than_three(check):
    found = standing_out(check)
    amounts = {sign: check.amount(sign) for sign in SIGNS}
    assert len(found) <= MOST
    assert all((amounts[sign] or 0) >= STANDS_OUT for sign in found)
    left = [amounts[sign] or 0 for sign in SIGNS if sign not in found]
    assert len(found) == MOST or all(amount < STANDS_OUT for amount in left)
    assert not found or max([*left, 0]) <= min(amounts[sign] or 0 for sign in found)


@given(checks)
def test_half_a_sign_is_not_counted(check):
    for sign in SIGNS:
        given_both = all(f"{sign}-{n}" in check.ratings for n in (1, 2))
        assert (check.amount(sign) is not None) == given_both


@given(checks, checks)
def test_only_real_moves_are_said_and_the_way_back_says_the_opposite(before, now):
    there, back = moved(before, now), moved(now, before)
    assert all(abs(one.now - one.before) >= MOVED for one in there)
    assert [(one.sign, one.before, one.now) for one in there] == [
        (one.sign, one.now, one.before) for one in back
    ]
    assert moved(now, now) == ()


@given(checks)
def test_every_petal_stays_in_its_picture(check):
    for petal in petals(check):
        assert 0 <= petal.x <= 300
        assert 0 <= petal.y <= 300
        numbers = petal.path.replace("Z", "").translate(str.maketrans("MLQ,", "    ")).split()
        assert all(-10 <= float(number) <= 310 for number in numbers)


def test_a_look_is_taken_read_changed_and_erased(ana):
    place = ana.post("/signs/myself/new", ALL | {"words-1": "4", "words-2": "4"}).headers[
        "location"
    ]
    page = ana.main(place)
    assert "Words for feelings are hard to find" in page
    assert "There is no total." in page
    assert "What has moved" not in page
    ana.post(f"{place}/edit", {"alone-1": "1", "reading": "season"})
    (kept,) = ana.vault.all(SignsCheck)
    assert kept.record.ratings == {"alone-1": 1}
    assert "Nothing stood out" in ana.main(place)
    assert "Your last look" in ana.main("/signs")
    ana.post(f"{place}/erase", {})
    assert not ana.vault.all(SignsCheck)


def test_a_second_look_says_what_moved(ana):
    at = NOW - timedelta(days=30)
    old = {statement: 4 for statement in STATEMENTS if statement.startswith(("numb", "trust"))}
    ana.vault.keep(SignsCheck(at=at, zone=ZONE, ratings=old))
    place = ana.post(
        "/signs/myself/new", {"numb-1": "1", "numb-2": "1", "trust-1": "4", "trust-2": "3"}
    )
    page = ana.main(place.headers["location"])
    assert "Less of this: Far away or numb (8 then, 2 now)" in page
    assert "does not come easily (" not in page, "one point is not said"


def test_nothing_answered_stays_open_and_a_look_left_half_way_waits(ana):
    assert ana.post("/signs/myself/new", {}).status_code == 422
    assert ana.post("/signs/myself/new", {"words-1": "9"}).status_code == 422
    ana.post("/signs/myself/new", {"note": "half a thought", "enough": "1"})
    assert "half a thought" in ana.get("/signs/myself/new")
    assert "Go on with your look" in ana.main("/signs")


def test_it_never_comes_back_by_itself(ana):
    ana.post("/signs/myself/new", {"note": "Mirrors are odd."})
    assert "Mirrors" not in ana.main("/today") + ana.main("/days")


@pytest.mark.parametrize("statement", STATEMENTS)
def test_each_statement_can_be_answered_alone(ana, statement):
    ana.post("/signs/myself/new", {statement: "0"})
    (kept,) = ana.vault.all(SignsCheck)
    assert kept.record.ratings == {statement: 0}
