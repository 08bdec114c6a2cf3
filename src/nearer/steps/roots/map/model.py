"""The root map as a picture: roots below the ground, patterns as the trunk, steps as branches."""

import msgspec

Point = tuple[int, int]

WIDTH = 440
MIDDLE = WIDTH // 2
GROUND = 150
ROW = 46
MOST = 30
"""More than this many roots are told in the outline only."""
LONGEST = 23
"""Letters of a label in the picture; the outline has all of it."""


class Root(msgspec.Struct, frozen=True):
    """One root: its group is what kind it is, English; ``label`` is the person's words."""

    group: str
    label: str
    path: str


class Drawn(msgspec.Struct, frozen=True):
    """A root in the picture: the line of it, and where its label begins, or ends on the left."""

    root: Root
    line: str
    x: int
    y: int
    left: bool
    label: str


class Tree(msgspec.Struct, frozen=True):
    """The picture. ``tap`` is the line all roots leave; ``more`` are left to the outline."""

    drawn: tuple[Drawn, ...]
    tap: str
    width: int
    height: int
    ground: int
    more: int


def short(text: str) -> str:
    """A label that fits, cut at a word where there is one."""
    line = " ".join(text.split())
    if len(line) <= LONGEST:
        return line
    cut = line[:LONGEST]
    return f"{cut[: cut.rindex(' ')] if ' ' in cut else cut[:-1]}…"


def tree(roots: tuple[Root, ...]) -> Tree:
    """Where everything stands: in pairs down a taproot, so that no line crosses a label."""
    shown = roots[:MOST]
    drawn = tuple(_drawn(root, n) for n, root in enumerate(shown))
    deepest = drawn[-1].y if drawn else GROUND + ROW
    bends = (MIDDLE + 4, GROUND + 20), (MIDDLE - 4, deepest - 20)
    tap = _curve((MIDDLE, GROUND), *bends, (MIDDLE, deepest + 8))
    return Tree(drawn, tap, WIDTH, deepest + 30, GROUND, len(roots) - len(shown))


def _drawn(root: Root, n: int) -> Drawn:
    row, left = n // 2, n % 2 == 0
    out = -1 if left else 1
    # The right one of a pair hangs a little lower, as nothing that grew is even.
    y = GROUND + ROW + ROW * row + (0 if left else 14)
    bends = (MIDDLE + out * 2, y - 12), (MIDDLE + out * 10, y - 6)
    line = _curve((MIDDLE, y - 30), *bends, (MIDDLE + out * 26, y - 5))
    return Drawn(root, line, MIDDLE + out * 32, y, left, short(root.label))


def _curve(start: Point, one: Point, other: Point, end: Point) -> str:
    """A cubic curve as an SVG path."""
    bends = " ".join(f"{x} {y}" for x, y in (one, other, end))
    return f"M{start[0]} {start[1]} C{bends}"
