"""What the real server holds in memory with a vault open and its pages looked at."""

import shutil
from collections.abc import Iterator

from bench.figures import Figure
from bench.running import program
from bench.spaces import Spaces

N = 10_000
BUDGET = 120 * 2**20
TEXT = "A long day at work. I am tired and glad, and it is quiet here."
PAGES = ("/today", "/days", "/journal", "/search?q=heron", "/feelings", "/check-in", "/settings")


def answer(spaces: Spaces) -> Iterator[Figure]:
    """Before anything is unlocked, and after a walk through the pages."""
    data = spaces.data(N, real_cost=True)
    with program("--data", str(data), "run") as server:
        locked, _ = server.memory()
        server.unlock()
        for page in PAGES:
            server.get(page)
        now, most = server.memory()
        server.post("/journal/new", text=TEXT)
        kept, _ = server.memory()
        server.post("/feelings/word", text=TEXT)
        asked, _ = server.memory()
    shutil.rmtree(data)
    yield Figure("memory of the server, nothing unlocked", megabytes(locked))
    yield Figure(
        f"memory of the server, {N:,} records open",
        megabytes(now),
        f"≤ {megabytes(BUDGET)}",
        now <= BUDGET,
    )
    yield Figure("the same, once something was kept and listened to", megabytes(kept))
    yield Figure("the same, once a word was asked for too", megabytes(asked))
    yield Figure("the most it ever was (64 MB for a moment, to derive the key)", megabytes(most))


def megabytes(size: int) -> str:
    """Bytes as a person reads them."""
    return f"{size / 2**20:.0f} MB"
