"""Every article: of a good length, plain, with sources, limits and ways that lead somewhere."""

import re

import pytest

from nearer.library.shelf import TOPICS, articles
from tests.content.words import pressing
from tests.evening import Evening, evening
from tests.reading import grade

EVERY = list(articles().values())
ids = [one.id for one in EVERY]
GUIDE = "the-guide"


def running(article):
    """The text as it is read, without headings and marks."""
    text = re.sub(r"^#+ .*$", "", article.text, flags=re.MULTILINE)
    return re.sub(r"[*_>]", "", text)


@pytest.fixture(scope="module")
def ana(tmp_path_factory) -> Evening:
    return evening(tmp_path_factory.mktemp("library") / "data")


def test_there_are_enough_and_each_topic_has_some():
    assert len(EVERY) >= 13
    assert {one.topic for one in EVERY} == set(TOPICS)


@pytest.mark.parametrize("one", EVERY, ids=ids)
def test_it_is_as_long_as_an_article_and_the_guide_takes_twenty_minutes(one):
    words = len(one.text.split())
    if one.id == GUIDE:
        assert 18 <= one.minutes <= 21
    else:
        assert 600 <= words <= 1500


@pytest.mark.parametrize("one", EVERY, ids=ids)
def test_it_reads_easily_and_presses_nobody(one):
    assert grade(running(one)) <= 8
    said = " ".join((one.title, one.lead, running(one), one.is_not))
    assert pressing(said) == []


@pytest.mark.parametrize("one", EVERY, ids=ids)
def test_it_names_its_sources_and_its_limits(one):
    assert len(one.sources) >= 3
    assert all(re.search(r"\b(19|20)\d\d\b", source) for source in one.sources)
    assert len(one.is_not.split()) >= 10


@pytest.mark.parametrize("one", EVERY, ids=ids)
def test_it_is_only_text_and_leads_only_into_the_house(one, ana):
    assert not re.search(r"https?:|<|\]\(", one.text)
    assert one.ways
    for way in one.ways:
        assert way.say
        assert ana.browser.get(way.path).status_code == 200, way.path


def test_what_others_link_to_is_there():
    for id in ("setting-a-limit", "supporting-someone", "where-walls-come-from", "shut-down"):
        assert id in articles()
