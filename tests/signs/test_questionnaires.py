"""Questionnaires: items word for word, scores exactly as published, nothing guessed."""

import re
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from nearer.signs.questionnaires.model import Filling, score, talk
from nearer.signs.questionnaires.shipped import ORDER, questionnaires
from tests.content.words import pressing
from tests.evening import NOW, ZONE
from tests.reading import grade

EVERY = list(questionnaires().values())
ids = [one.id for one in EVERY]

# The published keys: items, those reversed, what the options count, the scores there are.
KEYS = {
    "attention-to-emotions": (10, {6, 7, 8, 9, 10}, (1, 5), (10, 50)),
    "positive-expressivity": (9, {7, 8, 9}, (1, 5), (9, 45)),
    "negative-expressivity": (10, {6, 7, 8, 9, 10}, (1, 5), (10, 50)),
    "capacity-for-love": (4, {3, 4}, (1, 5), (4, 20)),
    "swls": (5, set(), (1, 7), (5, 35)),
    "mhi-5": (5, {3, 5}, (1, 6), (0, 100)),
    "gad-7": (7, set(), (0, 3), (0, 21)),
    "phq-8": (8, set(), (0, 3), (0, 24)),
}
# Where the key of each draws its lines.
BANDS = {"gad-7": (5, 10, 15), "phq-8": (5, 10, 15, 20)}


def answered(one, values):
    return {item.id: value for item, value in zip(one.item, values, strict=True)}


@pytest.mark.parametrize("one", EVERY, ids=ids)
def test_the_key_is_the_published_one(one):
    items, reverse, options, scores = KEYS[one.id]
    assert len(one.item) == items
    assert {int(item.id) for item in one.item if item.reverse} == reverse
    assert (one.lowest, one.highest) == options
    assert one.range == scores
    assert one.licence
    assert one.source


def test_all_that_are_keyed_are_shipped():
    assert set(KEYS) == set(ORDER)


@pytest.mark.parametrize("one", EVERY, ids=ids)
def test_the_extremes_give_the_ends_of_the_range(one):
    best = [one.lowest if item.reverse else one.highest for item in one.item]
    worst = [one.highest if item.reverse else one.lowest for item in one.item]
    assert score(one, answered(one, best)) == one.range[1]
    assert score(one, answered(one, worst)) == one.range[0]


def test_worked_examples():
    love = questionnaires()["capacity-for-love"]
    assert score(love, answered(love, (5, 4, 2, 1))) == 5 + 4 + 4 + 5
    attention = questionnaires()["attention-to-emotions"]
    assert score(attention, answered(attention, (3,) * 10)) == 30
    assert score(attention, answered(attention, (5, 1, 5, 1, 5, 1, 5, 1, 5, 1))) == 17 + 17
    worry = questionnaires()["gad-7"]
    assert score(worry, answered(worry, (3, 2, 1, 0, 1, 2, 3))) == 12


@pytest.mark.parametrize("one", EVERY, ids=ids)
def test_each_answer_that_is_missing_or_out_of_range_takes_the_score_away(one):
    whole = answered(one, [one.lowest] * len(one.item))
    for item in one.item:
        assert score(one, {id: n for id, n in whole.items() if id != item.id}) is None
        for wrong in (one.lowest - 1, one.highest + 1):
            assert score(one, whole | {item.id: wrong}) is None
    assert score(one, {}) is None


def test_the_mhi_5_is_the_mean_of_its_published_recoding():
    mood = questionnaires()["mhi-5"]
    worst_first, best_first = (0, 20, 40, 60, 80, 100), (100, 80, 60, 40, 20, 0)
    recoded = [worst_first, worst_first, best_first, worst_first, best_first]
    for values in product(range(1, 7), repeat=5):
        each = [scale[value - 1] for scale, value in zip(recoded, values, strict=True)]
        assert score(mood, answered(mood, values)) == Fraction(sum(each), 5)


def test_only_calm_and_happy_are_turned_round_in_the_mhi_5():
    mood = questionnaires()["mhi-5"]
    assert [item.text for item in mood.item if item.reverse] == [
        "Have you felt calm and peaceful?",
        "Have you been a happy person?",
    ]
    assert (mood.options[0], mood.options[-1]) == ("All of the time", "None of the time")


def test_a_range_that_would_need_rounding_is_refused():
    mood = questionnaires()["mhi-5"]
    with pytest.raises(ValueError, match="does not spread evenly"):
        replace(mood, spread=(0, 99))


@pytest.mark.parametrize("one", EVERY, ids=ids)
def test_where_studies_drew_lines_is_told_as_published(one):
    assert one.bands == BANDS.get(one.id, ())
    least, most = one.range
    assert all(least < line < most for line in one.bands)
    told = re.search(r"In studies ([\d, and]+) marked", one.scoring)
    assert tuple(map(int, re.findall(r"\d+", told[1] if told else ""))) == one.bands
    assert ("That is no finding about you." in one.scoring) == bool(one.bands)


@given(st.sampled_from(EVERY), st.data())
def test_turning_every_answer_round_mirrors_the_score(one, data):
    values = [data.draw(st.integers(one.lowest, one.highest)) for _ in one.item]
    found = score(one, answered(one, values))
    turned = score(one, answered(one, [one.lowest + one.highest - n for n in values]))
    least, most = one.range
    assert found is not None
    assert turned is not None
    assert least <= found <= most
    assert found + turned == least + most


@given(st.sampled_from(EVERY), st.randoms(use_true_random=False), st.data())
def test_the_order_of_the_answers_makes_no_difference(one, chance, data):
    whole = answered(one, [data.draw(st.integers(one.lowest, one.highest)) for _ in one.item])
    mixed = list(whole.items())
    chance.shuffle(mixed)
    assert score(one, dict(mixed)) == score(one, whole)


def test_a_professional_is_suggested_from_fifteen_and_on_a_clear_rise():
    low = questionnaires()["phq-8"]
    for now, before in product(range(25), (None, *range(25))):
        rose = before is not None and now - before >= 5
        assert talk(low, now, before) == (now >= 15 or rose)
    assert not talk(low, None, 3)
    assert not talk(questionnaires()["swls"], 5, 35)


@pytest.mark.parametrize("one", EVERY, ids=ids)
def test_what_is_said_around_it_is_plain(one):
    own = f"{one.about} {one.scoring}"
    assert grade(own) <= 6
    assert pressing(own) == []


def test_it_is_filled_in_read_changed_and_erased(ana):
    fields = {f"item-{n}": "3" for n in range(1, 8)}
    place = ana.post("/signs/questionnaires/gad-7", fields).headers["location"]
    page = ana.main(place)
    assert "21 on a range from 0 to 21" in page
    assert "talk with a doctor or a therapist" in page
    assert "No permission required" in page
    ana.post(f"{place}/edit", fields | {"item-3": ""})
    assert "1 answer was left out" in ana.main(place)
    ana.post(f"{place}/erase", {})
    assert not ana.vault.all(Filling)


def test_a_score_on_a_range_of_its_own_is_shown_on_that_range(ana):
    fields = dict(zip((f"item-{n}" for n in range(1, 6)), "66261", strict=True))
    page = ana.main(ana.post("/signs/questionnaires/mhi-5", fields).headers["location"])
    assert "96 on a range from 0 to 100" in page
    assert "developed at RAND as part of the Medical Outcomes Study" in page
    assert "five of its 36 items stand here alone" in page


def test_the_one_before_stands_beside_it(ana):
    whole = {str(n): 1 for n in range(1, 9)}
    ana.vault.keep(
        Filling(at=NOW.replace(month=9), zone=ZONE, questionnaire="phq-8", answers=whole)
    )
    place = ana.post("/signs/questionnaires/phq-8", {f"item-{n}": "2" for n in range(1, 9)})
    page = ana.main(place.headers["location"])
    assert "On 22 September 2026 it was 8." in page
    assert "talk with a doctor" in page, "it rose by eight"


def test_a_form_left_half_way_waits_for_its_own_questionnaire(ana):
    assert ana.post("/signs/questionnaires/swls", {}).status_code == 422
    ana.post("/signs/questionnaires/swls", {"note": "half", "enough": "1"})
    assert "half" in ana.get("/signs/questionnaires/swls")
    assert "Picked up" not in ana.main("/signs/questionnaires/gad-7")
    ana.post("/signs/questionnaires/swls/fresh", {})
    assert "Picked up" not in ana.main("/signs/questionnaires/swls")
    ana.get("/signs/questionnaires/made-up", status=404)
