"""A writer killed at any moment has lost nothing it acknowledged, and the vault opens."""

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from nearer.storage import connect

from .notes import PASSPHRASE, Note, accounts_of, new_vault

KILLS = int(os.environ.get("NEARER_KILLS", "200"))

# Acknowledges each record on its standard output only after `keep` has returned.
WRITER = """
import sys
from pathlib import Path
from nearer.storage import connect
from tests.vault.notes import Note, PASSPHRASE, accounts_of, note
accounts = accounts_of(connect(Path(sys.argv[1]), sys.argv[2] or None))
vault = accounts.open(bytes.fromhex(sys.argv[3]), PASSPHRASE)
n = len(vault.all(Note))
print("ready", flush=True)
while True:
    kept = vault.keep(note(f"record {n} " + "word " * (n % 300), n))
    if n % 5 == 4:
        kept = vault.revise(kept.id, note(f"revised {n}", n))
    print(kept.id, kept.revision, flush=True)
    if n % 7 == 6:
        vault.erase(kept.id)
        print(kept.id, 0, flush=True)
    n += 1
"""


def killed_after(delay: float, data: Path, database: str | None, account_id: bytes) -> list[str]:
    """Start a writer, kill it that many seconds after it is ready; the lines it acknowledged."""
    arguments = [sys.executable, "-c", WRITER, str(data), database or "", account_id.hex()]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        ready = writer.stdout.readline()
        assert ready == "ready\n"
        time.sleep(delay)
        with contextlib.suppress(ProcessLookupError):
            os.kill(writer.pid, signal.SIGKILL)
        lines = writer.stdout.read().splitlines()
    # The last line may have been cut off half-way: then it was not acknowledged.
    return [line for line in lines if line.count(" ") == 1 and len(line) >= 34]


def check(
    data: Path, database: str | None, account_id: bytes, acknowledged: dict[str, int]
) -> None:
    storage = connect(data, database)
    vault = accounts_of(storage).open(account_id, PASSPHRASE)
    assert not vault.problems
    here = {kept.id: kept.revision for kept in vault.all(Note)}
    for id, revision in acknowledged.items():
        if revision:
            # It may have been revised, or erased, after the last acknowledgement was read.
            assert here.get(id, 99) >= revision, id
        else:
            assert id not in here
    storage.close()


@pytest.mark.slow
def test_a_killed_writer_loses_nothing_it_acknowledged(
    tmp_path: Path, database: str | None
) -> None:
    kills = KILLS if database is None else KILLS // 10
    account_id = new_vault(connect(tmp_path, database)).account_id
    chance = random.Random(20261122)  # a fixed seed: the same moments every time
    acknowledged: dict[str, int] = {}
    unsure: set[str] = set()
    for _ in range(kills):
        lines = killed_after(chance.uniform(0, 0.06), tmp_path, database, account_id)
        for line in lines:
            id, _, revision = line.partition(" ")
            acknowledged[id] = int(revision)
        if lines:
            unsure.add(lines[-1].partition(" ")[0])
        check(tmp_path, database, account_id, acknowledged)
    lasting = {id: revision for id, revision in acknowledged.items() if id not in unsure}
    here = {
        kept.id
        for kept in accounts_of(connect(tmp_path, database)).open(account_id, PASSPHRASE).all(Note)
    }
    assert {id for id, revision in lasting.items() if revision} <= here
    assert len(acknowledged) > kills
