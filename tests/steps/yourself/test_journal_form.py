"""The journal's form, and its list that costs the same however long the journal is."""

from datetime import timedelta
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from nearer.steps.yourself.checkin_form import CHIP_TOO_LONG, Clock
from nearer.steps.yourself.journal_form import BLANK, entry_fields, read_entry, wrote_something
from nearer.steps.yourself.journal_view import PAGE, address, stretch
from nearer.steps.yourself.model import Entry
from nearer.steps.yourself.prompts import prompts
from tests.steps.yourself.making import NOW, entries, kept

CLOCK = Clock(shown=NOW, zone="Europe/Berlin", now=NOW)


@given(entries, st.sampled_from(["", *prompts()]))
def test_a_form_filled_from_a_page_says_that_page(entry, prompt):
    typed = entry_fields(entry) | {"prompt": [prompt]}
    form = read_entry(typed, Clock(entry.at, entry.zone, NOW))
    assert form.problems == {}
    assert form.value is not None
    assert entry_fields(form.value) == typed
    assert wrote_something(typed)


def test_a_blank_page_is_not_kept_and_says_so_kindly():
    assert dict(read_entry({"text": [" \n"]}, CLOCK).problems) == {"text": BLANK}
    assert not wrote_something({"text": [" \n"], "prompt": ["weather"]})


def test_a_title_alone_is_a_page():
    form = read_entry({"title": ["  The   bus "]}, CLOCK)
    assert form.value == Entry(at=NOW, zone="Europe/Berlin", title="The bus")


def test_a_beginning_nobody_wrote_is_left_out():
    form = read_entry({"text": ["x"], "prompt": ["made-up"]}, CLOCK)
    assert form.value is not None
    assert form.value.prompt == ""


def test_too_much_is_said_beside_its_field_and_stays():
    form = read_entry({"title": ["x" * 201], "text": ["still here"]}, CLOCK)
    assert "title" in form.problems
    assert form.first("text") == "still here"
    assert read_entry({"text": ["x" * 200_001]}, CLOCK).value is None
    tagged = read_entry({"text": ["x"], "tags": ["y" * 121]}, CLOCK)
    assert dict(tagged.problems) == {"tags": CHIP_TOO_LONG}


class Counted(list[Any]):
    """A journal that counts how many of its pages were looked at."""

    looked_at = 0

    def __getitem__(self, place):
        self.looked_at += 1
        return super().__getitem__(place)


def journal(n, tag_every=7):
    pages = Counted()
    for place in range(n):
        tags = ("t",) if place % tag_every == 0 else ()
        moment = NOW - timedelta(hours=n - place)
        pages.append(
            kept(Entry(at=moment, zone="UTC", title=str(place), tags=tags), f"{place:032x}")
        )
    return pages


def walked(pages, fits, start=0):
    titles, newer = [], []
    while start is not None:
        found = stretch(pages, start, fits)
        newer.append((start, found.newer))
        titles += [one.own for one in found.entries]
        start = found.older
    return titles, newer


def tagged(entry):
    return "t" in entry.tags


@given(st.integers(0, 130), st.sampled_from([None, tagged]))
def test_going_on_shows_every_page_once_newest_first(n, fits):
    pages = journal(n)
    titles, _ = walked(pages, fits)
    wanted = [page for page in reversed(pages) if fits is None or fits(page.record)]
    assert titles == [page.record.title for page in wanted]


@given(st.integers(0, 300), st.sampled_from([None, tagged]))
def test_going_back_leads_the_same_way(n, fits):
    pages = journal(n, tag_every=2)
    _, steps = walked(pages, fits)
    assert steps[0][1] is None
    for (before, _), (_, newer) in pairwise(steps):
        back = stretch(pages, newer, fits)
        assert back.entries == stretch(pages, before, fits).entries


def test_a_page_of_the_list_costs_the_same_in_a_long_journal():
    looked = []
    for n in (100, 5000):
        pages = journal(n)
        stretch(pages, 30, None)
        looked.append(pages.looked_at)
    assert looked[0] == looked[1] <= PAGE + 2


def test_a_list_begins_where_its_address_says_and_keeps_to_its_tag():
    assert address(None, {"tag": "a"}) == ""
    assert address(0, {"tag": "", "person": ""}) == "/journal"
    assert address(30, {"tag": "a b", "person": ""}) == "/journal?tag=a+b&from=30"


def test_a_start_beyond_the_end_shows_nothing_and_leads_back():
    found = stretch(journal(5), 100, None)
    assert found.entries == ()
    assert found.older is None
    assert found.newer is not None
