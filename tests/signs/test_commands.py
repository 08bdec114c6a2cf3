"""`nearer signs`: the last look, for a reader and for a program."""

import json
from datetime import timedelta

from nearer.signs.commands import signs
from nearer.signs.myself.model import SIGNS, SignsCheck
from tests.evening import NOW, ZONE
from tests.folder import folder

FIRST = {"words-1": 4, "words-2": 3, "numb-1": 4, "numb-2": 4, "trust-1": 1}
SECOND = {"words-1": 4, "words-2": 2, "numb-1": 1, "numb-2": 1, "trust-1": 1}


def look(days: int, ratings: dict[str, int], note: str = "") -> SignsCheck:
    at = NOW - timedelta(days=days)
    return SignsCheck(at=at, zone=ZONE, ratings=ratings, note=note, reading="season")


def test_two_looks_say_each_sign_and_only_what_moved(tmp_path):
    here = folder(tmp_path, [look(40, FIRST), look(1, SECOND, note="Quieter.")])
    said = here.run(signs)
    assert said.exit_code == 0
    assert "each sign from 0 to 8" in said.stdout
    assert "  6  Words for feelings are hard to find" in said.stdout
    assert "Far away or numb: 8 before, 2 now." in said.stdout
    assert "hard to find:" not in said.stdout, "one point is not said"
    assert "  -  My signals are mixed" in said.stdout


def test_one_object_for_programs(tmp_path):
    here = folder(tmp_path, [look(40, FIRST), look(1, SECOND, note="Quieter.")])
    found = json.loads(here.run(signs, "--json").stdout)
    assert found["ratings"] == SECOND
    assert list(found["signs"]) == list(SIGNS)
    assert found["signs"]["numb"] == 2
    assert found["signs"]["trust"] is None, "half of a sign is no amount"
    assert found["moved"] == [{"sign": "numb", "before": 8, "now": 2}]
    assert (found["reading"], found["note"]) == ("season", "Quieter.")
    assert found["since"].startswith("2026-10-13T")


def test_a_first_look_has_nothing_before_it(tmp_path):
    here = folder(tmp_path, [look(1, FIRST)])
    found = json.loads(here.run(signs, "--json").stdout)
    assert (found["since"], found["moved"]) == (None, [])
    assert "before" not in here.run(signs).stdout


def test_nothing_moved_is_said_as_such(tmp_path):
    here = folder(tmp_path, [look(40, FIRST), look(1, FIRST)])
    assert "Nothing moved by 2 points or more since 2026-10-13." in here.run(signs).stdout


def test_without_a_look_it_says_where_to_take_one(tmp_path):
    here = folder(tmp_path)
    assert json.loads(here.run(signs, "--json").stdout) is None
    assert "under Signs" in here.run(signs).stderr
