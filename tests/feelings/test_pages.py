"""The wheel's own pages, asked the way a browser asks."""

import re
from html import unescape

import pytest
from starlette.testclient import TestClient

from nearer.feelings import pages
from nearer.feelings.model import Feeling
from nearer.feelings.taxonomy import wheel
from nearer.web.door import SESSION
from nearer.web.rooms import room
from nearer.web.site import House, Site

ANA = "ana"


class AnasDoor:
    """Opens something for Ana, and nothing for anybody else."""

    def enter(self, token: str) -> str | None:
        return token if token == ANA else None

    def lock(self, token: str) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Site:
    return Site(House([room("nearer.feelings", pages.routes)], AnasDoor()))


@pytest.fixture
def ana(site: Site) -> TestClient:
    """A browser in which Ana's space is open."""
    url = "http://127.0.0.1:8642"
    return TestClient(site, base_url=url, cookies={SESSION: ANA}, follow_redirects=False)


def found(html: str) -> list[str]:
    return re.findall(r'<dt><a href="/feelings/(\w+)">', html)


def test_a_stranger_is_asked_to_unlock_first(site: Site):
    stranger = TestClient(site, base_url="http://127.0.0.1:8642", follow_redirects=False)
    for path in ("/feelings", "/feelings/sad"):
        assert stranger.get(path).headers["location"].startswith("/unlock")


def test_the_wheel_is_sent_to_the_check_in_as_only_a_feeling(ana: TestClient):
    html = ana.get("/feelings").text
    assert '<form method="post" action="/check-in"' in html
    assert '<input type="hidden" name="only" value="feelings">' in html
    assert html.count('type="checkbox"') == 128


@pytest.mark.parametrize("feeling", list(wheel()), ids=lambda feeling: feeling.word)
def test_every_word_has_a_page_that_leads_on(ana: TestClient, feeling: Feeling):
    answer = ana.get(f"/feelings/{feeling.word}")
    html = unescape(answer.text)
    assert answer.status_code == 200
    assert f"<h1>{feeling.word}</h1>" in html
    assert feeling.meaning in html
    assert feeling.body_cue in html
    around = {one.word for one in wheel().kin(feeling)} - {feeling.parent}
    assert set(found(html)) == around
    assert f'href="/feelings?feeling={feeling.word}"' in html


def test_a_word_page_says_where_it_lies(ana: TestClient):
    html = ana.get("/feelings/wistful").text
    trail = re.findall(r'<a href="(/feelings[^"?]*)">', html)
    assert trail[:3] == ["/feelings", "/feelings/sad", "/feelings/grieving"]


def test_a_word_nobody_knows_is_not_there_but_what_lies_near_is(ana: TestClient):
    answer = ana.get("/feelings/jelous")
    assert answer.status_code == 404
    assert found(answer.text) == ["jealous"]


def test_a_search_finds_by_word_form_meaning_and_body(ana: TestClient):
    assert found(ana.get("/feelings", params={"q": "sadness"}).text)[0] == "sad"
    assert found(ana.get("/feelings", params={"q": "lump throat"}).text) == ["sad"]


def test_a_search_without_a_find_offers_words_of_ones_own(ana: TestClient):
    html = unescape(ana.get("/feelings", params={"q": "qqqq <b>"}).text)
    assert "Nothing here fits “qqqq <b>”." in html
    assert "a word of your own" in html


def test_what_was_searched_for_is_never_markup(ana: TestClient):
    html = ana.get("/feelings", params={"q": "<script>alert(1)</script>"}).text
    assert "<script>alert" not in html


def test_a_word_can_be_chosen_from_elsewhere(ana: TestClient):
    html = ana.get("/feelings", params={"feeling": "wistful"}).text
    assert re.search(r'id="feeling-wistful"[^>]* checked', html)
    assert html.count(" checked>") == 2  # the word, and "Leave this open"
