"""Opening a vault, beyond deriving the key: each time in a new process, as a person does."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.figures import Figure, at_most, shown
from bench.spaces import PASSPHRASE, Spaces
from bench.timing import Took, timed

BUDGETS = {10_000: 0.08, 100_000: 0.8}
GOES = 7

LINEAR = 1.25
"""How much dearer one record may be in the larger vault."""


def answer(spaces: Spaces) -> Iterator[Figure]:
    """Both sizes, and whether the cost grows in line with them."""
    middles = {}
    for n, budget in BUDGETS.items():
        data = spaces.data(n)
        took = [in_a_new_process(data) for _ in range(GOES)]
        middles[n] = median(one.processor for one in took)
        yield at_most(f"open a vault of {n:,} records, beyond the key", took, budget)
    small, large = (middles[n] / n for n in BUDGETS)
    yield Figure(
        "cost of a record when opening 100,000, against 10,000",
        f"{large / small:.2f} × ({shown(small)}, then {shown(large)})",
        f"≤ {LINEAR} ×",
        large / small <= LINEAR,
    )


def in_a_new_process(data: Path) -> Took:
    """What it took there; starting Python and reading our own code is not part of it."""
    told = subprocess.run(
        [sys.executable, "-m", "bench.opening", str(data)], stdout=subprocess.PIPE, check=True
    )
    return Took(*json.loads(told.stdout))


def open_once(data: Path) -> Took:
    """What it takes to open the only vault in ``data``."""
    from nearer.app.kinds import KINDS
    from nearer.storage import connect
    from nearer.vault.accounts import Accounts

    storage = connect(data, None)
    accounts = Accounts(storage, KINDS)
    account_id = accounts.only()
    assert account_id
    took = timed(lambda: accounts.open(account_id, PASSPHRASE))
    storage.close()
    return took


if __name__ == "__main__":
    print(json.dumps(open_once(Path(sys.argv[1]))))
