"""Every page of an open vault, from the server's side, at three sizes of vault."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from statistics import median

from bench.asgi import Browser
from bench.figures import Figure, p99, shown
from bench.places import SEARCHES, places
from bench.spaces import Filled, Spaces
from bench.timing import Took
from nearer.app.web import build_web

SIZES = (1_000, 10_000, 100_000)
BUDGET_AT = 10_000
MEDIAN = 0.003
SLOWEST = 0.015
FLAT = 1.3
GOES = 60
WARM = 3

EVERYTHING = ("/settings/export", "/settings/erase", "/settings/backup", *SEARCHES)
"""Pages that count or look through everything, and so may grow with it (design §8)."""

Measured = dict[str, list[Took]]


def answer(spaces: Spaces) -> Iterator[Figure]:
    """Budgets at 10,000; then how much dearer each page is at 100,000 than at 1,000."""
    with ExitStack() as stack:
        vaults = [stack.enter_context(spaces.opened(n)) for n in SIZES]
        at = dict(zip(SIZES, measure([Shown(filled) for filled in vaults]), strict=True))
    for n in SIZES:
        yield from budgets(n, at[n])
    yield from growth(at[SIZES[0]], at[SIZES[-1]])


class Shown:
    """A vault's site, and a browser that looks at it."""

    def __init__(self, filled: Filled) -> None:
        site = build_web(filled.household)
        self.browser = Browser(site, filled.household.sessions.start(filled.vault))
        self.places = {
            general(place): place
            for place in places(filled)
            if self.browser.get(place).status == 200
        }
        self.took: Measured = {name: [] for name in self.places}

    def look(self, name: str) -> None:
        """Get one page and note what it took."""
        self.took[name].append(self.browser.get(self.places[name]).took)


def measure(sizes: Sequence[Shown]) -> list[Measured]:
    """What each page took: all pages in turn, each at all sizes in turn, again and again.

    Whatever else the machine does meanwhile falls on all of them alike.
    """
    for _ in range(WARM + GOES):
        for name in sizes[0].places:
            for one in sizes:
                one.look(name)
    for one in sizes:
        one.browser.close()
    return [{name: took[WARM:] for name, took in one.took.items()} for one in sizes]


def general(place: str) -> str:
    """The address without ids and days, which differ from vault to vault."""
    parts = ("…" if part[:1].isdigit() or len(part) == 32 else part for part in place.split("/"))
    return "/".join(parts)


def budgets(n: int, pages: Measured) -> Iterator[Figure]:
    """All pages together, and the slowest by name."""
    every = [one for took in pages.values() for one in took]
    clocks, processor = [one.clock for one in every], [one.processor for one in every]
    promised = n == BUDGET_AT
    for name, measure_of, limit in (("median", median, MEDIAN), ("99 in 100", p99, SLOWEST)):
        seconds = measure_of(clocks)
        yield Figure(
            f"any of {len(pages)} pages, {n:,} records: {name}",
            shown(seconds),
            f"≤ {shown(limit)}" if promised else "",
            seconds <= limit if promised else None,
            shown(measure_of(processor)),
        )
    slowest = max(pages, key=lambda name: median(one.processor for one in pages[name]))
    yield Figure(
        f"slowest page, {n:,} records: {slowest}",
        shown(median(one.clock for one in pages[slowest])),
        processor=shown(median(one.processor for one in pages[slowest])),
    )


def growth(
    small: Mapping[str, Sequence[Took]], large: Mapping[str, Sequence[Took]]
) -> Iterator[Figure]:
    """How much dearer pages are in the larger vault, in time of the processor."""
    cost = {name: (computing(small[name]), computing(large[name])) for name in small}
    grown = {name: after / before for name, (before, after) in cost.items()}
    usual = median(grown.values())
    yield Figure(
        "page cost, 100,000 records against 1,000: median page",
        f"{usual:.2f} ×",
        f"≤ {FLAT} ×",
        usual <= FLAT,
    )
    for name, times in sorted(grown.items(), key=lambda one: -one[1]):
        if times > FLAT:
            before, after = cost[name]
            exempt = name in EVERYTHING
            yield Figure(
                f"grows more: {name}",
                f"{times:.2f} ×",
                "everything" if exempt else f"≤ {FLAT} ×",
                None if exempt else False,
                f"{shown(before)}, then {shown(after)}",
            )


def computing(took: Sequence[Took]) -> float:
    """The median time of the processor."""
    return median(one.processor for one in took)
