"""“I keep ending up …”: what several pictures share, said only from two people on."""

import msgspec

from nearer.signs.someone.model import Picture
from nearer.steps.roots.again.model import PARTS, Again
from nearer.steps.roots.again.pages import words
from tests.content.words import pressing
from tests.evening import NOW, ZONE
from tests.reading import grade


def see(ana, alias, **often):
    ana.vault.keep(Picture(at=NOW, zone=ZONE, alias=alias, often=often))


def test_the_questions_are_plain_and_blame_nobody():
    said = [words().lead, *(f"{one.text} {one.more}" for one in words().question)]
    assert tuple(one.id for one in words().question) == PARTS
    assert grade(" ".join(said)) <= 6
    assert [hit for text in said for hit in pressing(text)] == []


def test_what_is_shared_is_said_from_two_people_on(ana):
    see(ana, "Kestrel", start=4, hot=3)
    assert "Seen with more than one person" not in ana.main("/signs/again")
    assert "There is one picture so far." in ana.main("/signs/again")
    see(ana, "kestrel", start=4)
    assert "Seen with more than one person" not in ana.main("/signs/again"), "the same one twice"
    see(ana, "Wren", start=3, hot=2)
    page = ana.main("/signs/again")
    assert "I am the one who begins" in page
    assert "Near one day" not in page


def test_it_is_kept_changed_left_and_erased(ana):
    ana.post("/signs/again/new", {"familiar": "The waiting.", "enough": "1"})
    assert "The waiting." in ana.get("/signs/again/new")
    place = ana.post("/signs/again/new", {"familiar": "The waiting."}).headers["location"]
    assert "The waiting." in ana.main(place)
    ana.post(f"{place}/edit", {"standard": "Three evenings."})
    assert "Three evenings." in ana.main("/signs/again")
    ana.post(f"{place}/erase", {})
    assert not ana.vault.all(Again)
    assert ana.post("/signs/again/new", {}).status_code == 422


def test_it_waits_for_those_under_18(ana):
    ana.vault.prefer(msgspec.structs.replace(ana.vault.preferences, under_18=True))
    assert "This part waits for you" in ana.main("/signs/again")
    assert "keep ending up" not in ana.main("/signs")
