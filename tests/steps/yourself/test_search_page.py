"""Search in the browser: over everything kept, newest first, honest about more and nothing."""

from datetime import timedelta

from nearer.steps.yourself.model import CheckIn, Entry, Named
from nearer.steps.yourself.search_pages import MOST
from tests.evening import NOW, ZONE


def lived(ana, n, kind=CheckIn, **fields):
    ana.vault.keep_all(
        [kind(at=NOW - timedelta(hours=place), zone=ZONE, **fields) for place in range(n)]
    )


def test_before_looking_it_says_where_it_looks(ana):
    page = ana.main("/search")
    assert "Looks through all you kept" in page
    assert "on this machine" in page


def test_what_is_found_is_marked_and_leads_to_its_page(ana):
    lived(ana, 1, note="Soup at the Café, rain on the window")
    lived(ana, 1, kind=Entry, title="Rain", text="More rain.", tags=("café",))
    page = ana.get("/search?q=cafe")
    assert "<mark>Café</mark>" in page
    assert f'href="/check-in/{ana.vault.all(CheckIn)[0].id}"' in page
    assert f'href="/journal/{ana.vault.all(Entry)[0].id}"' in page
    assert "Found in 2 places" in page


def test_feelings_tags_and_names_are_found_too(ana):
    lived(ana, 1, feelings=(Named("wistful"),))
    lived(ana, 1, kind=Entry, text="x", people=("Mira",))
    assert "Found in 1 place" in ana.main("/search?q=wistful")
    assert "Found in 1 place" in ana.main("/search?q=mira")


def test_it_can_look_in_one_kind_only(ana):
    lived(ana, MOST + 20, note="rain")
    lived(ana, 2, kind=Entry, text="rain")
    assert "Found in 2 places" in ana.main("/search?q=rain&kind=journal")
    assert "&kind=journal" in ana.get("/search?q=rain")
    everything = ana.main("/search?q=rain&kind=made-up")
    assert f"The newest {MOST} are here" in everything


def test_only_the_newest_fifty_are_shown_and_it_says_so(ana):
    lived(ana, MOST, note="rain")
    assert f"Found in {MOST} places" in ana.main("/search?q=rain")
    lived(ana, 1, note="rain")
    page = ana.get("/search?q=rain")
    assert page.count("<mark>") == MOST
    assert f"The newest {MOST} are here." in page


def test_nothing_found_says_what_to_try(ana):
    lived(ana, 1, note="rain")
    assert "A shorter word" in ana.main("/search?q=sunshine")


def test_what_is_looked_for_is_shown_as_typed_and_never_run(ana):
    answer = ana.browser.get("/search", params={"q": '"><script>alert(1)</script>'})
    assert "<script>alert" not in answer.text
