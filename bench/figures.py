"""A measured figure beside what it may be, and the table of all of them."""

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from bench.timing import Took

VERDICTS = {True: "held", False: "missed", None: ""}
HEADINGS = ("What", "Budget", "Measured", "Of the processor", "Verdict")


class Figure(NamedTuple):
    """One line of the table. ``held`` is None where nothing was promised."""

    what: str
    measured: str
    budget: str = ""
    held: bool | None = None
    processor: str = ""

    def row(self) -> tuple[str, ...]:
        """The line as words, in the order of `HEADINGS`."""
        return (self.what, self.budget, self.measured, self.processor, VERDICTS[self.held])


def at_most(what: str, took: Sequence[Took], limit: float) -> Figure:
    """Held when the median by the clock is within the limit, in seconds."""
    clocks = [one.clock for one in took]
    middle = median(clocks)
    processor = median(one.processor for one in took)
    return Figure(
        what, spread(clocks), f"≤ {shown(limit)}", middle <= limit, processor=shown(processor)
    )


def spread(seconds: Sequence[float]) -> str:
    """Median, and from the smallest to the largest."""
    return f"{shown(median(seconds))} ({shown(min(seconds))} … {shown(max(seconds))})"


def p99(values: Sequence[float]) -> float:
    """The value that 99 in 100 do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[-(-99 * len(ordered) // 100) - 1]


def shown(seconds: float) -> str:
    """Seconds as a person reads them."""
    if seconds < 0.000_995:
        return f"{seconds * 1e6:.0f} µs"
    if seconds < 0.995:
        return f"{seconds * 1e3:.3g} ms"
    return f"{seconds:.2f} s"


def markdown(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table that reads well as plain text too."""
    widths = [max(map(len, column)) for column in zip(headings, *rows, strict=True)]
    lines = [headings, ["-" * width for width in widths], *rows]
    return "\n".join(
        "| "
        + " | ".join(f"{cell:{width}}" for cell, width in zip(line, widths, strict=True))
        + " |"
        for line in lines
    )
