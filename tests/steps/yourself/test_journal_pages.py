"""The journal in the browser, without JavaScript."""

from datetime import timedelta

from nearer.steps.yourself.model import CheckIn, Entry, Named
from nearer.steps.yourself.prompts import five_steps, prompts
from tests.evening import NOW, ZONE

PAGE = {
    "title": "The bus",
    "text": "She *asked*.\r\n\r\n- the window",
    "tags": "home, bus",
    "people": "Mira",
    "prompt": "the-turn",
}


def write(ana, n, **fields):
    for place in range(n):
        moment = NOW - timedelta(hours=n - place)
        ana.vault.keep(Entry(at=moment, zone=ZONE, title=f"Page {place}", **fields))


def only_entry(ana):
    (kept,) = ana.vault.all(Entry)
    return kept


def test_an_empty_journal_invites_and_shows_what_it_could_be(ana):
    page = ana.main("/journal")
    assert "A line is enough to begin." in page
    assert "Write a page" in page


def test_a_page_is_kept_and_read_back_as_written(ana):
    location = ana.post("/journal/new", PAGE).headers["location"]
    kept = only_entry(ana)
    assert location == f"/journal/{kept.id}"
    assert kept.record.text == "She *asked*.\n\n- the window"
    assert (kept.record.tags, kept.record.people) == (("home", "bus"), ("Mira",))
    page = ana.get(location)
    assert "<em>asked</em>" in page
    assert "<li>the window</li>" in page
    assert prompts()["the-turn"].text in page
    assert 'href="/journal?tag=home"' in page
    assert 'href="/journal?person=Mira"' in page


def test_a_beginning_stands_above_the_page_it_starts(ana):
    assert prompts()["weather"].text in ana.get("/journal/new?prompt=weather")
    assert "A blank page" in ana.get("/journal/new?prompt=made-up")


def test_all_beginnings_are_on_one_page(ana):
    page = ana.get("/journal/prompts")
    assert all(f'href="/journal/new?prompt={id}"' in page for id in prompts())


def test_a_page_begun_is_found_again_with_its_beginning(ana):
    ana.post("/journal/new", {"text": "half a", "prompt": "weather", "enough": "1"})
    page = ana.get("/journal/new?prompt=the-turn")
    assert "half a" in page
    assert prompts()["weather"].text in page
    assert "Picked up where you left off." in page
    assert "Go on with your page" in ana.main("/journal")
    ana.post("/journal/fresh", {})
    assert "half a" not in ana.get("/journal/new")


def test_a_blank_page_stays_open(ana):
    answer = ana.post("/journal/new", {"text": " ", "tags": "kept as typed"})
    assert answer.status_code == 422
    assert "still blank" in answer.text
    assert "kept as typed" in answer.text


def test_a_page_can_be_changed_and_erased(ana):
    ana.post("/journal/new", PAGE)
    id = only_entry(ana).id
    assert "The bus" in ana.get(f"/journal/{id}/edit")
    ana.post(f"/journal/{id}/edit", PAGE | {"title": "The window"})
    assert (only_entry(ana).record.title, only_entry(ana).revision) == ("The window", 2)
    assert "It will really be gone." in ana.main(f"/journal/{id}/erase")
    assert ana.post(f"/journal/{id}/erase", {}).headers["location"] == "/journal"
    assert not ana.vault.all(Entry)
    ana.get(f"/journal/{id}", status=404)


def test_thirty_are_on_a_page_and_the_way_on_leads_through_all(ana):
    write(ana, 65)
    ana.browser.get("/today")
    first, second, third = (ana.main(f"/journal{q}") for q in ("", "?from=30", "?from=60"))
    assert (first.count("Page "), second.count("Page "), third.count("Page ")) == (30, 30, 5)
    assert 'href="/journal?from=30"' in ana.get("/journal")
    assert 'rel="next"' not in ana.get("/journal?from=60")
    assert 'href="/journal?from=30"' in ana.get("/journal?from=60")


def test_a_start_that_makes_no_sense_is_the_top(ana):
    write(ana, 2)
    for start in ("x", "-3", "9" * 40):
        assert "Page 1" in ana.main(f"/journal?from={start}")


def test_the_list_can_be_narrowed_to_a_tag_or_a_name(ana):
    write(ana, 3, tags=("home & away",))
    write(ana, 2, people=("Mira",))
    assert ana.main("/journal?tag=home+%26+away").count("Page ") == 3
    assert ana.main("/journal?person=Mira").count("Page ") == 2
    assert "No page carries this now." in ana.main("/journal?tag=gone")


def test_a_growing_vocabulary_is_shown_gently(ana):
    for n, word in enumerate(("sad", "wistful")):
        at = NOW - timedelta(days=2 - n)
        ana.vault.keep(CheckIn(at=at, zone=ZONE, feelings=(Named(word),)))
    page = ana.main("/journal")
    assert "2 different feeling words so far. The newest: wistful" in page
    ana.post("/check-in", {"feeling": "tender"})
    assert "3 different feeling words so far. The newest: tender" in ana.main("/journal")


def test_the_five_steps_lead_only_to_doors_that_open(ana):
    page = ana.get("/five-steps")
    paths = [step.path for step in five_steps().step]
    assert len(set(paths)) == 5
    for path in paths:
        assert f'href="{path}"' in page
        ana.get(path)
