"""Keeping one record, acknowledged and on disk, in a vault that already holds many."""

import os
from collections.abc import Iterator
from pathlib import Path

from bench.figures import Figure, at_most, p99, shown, spread
from bench.spaces import Spaces, records
from bench.timing import Took, clocks, timed, times
from nearer.vault.records import Record
from nearer.vault.vault import Vault

N = 10_000
GOES = 300
BUDGET = 0.010


def answer(spaces: Spaces) -> Iterator[Figure]:
    """One after the other, each waited for; and what the disk alone takes for as much."""
    with spaces.opened(N) as (_, vault):
        took = [keep(vault, record) for record in records(GOES)]
    yield at_most(f"keep one record among {N:,}, on disk", took, BUDGET)
    slow = p99(clocks(took))
    yield Figure("the same, 99 in 100", shown(slow), f"≤ {shown(BUDGET)}", slow <= BUDGET)
    yield Figure("the disk alone: write 4 KB and wait for it", spread(clocks(disk(spaces.folder))))


def keep(vault: Vault, record: Record) -> Took:
    """What keeping this one took."""
    return timed(lambda: vault.keep(record))


def disk(folder: Path) -> list[Took]:
    """What appending to a file and waiting until it is on disk takes, without any of our code."""
    descriptor = os.open(folder / "probe", os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def write() -> None:
        os.write(descriptor, bytes(4096))
        os.fdatasync(descriptor)

    took = times(write, GOES)
    os.close(descriptor)
    return took
