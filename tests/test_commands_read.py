"""`list`, `search` and `doctor`: what a script can rely on."""

import json
import sqlite3
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from nearer.app.kinds import KINDS
from nearer.feelings.model import Named
from nearer.steps.yourself.model import CheckIn, Entry
from nearer.storage import connect
from nearer.vault.accounts import Accounts
from nearer.vault.preferences import Preferences
from tests.conftest import CHEAP
from tests.terminal.running import PASSPHRASE, nearer

EVENING = datetime(2026, 3, 28, 20, 30, tzinfo=UTC)
"""Half past nine in Vienna, the night before its clocks go forward."""

Nearer = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def ana(tmp_path: Path) -> Nearer:
    """Ana's commands; she has kept three check-ins, an evening apart, and a page of her journal."""
    storage = connect(tmp_path / "data")
    preferences = Preferences(at=EVENING, zone="Europe/Vienna", name="Ana")
    vault, _ = Accounts(storage, KINDS, cost=CHEAP).make(PASSPHRASE, preferences)
    for days in range(3):
        at = EVENING + timedelta(days=days)
        feelings = (Named("calm", 3), Named("tender"))
        note = f"Évening {days} by the river"
        vault.keep(CheckIn(at=at, zone="Europe/Vienna", mood=days, feelings=feelings, note=note))
    vault.keep(Entry(at=EVENING + timedelta(hours=1), zone="Europe/Vienna", title="A page"))
    storage.close()
    return lambda *arguments, **variables: nearer(tmp_path, *arguments, **variables)


def listed(ana: Nearer, *arguments: str) -> list[dict[str, object]]:
    done = ana("list", "--json", *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    rows: list[dict[str, object]] = json.loads(done.stdout)
    return rows


def test_a_check_in_is_one_flat_object(ana):
    newest = listed(ana, "--kind", "check-in")[0]
    id = newest.pop("id")
    assert len(str(id)) == 32
    assert newest == {
        "kind": "check-in",
        "revision": 1,
        "at": "2026-03-30T22:30:00+02:00",
        "zone": "Europe/Vienna",
        "note": "Évening 2 by the river",
        "mood": 2,
        "energy": None,
        "feelings": [{"word": "calm", "strength": 3}, {"word": "tender", "strength": None}],
        "answer": "",
        "nourished": [],
        "drained": [],
        "body": [],
        "body_note": "",
        "sketch": [],
        "eight": {},
    }


def test_newest_comes_first_and_settings_are_not_among_what_was_kept(ana):
    rows = listed(ana)
    moments = [datetime.fromisoformat(str(row["at"])) for row in rows]
    assert moments == sorted(moments, reverse=True)
    assert [row["kind"] for row in rows] == ["check-in", "check-in", "journal", "check-in"]
    assert [row["kind"] for row in listed(ana, "--kind", "preferences")] == ["preferences"]


def test_days_begin_and_end_where_the_person_lives(ana):
    assert len(listed(ana, "--since", "2026-03-29")) == 2
    assert len(listed(ana, "--until", "2026-03-28")) == 2
    assert len(listed(ana, "--since", "2026-03-29", "--until", "2026-03-29")) == 1
    assert len(listed(ana, "--since", "2026-03-28T21:30")) == 4
    assert len(listed(ana, "--since", "2026-03-28T21:31")) == 3
    assert len(listed(ana, "--until", "2026-03-28T21:30+01:00")) == 0
    in_vienna = datetime(2026, 3, 30, tzinfo=ZoneInfo("Europe/Vienna"))
    assert len(listed(ana, "--since", in_vienna.astimezone(UTC).isoformat())) == 1


def test_limit_keeps_the_newest(ana):
    assert listed(ana, "--limit", "2") == listed(ana)[:2]


def test_a_pipe_gets_a_line_each(ana):
    lines = ana("list").stdout.splitlines()
    assert lines[0].split("\t") == [
        "2026-03-30 22:30",
        "check-in",
        "Note: Évening 2 by the river · Mood: 2 · Feelings: calm (3), tender",
    ]
    assert len(lines) == 4


def test_search_needs_every_word_and_no_accents(ana):
    assert len(json.loads(ana("search", "evening", "river", "--json").stdout)) == 3
    assert len(json.loads(ana("search", "evening 1", "--json").stdout)) == 1
    assert len(ana("search", "river", "--limit", "2").stdout.splitlines()) == 2
    nothing = ana("search", "mountain")
    assert (nothing.returncode, nothing.stdout) == (0, "")
    assert nothing.stderr == "Nothing has these words.\n"
    assert ana("search", "mountain", "--json").stdout == "[]\n"


def test_doctor_counts_what_was_kept(ana):
    done = ana("doctor", "--json")
    assert json.loads(done.stdout) == {"records": 4, "ok": True, "problems": []}
    assert done.returncode == 0


def test_doctor_names_what_is_wrong_and_ends_with_one(ana, tmp_path: Path):
    with sqlite3.connect(tmp_path / "data" / "nearer.db") as database:
        table = "SELECT name FROM sqlite_master WHERE sql LIKE '%sealed%' AND sql LIKE '%digest%'"
        ((log,),) = database.execute(table)
        database.execute(f"UPDATE {log} SET sealed = zeroblob(200) WHERE seq = 3")
    done = ana("doctor", "--json")
    report = json.loads(done.stdout)
    assert done.returncode == 1
    assert (report["records"], report["ok"]) == (3, False)
    assert "Row 3" in report["problems"][0]
    said = ana("doctor")
    assert said.returncode == 1
    assert "Row 3" in said.stdout
    assert "nearer backup" in said.stderr
    assert ana("list").returncode == 0


def test_a_wrong_passphrase_reads_nothing(ana):
    for command in (("list",), ("search", "river"), ("doctor", "--json")):
        done = ana(*command, NEARER_PASSPHRASE="somebody else's words")
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr == "That passphrase does not open this space.\n"
