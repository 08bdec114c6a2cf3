"""A sketch: a few bounded pen strokes on a fixed paper, and the curve each one draws."""

from itertools import pairwise
from typing import Annotated, Literal

import msgspec

PAPER = (1000, 750)
"""Width and height of the paper every sketch is drawn on, whatever the screen."""

INKS = ("ink", "clay", "moss", "dusk", "amber", "rose")
MOST_STROKES = 400
MOST_POINTS = 20_000

Ink = Literal["ink", "clay", "moss", "dusk", "amber", "rose"]
Along = Annotated[int, msgspec.Meta(ge=0, le=PAPER[0])]
Down = Annotated[int, msgspec.Meta(ge=0, le=PAPER[1])]
Points = Annotated[tuple[tuple[Along, Down], ...], msgspec.Meta(min_length=1, max_length=5_000)]


class Stroke(msgspec.Struct, frozen=True, gc=False):
    """One line of the pen: its ink, its width (1 fine, 3 broad), and the points it went through."""

    ink: Ink
    width: Annotated[int, msgspec.Meta(ge=1, le=3)]
    points: Points


Sketch = Annotated[tuple[Stroke, ...], msgspec.Meta(max_length=MOST_STROKES)]


def read_sketch(text: str) -> tuple[Stroke, ...]:
    """The strokes in a form field's JSON; an empty field is an empty sketch.

    Raises ``msgspec.ValidationError`` or ``msgspec.DecodeError`` when it is no sketch or too large.
    """
    strokes = msgspec.json.decode(text or "[]", type=Sketch)
    if sum(len(stroke.points) for stroke in strokes) > MOST_POINTS:
        raise msgspec.ValidationError("Too many points")
    return strokes


def write_sketch(strokes: tuple[Stroke, ...]) -> str:
    """The JSON a form field carries; empty for an empty sketch."""
    return msgspec.json.encode(strokes).decode() if strokes else ""


def curve(points: tuple[tuple[int, int], ...]) -> str:
    """SVG path data: quadratic curves through the midpoints, so that a shaky hand looks steady.

    A single point becomes a dot (a line of no length, drawn by its round cap).
    """
    (x, y), *_ = points
    if len(points) < 3:
        end = points[-1]
        return f"M{x} {y}L{end[0]} {end[1]}"
    bends = [f"Q{a} {b} {(a + c) / 2:g} {(b + d) / 2:g}" for (a, b), (c, d) in pairwise(points[1:])]
    return f"M{x} {y}{''.join(bends)}L{points[-1][0]} {points[-1][1]}"
