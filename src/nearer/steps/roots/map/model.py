"""The root map as a picture: roots below the ground, patterns as the trunk, steps as branches."""

import msgspec

WIDTH = 720
GROUND = 250
ROW = 74
COLUMNS = 3
MOST = 30
"""More than this many roots are told in the outline only."""
LONGEST = 26
"""Letters of a label in the picture; the outline has all of it."""


class Root(msgspec.Struct, frozen=True):
    """One root: its group is what kind it is, English; ``label`` is the person's words."""

    group: str
    label: str
    path: str


class Drawn(msgspec.Struct, frozen=True):
    """A root in the picture: the line of it, and where its label stands."""

    root: Root
    line: str
    x: int
    y: int
    label: str


class Tree(msgspec.Struct, frozen=True):
    """The picture. ``more`` roots are left to the outline."""

    drawn: tuple[Drawn, ...]
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
    """Where everything stands: rows of three under the ground, each on a line from the trunk."""
    shown = roots[:MOST]
    rows = -(-len(shown) // COLUMNS)
    drawn = tuple(_drawn(root, n) for n, root in enumerate(shown))
    return Tree(drawn, WIDTH, GROUND + 60 + ROW * max(rows, 1), GROUND, len(roots) - len(shown))


def _drawn(root: Root, n: int) -> Drawn:
    row, column = divmod(n, COLUMNS)
    x = WIDTH * (2 * column + 1) // (2 * COLUMNS)
    # The middle one hangs a little lower, so that lines do not run along one edge.
    y = GROUND + 70 + ROW * row + (14 if column == 1 else 0)
    middle = WIDTH // 2
    bend = middle + (x - middle) // 3 + (row % 2) * 12
    line = f"M{middle} {GROUND - 4} C{middle} {GROUND + 40} {bend} {y - 46} {x} {y - 14}"
    return Drawn(root, line, x, y, short(root.label))
