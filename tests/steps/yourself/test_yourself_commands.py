"""`check-in` and `journal`: what a script can rely on, and a conversation at a terminal."""

import json
import os
import pty
import subprocess
import sys

import pytest

from nearer.app.kinds import KINDS
from nearer.steps.yourself.model import CheckIn, Entry
from nearer.storage import connect
from nearer.vault.accounts import Accounts
from nearer.vault.preferences import Preferences
from tests.conftest import CHEAP
from tests.steps.yourself.making import NOW
from tests.terminal.running import PASSPHRASE, environment, nearer


@pytest.fixture
def here(tmp_path):
    """Ana's folder; she lives in Vienna and has kept nothing."""
    storage = connect(tmp_path / "data")
    preferences = Preferences(at=NOW, zone="Europe/Vienna", name="Ana")
    Accounts(storage, KINDS, cost=CHEAP).make(PASSPHRASE, preferences)
    storage.close()
    return tmp_path


def kept(here, kind):
    """What is kept there now."""
    storage = connect(here / "data")
    accounts = Accounts(storage, KINDS, cost=CHEAP)
    account = accounts.only()
    assert account
    records = [one.record for one in accounts.open(account, PASSPHRASE).all(kind)]
    storage.close()
    return records


def test_a_check_in_is_kept_as_the_options_say(here):
    options = ["--mood", "-1", "--energy", "0", "--feeling", "wistful:3", "--feeling", "Calm"]
    options += ["--nourished", "tea"]
    options += ["--nourished", "the bus, window", "--drained", "phone", "--note", "Soup. Rain."]
    done = nearer(here, "check-in", *options, "--at", "2026-03-01T21:40", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    row = json.loads(done.stdout)
    assert row["at"] == "2026-03-01T21:40:00+01:00"
    assert (row["mood"], row["energy"], row["note"]) == (-1, 0, "Soup. Rain.")
    assert row["feelings"] == [
        {"word": "wistful", "strength": 3},
        {"word": "calm", "strength": None},
    ]
    assert row["nourished"] == ["tea", "the bus", "window"]
    (record,) = kept(here, CheckIn)
    assert (record.zone, record.drained) == ("Europe/Vienna", ("phone",))


def test_it_says_for_when_it_was_kept(here):
    done = nearer(here, "check-in", "--mood", "2", "--at", "2026-03-01")
    assert done.stdout == "Kept, for Sunday 1 March at 21:00.\n"
    assert kept(here, CheckIn)[0].energy is None


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("check-in", "Nothing was said, so nothing was kept."),
        ("check-in --mood 3", "--mood: 3 is not in the range -2<=x<=2."),
        ("check-in --feeling wistfull", "“wistfull” is not on the wheel. Near it lie: wistful"),
        ("check-in --feeling sad:9", "How strong a feeling is goes from 0 to 4."),
        ("check-in --note x --at 2999-01-01", "--at: That moment has not come yet."),
        ("check-in --note x --at soon", "--at: “soon” is no date."),
        ("check-in --nourished " + "x" * 121, "One of these is long."),
        ("journal", "The page is still blank."),
        ("journal x --tag " + "y" * 121, "One of these is long."),
    ],
)
def test_what_does_not_fit_is_one_sentence_and_two_and_nothing_is_kept(here, arguments, said):
    done = nearer(here, *arguments.split())
    assert done.returncode == 2
    assert done.stderr.startswith(said)
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    assert kept(here, CheckIn) + kept(here, Entry) == []


def test_a_mistake_is_told_before_the_passphrase_is_asked_for(here):
    done = nearer(here, "check-in", "--feeling", "wistfull", NEARER_PASSPHRASE="")
    assert "not on the wheel" in done.stderr


def test_a_page_is_kept_from_words_an_option_or_a_pipe(here):
    assert nearer(here, "journal", "She", "asked.").returncode == 0
    nearer(here, "journal", "--text", "I answered.", "--tag", "home, bus", "--person", "Mira")
    piped = subprocess.run(
        [sys.executable, "-m", "nearer", "journal", "--title", "A letter", "--json"],
        env=environment(here),
        input="Dear Mira,\n\nit rained.\n",
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(piped.stdout)["text"] == "Dear Mira,\n\nit rained."
    pages = kept(here, Entry)
    assert [page.text for page in pages[:2]] == ["She asked.", "I answered."]
    assert (pages[1].tags, pages[1].people) == (("home", "bus"), ("Mira",))
    assert pages[2].title == "A letter"


def test_at_a_terminal_it_asks_and_enter_skips(here):
    answers = ["A line.", "9", "1", "", "wistfull", "wistful:3, calm", "tea", ""]
    said = at_terminal(here, "check-in", answers)
    assert "Enter skips a question." in said
    assert "from -2 to 2 fits here" in said
    assert "not on the wheel" in said
    (record,) = kept(here, CheckIn)
    assert (record.note, record.mood, record.energy) == ("A line.", 1, None)
    assert [(named.word, named.strength) for named in record.feelings] == [
        ("wistful", 3),
        ("calm", None),
    ]
    assert (record.nourished, record.drained) == (("tea",), ())


def test_at_a_terminal_a_page_is_typed_until_its_end(here):
    said = at_terminal(here, "journal", ["She asked.", "I answered.", "\x04"])
    assert "Write what you like." in said
    assert kept(here, Entry)[0].text == "She asked.\nI answered."


def at_terminal(here, command, answers):
    """Run a command at a terminal of its own, typing the answers; what it said on both streams."""
    leader, follower = pty.openpty()
    done = subprocess.Popen(
        [sys.executable, "-m", "nearer", command],
        env=environment(here),
        stdin=follower,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    os.close(follower)
    for answer in answers:
        os.write(leader, answer.encode() if answer == "\x04" else f"{answer}\n".encode())
    said, _ = done.communicate(timeout=60)
    os.close(leader)
    assert done.returncode == 0, said
    return said
