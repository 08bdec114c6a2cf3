"""The same 10,000 texts in Nearer and in jrnl, both sealed, used in turns on the same machine."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple

from bench import terminal
from bench.figures import Figure, shown, spread
from bench.jrnl import Jrnl
from bench.running import NEARER, Program, clean, program
from bench.spaces import PASSPHRASE, Spaces, records
from bench.timing import Took, clocks, timed, times
from nearer.app.kinds import KINDS
from nearer.vault.household import household

N = 10_000
ROUNDS = 7
ADDING = 10.0
READING = 3.0

TEXT = "A walk by the river. The heron was there, and so was I."
WORD = "heron"

Act = Callable[[], Took]


class Task(NamedTuple):
    """One thing a person does, three ways, and how many times faster than jrnl it is to be."""

    what: str
    app: Act
    terminal: Act
    jrnl: Act
    times: float


def answer(spaces: Spaces) -> Iterator[Figure]:
    """Add one, read the last ten, search for a word."""
    data = spaces.data(N, real_cost=True)
    jrnl = Jrnl(spaces.folder / "jrnl", PASSPHRASE)
    jrnl.take_in(records(N))
    yield Figure(f"beside jrnl {jrnl.version}, encrypted: {N:,} entries each", "")
    yield Figure("deriving our key, part of every command at the terminal", spread(key(data)))
    with program("--data", str(data), "run") as app:
        app.unlock()
        for task in tasks(app, partial(nearer, str(data)), partial(theirs, jrnl)):
            yield from compare(task)
    shutil.rmtree(data)


def tasks(
    app: Program, ours: Callable[..., Took], jrnl: Callable[..., Took]
) -> tuple[Task, Task, Task]:
    """What is compared. Everything shows its result: a page, or lines at a terminal."""
    return (
        Task(
            "add one",
            lambda: timed(lambda: app.post("/journal/new", text=TEXT)),
            lambda: ours("journal", TEXT),
            lambda: jrnl(TEXT),
            ADDING,
        ),
        Task(
            "read the last ten",
            lambda: timed(lambda: app.get("/journal")),
            lambda: ours("list", "--limit", "10"),
            lambda: jrnl("-n", "10"),
            READING,
        ),
        Task(
            f"search “{WORD}”",
            lambda: timed(lambda: app.get(f"/search?q={WORD}")),
            lambda: ours("search", WORD),
            lambda: jrnl("-contains", WORD),
            READING,
        ),
    )


def key(data: Path) -> list[float]:
    """Seconds that deriving the key takes, and nothing else."""
    with closing(household(data, None, KINDS)) as home:
        account_id = home.accounts.only()
        assert account_id
        return clocks(times(partial(home.accounts.check, account_id, PASSPHRASE), ROUNDS))


def nearer(data: str, *arguments: str) -> Took:
    """One of our commands, with the passphrase typed."""
    return terminal.run([NEARER, "--data", data, *arguments], [PASSPHRASE], clean()).took


def theirs(jrnl: Jrnl, *arguments: str) -> Took:
    """One of jrnl's commands, with the passphrase typed."""
    return jrnl.run(*arguments).took


def compare(task: Task) -> Iterator[Figure]:
    """In turns, so that all meet the same machine; the first round warms it and is left out."""
    rounds = [(task.app(), task.terminal(), task.jrnl()) for _ in range(ROUNDS + 1)][1:]
    app, terminal, jrnl = (list(column) for column in zip(*rounds, strict=True))
    yield Figure(f"{task.what}: jrnl, passphrase typed", spread(clocks(jrnl)), processor=own(jrnl))
    yield Figure(f"{task.what}: Nearer, open in the browser", spread(clocks(app)))
    yield faster(f"{task.what}: open in the browser", task.times, app, jrnl)
    yield Figure(
        f"{task.what}: Nearer at the terminal, passphrase typed",
        spread(clocks(terminal)),
        processor=own(terminal),
    )
    yield faster(f"{task.what}: at the terminal", task.times, terminal, jrnl)


def faster(what: str, times: float, ours: list[Took], jrnl: list[Took]) -> Figure:
    """How many times faster: of the medians, and from round to round."""
    each = [other.clock / our.clock for our, other in zip(ours, jrnl, strict=True)]
    usual = median(clocks(jrnl)) / median(clocks(ours))
    return Figure(
        f"{what}, times faster than jrnl",
        f"{usual:.1f} × ({min(each):.1f} … {max(each):.1f})",
        f"≥ {times:.0f} ×",
        usual >= times,
    )


def own(took: list[Took]) -> str:
    """The median of the processor."""
    return shown(median(one.processor for one in took))
