"""The four drawings fit on the paper."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.demo.sketches import DRAWINGS, TREMBLE, drawn
from nearer.steps.yourself.strokes import PAPER, read_sketch, write_sketch

names = st.sampled_from(sorted(DRAWINGS))


@given(names, st.integers(0, 2**32))
def test_a_drawing_is_a_sketch_a_check_in_takes(name: str, seed: int):
    strokes = drawn(name, Random(seed))
    assert read_sketch(write_sketch(strokes)) == strokes


@given(names, st.integers(0, 2**32))
def test_a_hand_trembles_only_a_little(name: str, seed: int):
    for stroke, (_, _, points) in zip(drawn(name, Random(seed)), DRAWINGS[name], strict=True):
        for (x, y), (meant_x, meant_y) in zip(stroke.points, points, strict=True):
            assert abs(x - meant_x) <= TREMBLE
            assert abs(y - meant_y) <= TREMBLE


@pytest.mark.parametrize("name", sorted(DRAWINGS))
def test_two_hands_draw_it_differently(name: str):
    assert drawn(name, Random(1)) != drawn(name, Random(2))


@pytest.mark.parametrize("name", sorted(DRAWINGS))
def test_a_drawing_fills_a_good_part_of_the_paper(name: str):
    xs = [x for stroke in drawn(name, Random(1)) for x, _ in stroke.points]
    assert max(xs) - min(xs) > PAPER[0] / 3


def test_no_name_is_no_drawing():
    assert drawn("", Random(1)) == ()
