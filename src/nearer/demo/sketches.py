"""Four small drawings, each by a hand that never draws a line the same way twice."""

from random import Random

from nearer.steps.yourself.strokes import PAPER, Ink, Points, Stroke

TREMBLE = 5
"""How far, at most, a point strays from where it was meant, on the 1000 × 750 paper."""

Line = tuple[Ink, int, Points]

WINDOW: tuple[Line, ...] = (
    (
        "ink",
        3,
        ((310, 140), (318, 360), (312, 610), (690, 604), (694, 370), (688, 146), (310, 140)),
    ),
    ("ink", 2, ((500, 146), (504, 380), (498, 604))),
    ("ink", 2, ((314, 372), (500, 366), (690, 372))),
    ("amber", 2, ((560, 470), (590, 430), (640, 425), (665, 455))),
    ("amber", 1, ((610, 405), (612, 385))),
    ("amber", 1, ((655, 425), (670, 408))),
    ("dusk", 2, ((330, 520), (380, 512), (430, 522), (480, 514))),
)
LEAF: tuple[Line, ...] = (
    ("moss", 3, ((300, 560), (330, 400), (440, 260), (600, 190), (700, 180), (690, 290))),
    ("moss", 3, ((690, 290), (640, 420), (520, 530), (390, 570), (300, 560))),
    ("moss", 2, ((240, 640), (320, 545), (450, 420), (580, 300), (670, 215))),
    ("moss", 1, ((420, 450), (420, 380), (440, 330))),
    ("moss", 1, ((480, 395), (550, 405), (600, 390))),
    ("clay", 1, ((540, 335), (545, 290), (560, 255))),
)
WAVE: tuple[Line, ...] = (
    (
        "dusk",
        3,
        ((90, 470), (200, 400), (300, 300), (430, 240), (540, 270), (570, 350), (520, 400)),
    ),
    ("dusk", 3, ((520, 400), (470, 390), (480, 340), (520, 345))),
    (
        "dusk",
        2,
        ((80, 540), (220, 500), (360, 540), (500, 500), (640, 540), (780, 500), (920, 535)),
    ),
    ("dusk", 1, ((120, 620), (280, 585), (440, 622), (600, 588), (760, 620), (900, 590))),
)
ROAD: tuple[Line, ...] = (
    ("ink", 2, ((120, 330), (300, 310), (500, 325), (700, 305), (890, 325))),
    ("ink", 3, ((260, 700), (350, 600), (420, 500), (410, 430), (480, 370), (500, 325))),
    ("ink", 3, ((620, 700), (600, 600), (560, 500), (500, 430), (520, 370), (508, 325))),
    ("clay", 1, ((450, 660), (470, 620))),
    ("clay", 1, ((482, 570), (488, 530))),
    ("rose", 2, ((700, 230), (730, 190), (780, 190), (805, 230))),
)
DRAWINGS = {"window": WINDOW, "leaf": LEAF, "wave": WAVE, "road": ROAD}


def drawn(name: str, hand: Random) -> tuple[Stroke, ...]:
    """The strokes of one drawing; nothing when ``name`` is empty."""
    if not name:
        return ()
    return tuple(
        Stroke(ink, width, tuple(_near(x, y, hand) for x, y in points))
        for ink, width, points in DRAWINGS[name]
    )


def _near(x: int, y: int, hand: Random) -> tuple[int, int]:
    right, bottom = PAPER
    return (
        min(right, max(0, x + hand.randint(-TREMBLE, TREMBLE))),
        min(bottom, max(0, y + hand.randint(-TREMBLE, TREMBLE))),
    )
