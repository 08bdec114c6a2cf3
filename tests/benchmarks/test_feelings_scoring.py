"""The figures for suggested feelings are the ones worked out by hand, and agree with each other."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from bench.feelings.goemotions import LABELS, NEUTRAL
from bench.feelings.scoring import Flags, Scores, felt, hit, measure

N = len(LABELS)
ANGER, FEAR, JOY = (LABELS.index(label) for label in ("anger", "fear", "joy"))


def flags(*rows: set[int]) -> Flags:
    return np.array([[label in row for label in range(N)] for row in rows], dtype=np.bool_)


def scores(*rows: dict[int, float]) -> Scores:
    return np.array([[row.get(label, 0.0) for label in range(N)] for row in rows])


GOLD = flags({JOY}, {JOY, FEAR}, {NEUTRAL}, {ANGER})
PREDICTED = flags({JOY}, {JOY}, {JOY}, {NEUTRAL})
SCORES = scores(
    {JOY: 0.9, NEUTRAL: 1.0},  # neutral does not stand in joy's way
    {ANGER: 0.9, JOY: 0.8, FEAR: 0.1},  # second
    {ANGER: 0.9},  # only neutral is right: not counted
    {0: 0.9, 1: 0.8, 3: 0.7, ANGER: 0.6},  # fourth
)


def test_the_figures_are_those_worked_out_by_hand():
    figures = measure(SCORES, PREDICTED, GOLD, 10)
    # joy: 2 right of 3 said, 2 there; fear: 0 of 1; anger: 0 of 1; neutral: said once, wrongly.
    assert figures.per_label["joy"] == pytest.approx((2 / 3, 1, 0.8, 2))
    assert figures.per_label["fear"] == (0, 0, 0, 1)
    assert figures.per_label["neutral"] == (0, 0, 0, 1)
    assert figures.per_label["pride"] == (0, 0, 0, 0)
    assert figures.macro_f1 == pytest.approx(0.8 / 28)
    assert figures.micro_f1 == pytest.approx(2 * 2 / (4 + 5))
    assert (figures.hit1, figures.hit3, figures.hit5) == pytest.approx((1 / 3, 2 / 3, 1))


def test_what_is_wholly_right_is_one_and_what_is_wholly_wrong_is_nothing():
    gold = np.eye(N, dtype=np.bool_)
    assert measure(gold.astype(float), gold, gold, 10)[:5] == (1, 1, 1, 1, 1)
    assert measure(-gold.astype(float), ~gold, gold, 10).hit1 == 0
    assert measure(gold.astype(float), np.zeros_like(gold), gold, 10)[:2] == (0, 0)


def test_the_first_of_equals_are_taken_in_the_order_of_the_labels():
    assert hit(scores({}), flags({2}), 3).all()
    assert not hit(scores({}), flags({3}), 3).any()


def test_no_rows_and_rows_without_a_feeling_give_nothing():
    none = np.zeros((0, N))
    assert measure(none, none > 0, none > 0, 10)[:5] == (0, 0, 0, 0, 0)
    figures = measure(scores({}), flags({NEUTRAL}), flags({NEUTRAL}), 10)
    assert (figures.hit1, figures.hit3, figures.hit5) == (0, 0, 0)
    assert figures.hit3_between == (0, 0)


def test_arrays_that_do_not_fit_are_refused():
    with pytest.raises(ValueError, match="Shapes differ"):
        measure(SCORES[:2], PREDICTED, GOLD)


some_flags = arrays(np.bool_, (9, N))


@given(some_flags, some_flags)
def test_micro_f1_is_made_of_the_labels_own_figures(predicted: Flags, gold: Flags):
    figures = measure(gold.astype(float), predicted, gold, 2)
    each = figures.per_label.values()
    right = sum(of.recall * of.support for of in each)
    assert figures.micro_f1 == pytest.approx(
        2 * right / max(predicted.sum() + gold.sum(), 1), abs=1e-9
    )
    assert figures.macro_f1 == pytest.approx(sum(of.f1 for of in each) / N)
    harmonic = [
        2 * of.precision * of.recall / (of.precision + of.recall) if of.f1 else 0 for of in each
    ]
    assert harmonic == pytest.approx([of.f1 for of in each])


@given(some_flags, arrays(np.float64, (9, N), elements=st.floats(-1, 1)))
def test_looking_further_never_finds_less(gold: Flags, given_scores: Scores):
    figures = measure(given_scores, gold, gold, 2)
    assert 0 <= figures.hit1 <= figures.hit3 <= figures.hit5 <= 1
    assert hit(given_scores, gold, N - 1)[felt(gold)].all()


def test_an_interval_is_the_same_each_time_and_holds_the_figure():
    chance = np.random.default_rng(3)
    gold, predicted = chance.random((2, 400, N)) < 0.2
    noise = chance.random((400, N))
    figures = measure(noise, predicted, gold)
    assert figures == measure(noise, predicted, gold)
    low, high = figures.hit3_between
    assert low < figures.hit3 < high
    # as wide as the normal approximation says
    usual = 2 * 1.96 * np.sqrt(figures.hit3 * (1 - figures.hit3) / felt(gold).sum())
    assert high - low == pytest.approx(usual, rel=0.15)
    assert 0 < figures.macro_f1_between.high - figures.macro_f1_between.low < 0.05
