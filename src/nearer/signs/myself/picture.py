"""A look at the signs as its page shows it: petals, words, and what has moved."""

from datetime import date
from math import cos, pi, sin

import msgspec

from nearer.signs.myself.model import SIGNS, SignId, SignsCheck, moved, standing_out
from nearer.signs.myself.statements import Sign, mirror
from nearer.vault.records import Kept, local

MIDDLE = 150
INNER = 26
OUTER = 128


class Petal(msgspec.Struct, frozen=True):
    """One sign in the picture: its outline, and where its number stands."""

    sign: Sign
    amount: int | None
    path: str
    x: int
    y: int


class Change(msgspec.Struct, frozen=True):
    """A sign that moved since ``since``; amounts of eight."""

    name: str
    before: int
    now: int
    since: date


class Curve(msgspec.Struct, frozen=True):
    """A sign over several looks: points of a line in a box of 200 by 40."""

    sign: Sign
    points: str
    amounts: tuple[tuple[date, int], ...]


def petals(check: SignsCheck) -> tuple[Petal, ...]:
    """The eight petals, clockwise from the top; the longer, the more often it was true."""
    return tuple(_petal(check, n, sign) for n, sign in enumerate(SIGNS))


def _petal(check: SignsCheck, n: int, sign: SignId) -> Petal:
    amount = check.amount(sign)
    reach = INNER + (OUTER - INNER) * (amount or 0) / 8
    turn = 2 * pi * n / len(SIGNS) - pi / 2
    half = pi / len(SIGNS) * 0.86
    corners = ((-half, INNER), (-half * 0.9, reach), (half * 0.9, reach), (half, INNER))
    foot, left, right, end = (_said(_at(turn + by, far)) for by, far in corners)
    path = f"M{foot} L{left} Q{_said(_at(turn, reach * 1.12))} {right} L{end} Z"
    x, y = _at(turn, OUTER + 14)
    return Petal(mirror().of(sign), amount, path, round(x), round(y))


def _at(turn: float, far: float) -> tuple[float, float]:
    return MIDDLE + far * cos(turn), MIDDLE + far * sin(turn)


def _said(point: tuple[float, float]) -> str:
    return f"{point[0]:.1f},{point[1]:.1f}"


def changes(before: Kept[SignsCheck], now: Kept[SignsCheck]) -> tuple[Change, ...]:
    """What moved between two looks, by enough to be said."""
    since = local(before.record).date()
    return tuple(
        Change(mirror().of(one.sign).name, one.before, one.now, since)
        for one in moved(before.record, now.record)
    )


def outstanding(check: SignsCheck) -> tuple[Sign, ...]:
    """The signs that stand out, to be read about."""
    return tuple(mirror().of(sign) for sign in standing_out(check))


def curves(checks: list[Kept[SignsCheck]]) -> tuple[Curve, ...]:
    """Each sign that was answered at least twice, over these looks, oldest first."""
    found = []
    for sign in SIGNS:
        amounts = [
            (local(kept.record).date(), amount)
            for kept in checks
            if (amount := kept.record.amount(sign)) is not None
        ]
        if len(amounts) > 1:
            step = 200 / (len(amounts) - 1)
            points = " ".join(
                f"{n * step:.0f},{38 - a * 4.5:.0f}" for n, (_, a) in enumerate(amounts)
            )
            found.append(Curve(mirror().of(sign), points, tuple(amounts)))
    return tuple(found)
