"""A command starts fast because it imports only what it needs."""

import subprocess
import sys
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

import pytest

from tests.terminal.running import environment, nearer

pytestmark = pytest.mark.slow  # every test starts a real process

WEB = {"starlette", "granian", "minijinja", "multipart", "limits"}
HEAVY = {"babel", "rich", "numpy", "lets_plot", "asyncio", "pyrage"}
CHECK_IN = ("check-in", "--mood", "1", "--energy", "-1", "--feeling", "calm:3", "--note", "A walk")
AFTER = """
import sys
from nearer.__main__ import main

sys.argv = ["nearer", *sys.argv[1:]]
code = main()
sys.stderr.write(" ".join(sys.modules))
sys.exit(code)
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with Ana's space in it."""
    assert nearer(tmp_path, "init", "--name", "Ana").returncode == 0
    return tmp_path


def imported(folder: Path, *arguments: str) -> set[str]:
    """The packages a command has imported when it ends."""
    done = subprocess.run(
        [sys.executable, "-c", AFTER, *arguments],
        env=environment(folder),
        capture_output=True,
        text=True,
        check=True,
    )
    return {module.partition(".")[0] for module in done.stderr.split()}


def seconds(folder: Path, *arguments: str) -> float:
    """What a command takes of the processor, best of a few: the clock on the wall would measure
    what else the machine is doing. `bench` has the wall's time.
    """

    def once() -> float:
        before = getrusage(RUSAGE_CHILDREN)
        assert nearer(folder, *arguments).returncode == 0
        after = getrusage(RUSAGE_CHILDREN)
        return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime

    return min(once() for _ in range(4))


def test_the_version_is_told_before_anything_is_imported(tmp_path):
    packages = imported(tmp_path, "--version")
    assert packages & {"click", "cryptography", "msgspec", "sqlite3", *WEB, *HEAVY} == set()


def test_help_opens_nothing(tmp_path):
    assert imported(tmp_path, "--help") & {"cryptography", "sqlite3", *WEB, *HEAVY} == set()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", [("list", "--json"), ("search", "walk"), ("doctor",)])
def test_a_daily_command_imports_no_web_and_nothing_heavy(home, command):
    assert imported(home, *command) & {*WEB, *HEAVY} == set()


def test_what_is_kept_is_listened_to_with_numpy_and_nothing_else_that_is_heavy(home):
    assert imported(home, *CHECK_IN) & {*WEB, *HEAVY} == {"numpy"}


def test_the_version_is_told_at_once(tmp_path):
    assert seconds(tmp_path, "--version") <= 0.12


def test_a_check_in_takes_less_than_a_breath_with_its_whole_key_derivation(home):
    assert seconds(home, *CHECK_IN) <= 0.8
