"""`nearer exercise`: a file checked, taken in, and listed, as a script relies on it."""

import json

import pytest

from nearer.app.kinds import KINDS
from nearer.exercises.model import Brought
from nearer.exercises.shipped import exercises
from nearer.storage import connect
from nearer.vault.accounts import Accounts
from nearer.vault.preferences import Preferences
from tests.conftest import CHEAP
from tests.evening import NOW
from tests.exercises.files import GOOD
from tests.terminal.running import PASSPHRASE, nearer


@pytest.fixture
def here(tmp_path):
    """Ana's folder, with the file of an exercise in it."""
    storage = connect(tmp_path / "data")
    preferences = Preferences(at=NOW, zone="Europe/Vienna", name="Ana")
    Accounts(storage, KINDS, cost=CHEAP).make(PASSPHRASE, preferences)
    storage.close()
    (tmp_path / "good.md").write_text(GOOD, "utf-8")
    bad = GOOD.replace("minutes: 6", "minutes: x").replace("answer: text", "answer: texts")
    (tmp_path / "bad.md").write_text(bad, "utf-8")
    return tmp_path


def brought(here):
    """The files that are kept there now."""
    storage = connect(here / "data")
    accounts = Accounts(storage, KINDS, cost=CHEAP)
    account = accounts.only()
    assert account
    texts = [kept.record.text for kept in accounts.open(account, PASSPHRASE).all(Brought)]
    storage.close()
    return texts


def test_a_right_file_is_said_to_be_right_without_a_space(tmp_path):
    (tmp_path / "good.md").write_text(GOOD, "utf-8")
    done = nearer(tmp_path, "exercise", "check", "good.md", NEARER_PASSPHRASE="")
    assert (done.returncode, done.stdout, done.stderr) == (0, "This file is right.\n", "")
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("command", ["check", "add"])
def test_every_line_that_is_wrong_is_named_and_nothing_is_kept(here, command):
    done = nearer(here, "exercise", command, "bad.md")
    assert done.returncode == 1
    first, second = done.stdout.splitlines()
    assert first == "Line 5: `minutes` is a whole number from 1 to 60."
    assert second.startswith("Line 13: `answer` is “texts”, which is not one of: none, line, ")
    assert brought(here) == []


def test_a_file_is_added_once_and_listed_as_ones_own(here):
    for _ in range(2):
        done = nearer(here, "exercise", "add", "good.md", "--data", str(here / "data"))
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout == "“A hand on the heart” is here now. You find it under Exercises.\n"
    assert brought(here) == [GOOD]
    rows = json.loads(nearer(here, "exercise", "list", "--json").stdout)
    assert [one["id"] for one in rows if one["own"]] == ["a-hand"]
    assert {one["id"] for one in rows} == {"a-hand", *exercises()}
    lines = nearer(here, "exercise", "list").stdout.splitlines()
    assert "6 minutes\tYourself\tA hand on the heart (a-hand): Being on your own side." in lines


def test_another_file_with_the_same_id_is_refused_with_the_line_of_the_id(here):
    nearer(here, "exercise", "add", "good.md")
    (here / "good.md").write_text(GOOD.replace("minutes: 6", "minutes: 7"), "utf-8")
    done = nearer(here, "exercise", "add", "good.md")
    assert (done.returncode, done.stdout) == (
        1,
        "Line 2: There is an exercise `a-hand` here already. Give yours another id.\n",
    )
    assert brought(here) == [GOOD]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("gone.md", None, "gone.md could not be read"),
        ("picture.md", b"\x89PNG\xff", "picture.md is not plain text in UTF-8."),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_a_sentence(tmp_path, name, content, said):
    if content:
        (tmp_path / name).write_bytes(content)
    done = nearer(tmp_path, "exercise", "check", name)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
