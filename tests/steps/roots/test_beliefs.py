"""A belief: the first wording never leaves, the ratings never end, the curve says what it shows."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.steps.roots.beliefs.common import commons
from nearer.steps.roots.beliefs.curve import HEIGHT, WIDTH, curve
from nearer.steps.roots.beliefs.model import (
    MOVED,
    Belief,
    Rating,
    change_in_words,
    rated,
    reworded,
    series,
)
from tests.content.words import pressing
from tests.evening import NOW, ZONE
from tests.reading import grade

percents = st.none() | st.integers(0, 100)
ratings = st.lists(
    st.builds(
        Rating,
        at=st.integers(0, 900).map(lambda days: NOW - timedelta(days=days)),
        old=percents,
        new=percents,
    ),
    max_size=12,
).map(lambda found: tuple(sorted(found, key=lambda one: one.at)))
beliefs = ratings.map(lambda found: Belief(at=NOW, zone=ZONE, belief="I lose.", ratings=found))
FORM = {"belief": "If I need someone, I lose.", "old": "80", "learned": "Early."}


@given(beliefs, percents, percents)
def test_a_rating_is_added_and_none_is_ever_lost(belief, old, new):
    after = rated(belief, Rating(NOW, old, new))
    assert after.ratings[: len(belief.ratings)] == belief.ratings
    assert len(after.ratings) - len(belief.ratings) == (old is not None or new is not None)


@given(beliefs)
def test_every_point_of_the_curve_lies_in_its_box(belief):
    found = curve(belief)
    assert (found is None) == (len(belief.ratings) < 2)
    if found:
        for x, y in (*found.old_ends, *found.new_ends):
            assert 0 <= x <= WIDTH
            assert 0 <= y <= HEIGHT
        assert len(found.rows) == len(belief.ratings)


@given(beliefs)
def test_a_change_is_said_only_when_it_is_one(belief):
    points = [value for _, value in series(belief, "old")]
    said = change_in_words(belief)
    assert bool(said) == (len(points) > 1)
    if said:
        less = points[-1] - points[0] <= -MOVED
        assert ("lost some of its weight" in said) == less


@given(st.text(max_size=5), st.text(max_size=5))
def test_an_earlier_reframe_stays_when_it_is_worded_anew(old, new):
    before = Belief(at=NOW, zone=ZONE, belief="b", reframe=old)
    after = reworded(before, Belief(at=NOW, zone=ZONE, belief="b", reframe=new), NOW)
    assert [one.text for one in after.before] == ([old] if old and old != new else [])


@pytest.mark.parametrize("one", commons().values(), ids=lambda one: one.id)
def test_the_common_ones_are_told_plainly_and_with_two_neighbours(one):
    assert len(one.beside) == 2
    said = " ".join((one.once, one.learned, *one.ask, *one.beside, *one.voices))
    assert grade(said) <= 6
    assert pressing(said) == []


def test_there_are_six():
    assert len(commons()) == 6


def test_a_belief_is_kept_rated_reworded_and_erased(ana):
    answer = ana.post("/roots/beliefs/new", FORM)
    (kept,) = ana.vault.all(Belief)
    place = f"/roots/beliefs/{kept.id}"
    assert answer.headers["location"] == f"/roots/after?to={place}"
    assert "See what you wrote" in ana.main(answer.headers["location"])
    ana.post(f"{place}/rate", {"old": "60", "new": "30"})
    ana.post(f"{place}/edit", FORM | {"old": "", "reframe": "I can need someone."})
    ana.post(f"{place}/edit", FORM | {"old": "", "reframe": "I may need someone."})
    page = ana.main(place)
    for part in (FORM["belief"], "I may need someone.", "I can need someone.", "lost some of its"):
        assert part in page
    (kept,) = ana.vault.all(Belief)
    assert [rating.old for rating in kept.record.ratings] == [80, 60]
    ana.post(f"{place}/erase", {})
    assert not ana.vault.all(Belief)


def test_a_rating_that_is_no_number_is_told_and_nothing_changes(ana):
    ana.post("/roots/beliefs/new", FORM)
    (kept,) = ana.vault.all(Belief)
    ana.post(f"/roots/beliefs/{kept.id}/rate", {"old": "lots"})
    assert ana.vault.all(Belief)[0].revision == kept.revision
    assert ana.post("/roots/beliefs/new", FORM | {"old": "101"}).status_code == 422


def test_one_may_begin_with_a_common_belief(ana):
    page = ana.get("/roots/beliefs/new?common=my-fears-are-too-much")
    assert 'value="My fears are too much for anyone."' in page
    assert "It spared people you needed" in page


def test_only_the_sentence_is_needed_and_the_rest_waits(ana):
    assert ana.post("/roots/beliefs/new", FORM | {"belief": " "}).status_code == 422
    ana.post("/roots/beliefs/new", FORM | {"enough": "1"})
    assert "Early." in ana.get("/roots/beliefs/new")
    assert "Go on with the one you began" in ana.main("/roots/beliefs")
