"""`nearer belief`: one's beliefs in a list, and another rating beside the earlier ones."""

import json
from datetime import timedelta

import pytest

from nearer.steps.roots.beliefs.commands import belief
from nearer.steps.roots.beliefs.model import Belief, Rating
from tests.evening import NOW, ZONE
from tests.folder import Folder, folder

EARLIER = NOW - timedelta(days=30)


@pytest.fixture
def here(tmp_path) -> Folder:
    return folder(
        tmp_path,
        [
            Belief(
                at=EARLIER,
                zone=ZONE,
                belief="If I need something, I am a burden",
                reframe="I can need something and be good company",
                ratings=(Rating(EARLIER, 85, 20),),
            ),
            Belief(at=NOW, zone=ZONE, belief="If I say it hurt, I have lost"),
        ],
    )


def beliefs(here: Folder) -> list[Belief]:
    return [record for record in here.kept(Belief) if isinstance(record, Belief)]


def test_the_list_keeps_the_first_wording_in_view(here):
    said = here.run(belief, "list").stdout
    assert "If I need something, I am a burden" in said
    assert "I can need something and be good company" in said
    assert "85 → 20" in said


def test_the_list_for_programs_holds_every_rating(here):
    rows = json.loads(here.run(belief, "list", "--json").stdout)
    assert [row["belief"] for row in rows] == [one.belief for one in beliefs(here)]
    assert rows[0]["ratings"][0]["old"] == 85


def test_rating_adds_and_changes_nothing_else(here):
    said = here.run(belief, "rate", "need something", "--old", "60", "--new", "45")
    assert (said.exit_code, said.stdout) == (0, "Rated: If I need something, I am a burden\n")
    first, other = beliefs(here)
    assert [(one.old, one.new) for one in first.ratings] == [(85, 20), (60, 45)]
    assert first.belief == "If I need something, I am a burden"
    assert other.ratings == ()


def test_one_number_is_enough_and_the_id_names_it_too(here):
    id = json.loads(here.run(belief, "list", "--json").stdout)[1]["id"]
    found = json.loads(here.run(belief, "rate", id[:8], "--old", "0", "--json").stdout)
    assert found["belief"] == "If I say it hurt, I have lost"
    assert [(one.old, one.new) for one in beliefs(here)[1].ratings] == [(0, None)]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("rate", "need something"), "Say at least one number"),
        (("rate", "need something", "--old", "101"), "101 is not in the range"),
        (("rate", "dragons", "--old", "5"), "No belief is like that"),
        (("rate", "if", "--old", "5"), "Several beliefs are like that"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_changes(here, words, said):
    before = beliefs(here)
    result = here.run(belief, *words)
    assert result.exit_code != 0
    assert said in f"{result.stderr}{result.exception}"
    assert beliefs(here) == before


def test_an_empty_space_says_where_beliefs_are_kept(tmp_path):
    assert "under Roots" in folder(tmp_path).run(belief, "list").stderr
