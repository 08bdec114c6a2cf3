"""Old wounds: a note before, grounding after, and no question about what happened."""

import msgspec
import pytest

from nearer.steps.roots.wounds.kinds import wounds
from nearer.steps.roots.wounds.model import Wound
from tests.content.words import pressing
from tests.reading import grade

KINDS = [one.id for one in wounds().wound]
FORM = {"wound": "neglect", "affects": wounds().affects[0], "helps": "Soup.", "help": "want"}


def test_the_words_are_plain_and_ask_for_no_story():
    all = wounds()
    said = [all.note, all.kind, *all.affects]
    said += [text for one in all.wound for text in (one.name, one.now, one.helps)]
    assert grade(" ".join(said)) <= 6
    assert [hit for text in said for hit in pressing(text)] == []
    assert not [text for text in said if text.endswith("?")]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_says_what_it_does_before_anything_is_asked(ana, kind):
    page = ana.main(f"/roots/wounds/about/{kind}")
    assert "You will not be asked what happened." in page
    assert "Not today" in page
    form = ana.main(f"/roots/wounds/about/{kind}/now")
    questions = [line for line in form.split("?") if "happen" in line.casefold()]
    assert questions == []


def test_the_note_comes_first(ana):
    page = ana.main("/roots/wounds")
    assert page.index("It will not ask you what happened") < page.index("look at one")


def test_what_is_kept_leads_back_into_the_room_and_can_be_changed_and_erased(ana):
    answer = ana.post("/roots/wounds/about/neglect/now", FORM)
    (kept,) = ana.vault.all(Wound)
    place = f"/roots/wounds/{kept.id}"
    assert answer.headers["location"] == f"/roots/after?to={place}"
    assert "Five, four, three, two, one" in ana.main(answer.headers["location"])
    page = ana.main(place)
    assert "Soup." in page
    assert "Finding someone trained" in page
    ana.post(f"{place}/edit", FORM | {"helps": "Rain.", "help": ""})
    assert "Finding someone trained" not in ana.main(place)
    ana.post(f"{place}/erase", {})
    assert not ana.vault.all(Wound)


def test_leaving_half_way_leads_to_the_same_place_and_waits(ana):
    answer = ana.post("/roots/wounds/about/neglect/now", FORM | {"enough": "1"})
    assert answer.headers["location"] == "/roots/after"
    assert "Soup." in ana.get("/roots/wounds/about/neglect/now")
    assert "Go on with what you began" in ana.main("/roots/wounds")


def test_it_never_comes_back_by_itself(ana):
    ana.post("/roots/wounds/about/loss/now", FORM | {"wound": "loss", "now": "Kestrelword"})
    for path in ("/today", "/days", "/yourself", "/roots"):
        assert "Kestrelword" not in ana.main(path)
    assert "Kestrelword" in ana.main("/search?q=kestrelword")


def test_it_is_closed_to_people_under_18_and_says_who_is_there(ana):
    ana.post("/roots/wounds/about/loss/now", FORM)
    (kept,) = ana.vault.all(Wound)
    ana.vault.prefer(msgspec.structs.replace(ana.vault.preferences, under_18=True))
    for path in ("/roots/wounds", "/roots/wounds/about/loss/now", f"/roots/wounds/{kept.id}"):
        page = ana.main(path)
        assert "This part waits for you" in page
        assert "Soup." not in page
    assert "Old wounds" not in ana.main("/roots")


def test_made_up_kinds_are_nowhere(ana):
    ana.get("/roots/wounds/about/made-up", status=404)
    ana.get("/roots/wounds/about/made-up/now", status=404)
