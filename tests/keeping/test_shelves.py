"""Every shelf of the house: its addresses, its words, and its line about whatever is kept there."""

import re
from typing import Any

import pytest

from nearer.app.kinds import KINDS
from nearer.app.shelves import SHELVES
from nearer.keeping.shelf import Shelf
from nearer.today.model import Rest
from nearer.vault.records import Kept, kind_of
from tests.content.words import pressing
from tests.evening import Evening, evening
from tests.house.source import SRC, text
from tests.keeping.desks import YEAR
from tests.reading import grade

ALL = SHELVES.all()
shelves = pytest.mark.parametrize("shelf", ALL, ids=lambda shelf: shelf.name)
WITHOUT_A_PAGE = {"preferences", "rest", "routine", "exercise-file"}
"""Settings and rests are not read back; a routine and a brought file have pages of their own."""
DRAFT = re.compile(r"[a-z][a-z0-9-]{0,39}")


@pytest.fixture(scope="module")
def ana(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    return evening(tmp_path_factory.mktemp("shelves") / "data")


def test_every_kind_that_is_read_back_stands_on_one_shelf():
    kinds = [kind_of(shelf.kind) for shelf in ALL]
    assert len(kinds) == len(set(kinds))
    assert set(kinds) == {kind_of(kind) for kind in KINDS} - WITHOUT_A_PAGE


@pytest.mark.parametrize("part", ["name", "path", "many"])
def test_no_two_shelves_share_a_name_or_an_address(part: str):
    said = [getattr(shelf, part) for shelf in ALL]
    assert len(said) == len(set(said))


@shelves
def test_its_drafts_have_names_that_may_be_saved(shelf: Shelf[Any]):
    assert DRAFT.fullmatch(shelf.draft_of())
    assert shelf.draft_of("0" * 32) == f"{shelf.name}-{'0' * 32}"
    assert shelf.draft_of("0" * 32) != shelf.draft_of()


@shelves
def test_its_addresses_are_there(shelf: Shelf[Any], ana: Evening):
    for path in (shelf.new, shelf.home, shelf.left):
        assert ana.browser.get(path).status_code in (200, 303), path


@shelves
def test_what_it_says_is_plain_and_presses_nobody(shelf: Shelf[Any]):
    said = " ".join((shelf.thanks, shelf.question))
    assert pressing(said) == []
    assert grade(said) <= 6
    assert shelf.question.endswith("?")
    assert shelf.thanks.endswith(".")
    assert shelf.one == shelf.one.lower()


@shelves
def test_its_colour_is_one_of_the_house(shelf: Shelf[Any]):
    tokens = text(SRC / "web" / "static" / "tokens.css")
    assert f"--{shelf.accent}:" in tokens


@shelves
def test_its_line_says_something_of_every_record_of_a_year(shelf: Shelf[Any]):
    lived = [record for record in YEAR if type(record) is shelf.kind]
    assert lived
    for n, record in enumerate(lived):
        kept = Kept(id=f"{n:032x}", revision=1, record=record)
        glimpse = shelf.glimpse(kept)
        assert glimpse.path == f"{shelf.path}/{n:032x}"
        assert glimpse.what == shelf.one
        assert any((glimpse.own, glimpse.rest, glimpse.said, glimpse.words))
        assert len(glimpse.own) <= 400
        assert "\n" not in glimpse.own


def test_what_has_no_shelf_is_told_apart():
    (any_record, *_) = YEAR
    rest = Rest(at=any_record.at, zone=any_record.zone, what="check-in")
    assert SHELVES.of(rest) is None
    with pytest.raises(KeyError):
        SHELVES.glimpse(Kept(id="0" * 32, revision=1, record=rest))


def test_nothing_tender_is_recalled():
    assert not [kind for kind in SHELVES.recalled if kind.tender or not kind.diary]
    assert [kind_of(kind) for kind in SHELVES.recalled] == ["check-in", "journal", "practice"]
