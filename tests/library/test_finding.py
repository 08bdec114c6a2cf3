"""Finding an article: every word, best first, whatever its capitals and accents."""

import json
import re
from itertools import pairwise

import msgspec
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from nearer.library.commands import library
from nearer.library.model import Article, Index, folded
from nearer.library.shelf import articles, html, index, parse
from tests.evening import Evening, evening

words = st.text("abcdeé", min_size=1, max_size=4)
texts = st.lists(words, max_size=12).map(" ".join)
made = st.lists(
    st.builds(
        Article,
        id=words,
        title=texts,
        lead=texts,
        topic=st.just("Signs"),
        text=texts,
        sources=st.just(()),
        is_not=st.just(""),
        ways=st.just(()),
    ),
    max_size=6,
)


@pytest.fixture
def ana(tmp_path) -> Evening:
    return evening(tmp_path / "data")


@given(made, st.lists(words, min_size=1, max_size=3))
def test_what_is_found_holds_every_word_and_nothing_that_does_is_missed(many, query):
    found = Index(many).find(" ".join(query))
    for article in many:
        there = folded(f"{article.title} {article.lead} {article.text}")
        holds = all(any(one.startswith(word) for one in there) for word in folded(" ".join(query)))
        assert (article in found) == holds


def test_the_title_counts_most():
    assert index().find("gaslighting")[0].id == "gaslighting"
    assert index().find("LIMIT")[0].id == "setting-a-limit"
    assert index().find("emotional wall")[0].id == "emotional-walls"
    assert index().find("zzzz") == index().find(" ") == ()


@pytest.mark.parametrize("id", articles())
def test_every_article_can_be_read(ana, id):
    page = ana.main(f"/library/{id}")
    assert articles()[id].title in page
    assert "What this is not" in page
    assert articles()[id].sources[0] in page


def test_the_list_the_search_and_what_is_nowhere(ana):
    page = ana.main("/library")
    assert all(one.title in page for one in articles().values())
    assert "Signs in oneself" in ana.main("/library?q=numb+glass")
    assert "No article holds these words." in ana.main("/library?q=zzzz")
    ana.get("/library/made-up", status=404)


def test_ways_that_are_closed_are_not_shown_to_people_under_18(ana):
    assert 'href="/signs/someone"' in ana.get("/library/signs-in-others")
    ana.vault.prefer(msgspec.structs.replace(ana.vault.preferences, under_18=True))
    page = ana.get("/library/signs-in-others")
    assert 'href="/signs/someone"' not in page
    assert 'href="/people"' in page


@pytest.mark.parametrize("id", articles())
def test_no_heading_skips_a_level(id: str):
    levels = [1, *(int(level) for level in re.findall(r"<h(\d)", html(id)))]
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize(
    "text",
    [
        "---\nid: a\n---\nText",
        "---\nid a\n---\nText",
        "---\nid: a\ntitle: b\nlead: c\ntopic: Signs\nsource: d\nnot: e\ncolour: z\n---\n",
    ],
)
def test_a_file_that_lacks_something_is_refused(text):
    with pytest.raises(ValueError, match="not"):
        parse(text)


def run(*words):
    return CliRunner().invoke(library, list(words))


def test_the_command_finds_and_reads_and_says_when_there_is_nothing():
    assert "emotional-walls" in run("walls").output
    assert len(json.loads(run("--json").output)) == len(articles())
    found = json.loads(run("walls", "--json").output)
    assert {"id", "title", "lead", "topic", "minutes"} == set(found[0])
    read = run("--read", "shut-down").output
    assert "What this is not" in read
    assert "Grossman" in read
    assert json.loads(run("--read", "shut-down", "--json").output)["text"]
    assert run("--read", "made-up").exit_code != 0
    assert "No article" in run("zzzz").stderr
