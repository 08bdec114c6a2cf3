"""What is tender waits to be looked for; no page brings it back by itself, on any day of a year."""

from datetime import timedelta

import pytest

from nearer.app.kinds import KINDS
from nearer.app.shelves import SHELVES
from nearer.vault.records import Record, local
from tests.conftest import PASSPHRASE
from tests.evening import NOW, Evening

BY_THEMSELVES = ("/today", "/days", "/five-steps", "/yourself", "/roots", "/more", "/journal")
ENOUGH = 12
"""Letters: a shorter text may stand on a page for another reason."""


def tender_words(here: Evening) -> set[str]:
    """The longer things that were said in records that are tender."""
    kinds = [kind for kind in KINDS if kind.tender]
    texts = [
        word for kind in kinds for kept in here.vault.all(kind) for word in kept.record.words()
    ]
    lines = {line.strip() for text in texts for line in text.splitlines()}
    return {line for line in lines if len(line) >= ENOUGH}


def test_all_of_roots_and_every_sitting_is_tender():
    tender = {shelf.name for shelf in SHELVES.all() if shelf.kind.tender}
    assert {"belief", "wound", "unfinished", "letter", "again", "someone", "sitting"} <= tender
    assert {"check-in", "journal"} & tender == set()


def test_there_is_enough_to_be_found(mara: Evening):
    assert len(tender_words(mara)) > 40


@pytest.mark.parametrize("path", BY_THEMSELVES)
def test_no_page_brings_it_back_by_itself(mara: Evening, path: str):
    page = mara.get(path)
    assert [word for word in tender_words(mara) if word in page] == []


def days_of(here: Evening) -> list[str]:
    """Every day on which something tender was kept."""
    kept: list[Record] = [
        one.record for kind in KINDS if kind.tender for one in here.vault.all(kind)
    ]
    return sorted({str(local(record).date()) for record in kept})


def test_no_day_that_is_looked_back_at_brings_it_back(mara: Evening):
    words = tender_words(mara)
    for day in days_of(mara):
        page = mara.get(f"/day/{day}")
        assert [word for word in words if word in page] == [], day


def test_a_year_later_on_the_same_day_home_is_silent_about_it(house: Evening):
    words = tender_words(house)
    for weeks in (4, 26, 52):
        house.clock.now = NOW + timedelta(weeks=weeks)
        house.browser.post("/unlock", data={"name": "Ana", "passphrase": PASSPHRASE})
        page = house.get("/today")
        assert [word for word in words if word in page] == []


def test_searching_finds_it_when_it_is_looked_for(mara: Evening):
    assert "If I say it hurt" in mara.main("/search?q=hurt lost")


def test_a_sealed_letter_is_found_by_nobody(mara: Evening):
    assert "doing leek" not in mara.get("/search?q=leek salt fingers")
