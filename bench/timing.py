"""How long something takes: by the clock on the wall, and of the processor."""

import time
from collections.abc import Callable, Iterable
from types import TracebackType
from typing import NamedTuple


class Took(NamedTuple):
    """Seconds by the clock, and seconds of the processor in this process, all threads together.

    On an idle machine the two agree wherever nothing is waited for. On a busy one the clock also
    counts what others do.
    """

    clock: float
    processor: float


class Stopwatch:
    """Measures the block it is around; what it took is there afterwards."""

    took: Took

    def __enter__(self) -> "Stopwatch":
        self._processor = time.process_time()
        self._clock = time.perf_counter()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        clock = time.perf_counter() - self._clock
        self.took = Took(clock, time.process_time() - self._processor)


def timed(act: Callable[[], object]) -> Took:
    """What one go took."""
    with Stopwatch() as watch:
        act()
    return watch.took


def times(act: Callable[[], object], goes: int) -> list[Took]:
    """What each of several goes took."""
    return [timed(act) for _ in range(goes)]


def clocks(many: Iterable[Took]) -> list[float]:
    """By the clock only."""
    return [took.clock for took in many]
