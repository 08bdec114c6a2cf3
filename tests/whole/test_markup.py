"""Every page is whole: closed tags, ids once, named fields, headings in steps, ways that lead."""

import re

from tests.evening import Evening
from tests.whole.reading import Paper

Papers = dict[str, Paper]


def test_there_are_pages_enough_to_mean_something(papers: Papers, empty: Papers):
    assert len(papers) > 150
    assert len(empty) > 80


def test_every_tag_is_closed(papers: Papers, empty: Papers):
    assert {path: one.unclosed for path, one in papers.items() if one.unclosed} == {}
    assert {path: one.unclosed for path, one in empty.items() if one.unclosed} == {}


def test_every_id_stands_once_and_what_is_referred_to_is_there(papers: Papers, empty: Papers):
    for path, one in {**papers, **empty}.items():
        assert [id for id, times in one.ids.items() if times > 1] == [], path
        assert one.refers - one.ids.keys() - {""} == set(), path


def test_every_field_has_a_name_that_is_read_out(papers: Papers, empty: Papers):
    for path, one in {**papers, **empty}.items():
        assert one.nameless == [], path


def test_there_is_one_first_heading_and_no_step_is_left_out(papers: Papers, empty: Papers):
    for path, one in {**papers, **empty}.items():
        assert one.levels.count(1) == 1, path
        jumps = [
            (before, after)
            for before, after in zip(one.levels, one.levels[1:], strict=False)
            if after > before + 1
        ]
        assert jumps == [], path


def test_every_page_has_help_and_a_way_out(papers: Papers, empty: Papers):
    for path, one in {**papers, **empty}.items():
        if path != "/measures":
            assert {"/help-now", "/leave"} <= set(one.links), path


def test_every_way_leads_somewhere(papers: Papers, mara: Evening):
    ways = {way for one in papers.values() for way in one.ways}
    answers = {way: mara.browser.get(way).status_code for way in ways - papers.keys()}
    assert {way: status for way, status in answers.items() if status not in (200, 303)} == {}


def test_every_place_within_a_page_that_is_linked_to_is_there(papers: Papers):
    for path, one in papers.items():
        for link in one.links:
            where, _, place = link.partition("#")
            target = papers.get(where or path)
            if place and target:
                assert place in target.ids, f"{path} leads to {link}"


def test_nothing_comes_from_anywhere_else(papers: Papers, empty: Papers):
    for path, one in {**papers, **empty}.items():
        assert [asset for asset in one.assets if not asset.startswith("/static/")] == [], path
        assert [form for form in one.forms if form and not form.startswith("/")] == [], path


def test_no_page_has_a_style_or_a_script_within_it(papers: Papers, empty: Papers):
    for path, one in {**papers, **empty}.items():
        inline = re.findall(r'<style|<script(?![^>]*src=)|\son\w+="|\sstyle="', one.text)
        assert inline == [], path


def test_every_title_says_where_one_is_and_whose_it_is(papers: Papers):
    titles = {path: one.title for path, one in papers.items() if path != "/measures"}
    assert [path for path, title in titles.items() if not title.endswith(" · Nearer")] == []
    assert [path for path, title in titles.items() if title.startswith(" · ")] == []
