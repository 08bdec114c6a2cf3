"""While a season is on, every room asks for less, by the one rule."""

import ast
from pathlib import Path

import pytest

from nearer.exercises.shipped import exercises
from nearer.pace.asking import ask_of
from nearer.pace.model import LESS, USUAL, Season
from nearer.steps.yourself.practice.scripts import scripts
from tests.evening import NOW, ZONE, Evening
from tests.house.source import SRC, text


@pytest.fixture
def less(house: Evening) -> Evening:
    """A house in which a season has just begun."""
    house.vault.keep(Season(at=NOW, zone=ZONE, what="move", own="Two flats at once"))
    return house


def test_the_rule_is_the_one_that_everything_asks(less: Evening):
    assert ask_of(less.vault, NOW) == LESS
    assert LESS.exercises < USUAL.exercises
    assert (LESS.short, USUAL.short) == (True, False)
    assert LESS.reminders == 0 < USUAL.reminders
    assert (LESS.deepest, USUAL.deepest) == ("light", "deep")


def test_today_says_so_and_suggests_nothing_new(house: Evening, less: Evening):
    page = less.main("/today")
    assert "A season is on, so less is asked here." in page
    assert "Two flats at once" in page


@pytest.mark.parametrize("id", sorted(exercises()))
def test_every_exercise_offers_its_short_form_first(less: Evening, id: str):
    page = less.get(f"/exercises/{id}")
    one = exercises()[id]
    if len(one.shown(short=True)) < len(one.steps):
        assert page.index("Begin the short form") < page.index("Begin with all the steps")


@pytest.mark.parametrize("id", sorted(scripts()))
def test_every_practice_begins_with_its_shortest_length(less: Evening, id: str):
    shortest = min(scripts()[id].lengths)
    chosen = less.get(f"/practices/{id}").split('aria-current="true">')[1]
    assert chosen.startswith(f"{shortest} minute")


def test_a_step_with_anyone_stays_light(less: Evening):
    answers = dict.fromkeys(("afraid", "used", "threat", "watched", "pressed"), "no")
    person = less.main("/people")
    assert "Sam" in person
    place = less.post("/people/new", {"alias": "Fox"}).headers["location"]
    less.post(f"{place}/safety", {**answers, "keep": "on"})
    assert "A season is on, so steps stay light." in less.main(place)


def test_when_it_is_over_everything_is_as_before(less: Evening):
    less.post("/season", {"over": "1"})
    assert ask_of(less.vault, NOW) == USUAL
    assert "A season is on" not in less.main("/today")


def askers() -> set[str]:
    """The modules that look at how much may be asked."""
    return {
        str(path.relative_to(SRC))
        for path in SRC.rglob("*.py")
        if "ask_of" in names_used(path) and path.name != "asking.py"
    }


def names_used(path: Path) -> set[str]:
    return {node.id for node in ast.walk(ast.parse(text(path))) if isinstance(node, ast.Name)}


def test_nobody_but_the_rule_looks_whether_a_season_is_on():
    """Who asks `season_of` shows the season itself; how much to ask is `ask_of`'s to say."""
    shows = {"today/planned.py", "pace/pages.py", "steps/roots/circumstances/pages.py"}
    shows |= {"steps/roots/hub/pages.py", "pace/asking.py"}
    looks = {
        str(path.relative_to(SRC)) for path in SRC.rglob("*.py") if "season_of" in names_used(path)
    }
    assert looks <= shows
    assert {"today/pages.py", "exercises/pages.py", "people/pages.py"} <= askers()
