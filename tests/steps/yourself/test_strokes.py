"""A sketch is bounded, survives its form field, and draws a curve that stays near the hand."""

import json
import re

import msgspec
import pytest
from hypothesis import given

from nearer.steps.yourself.model import Stroke
from nearer.steps.yourself.strokes import MOST_STROKES, PAPER, curve, read_sketch, write_sketch
from tests.steps.yourself.making import sketches, strokes


@given(sketches)
def test_a_sketch_survives_its_form_field(sketch):
    assert read_sketch(write_sketch(sketch)) == sketch


def test_no_sketch_is_an_empty_field():
    assert write_sketch(()) == ""
    assert read_sketch("") == ()


@given(strokes)
def test_the_curve_begins_and_ends_where_the_pen_did(stroke):
    numbers = [float(number) for number in re.findall(r"-?[\d.]+", curve(stroke.points))]
    assert tuple(numbers[:2]) == stroke.points[0]
    assert tuple(numbers[-2:]) == stroke.points[-1]


@given(strokes)
def test_the_curve_never_leaves_the_paper(stroke):
    numbers = [float(number) for number in re.findall(r"-?[\d.]+", curve(stroke.points))]
    assert all(0 <= x <= PAPER[0] for x in numbers[::2])
    assert all(0 <= y <= PAPER[1] for y in numbers[1::2])


def test_one_touch_of_the_pen_is_a_dot():
    assert curve(((5, 6),)) == "M5 6L5 6"


def test_a_curve_bends_at_every_point_between():
    assert curve(((0, 0), (10, 20), (20, 0), (30, 20))) == "M0 0Q10 20 15 10Q20 0 25 10L30 20"


@pytest.mark.parametrize(
    "stroke",
    [
        {"ink": "gold", "width": 1, "points": [[1, 1]]},
        {"ink": "clay", "width": 4, "points": [[1, 1]]},
        {"ink": "clay", "width": 1, "points": []},
        {"ink": "clay", "width": 1, "points": [[1001, 1]]},
        {"ink": "clay", "width": 1, "points": [[1, -1]]},
        {"ink": '"/><script>', "width": 1, "points": [[1, 1]]},
    ],
)
def test_what_no_pen_could_draw_is_refused(stroke):
    with pytest.raises(msgspec.DecodeError):
        read_sketch(json.dumps([stroke]))


def test_a_sketch_has_room_for_many_lines_but_not_for_any_number():
    dot = Stroke("ink", 1, ((1, 1),))
    assert len(read_sketch(write_sketch((dot,) * MOST_STROKES))) == MOST_STROKES
    with pytest.raises(msgspec.DecodeError):
        read_sketch(write_sketch((dot,) * (MOST_STROKES + 1)))
    long = Stroke("ink", 1, ((1, 1),) * 5000)
    assert len(read_sketch(write_sketch((long,) * 4))) == 4
    with pytest.raises(msgspec.DecodeError):
        read_sketch(write_sketch((long, long, long, long, dot)))
