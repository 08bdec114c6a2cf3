"""Whatever a browser sends to whatever address: an answer in words, and nothing broken after it."""

import html
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from nearer.app.web import rooms
from nearer.web.rooms import Page
from tests.evening import Evening
from tests.forms.fields import TOLD
from tests.forms.walking import everywhere
from tests.small_house import HOST

NOBODY = "0" * 32
NAMES = sorted(
    {field.name for field in TOLD} | {"enough", "season", "keep", "until", "over", "way"}
)
ENDS = ("/lock", "/leave", "/goodbye", "/settings", "/unlock", "/welcome", "/drafts", "/still-here")
"""Sending these ends the session or changes how one gets in."""

few = settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
junk = st.text(max_size=30).map(lambda text: text.replace("\x00", ""))


def pages(here: Evening) -> Iterator[Page]:
    for room in rooms(here.household):
        yield from room.pages


def filled(path: str, id: str = NOBODY) -> str:
    """The address with something in place of every name in braces."""
    names = ("practice", "exercise", "questionnaire", "kind", "article", "word", "step", "name")
    return path.format(id=id, day="2026-02-30", **dict.fromkeys(names, "no-such-thing"))


def test_what_is_not_there_is_said_and_not_broken(mara: Evening):
    asked = [page.path for page in pages(mara) if page.show and "{" in page.path]
    assert len(asked) > 40
    for path in asked:
        answer = mara.browser.get(filled(path))
        assert answer.status_code in (200, 303, 404), f"{path} answered {answer.status_code}"
        if answer.status_code == 404:
            assert "Help now" in answer.text


def test_sending_to_what_is_not_there_is_said_and_not_broken(house: Evening):
    for page in pages(house):
        if page.act and "{id}" in page.path and not page.path.startswith(ENDS):
            answer = house.post(filled(page.path), {"text": "heron"})
            assert answer.status_code in (303, 404), f"{page.path} answered {answer.status_code}"


def acts(here: Evening) -> list[str]:
    """The addresses that take a form and keep a new record, or none."""
    return [
        page.path
        for page in pages(here)
        if page.act and "{" not in page.path and not page.path.startswith(ENDS)
    ]


@few
@given(data=st.data())
def test_any_fields_sent_anywhere_get_an_answer(house: Evening, data: st.DataObject):
    for path in acts(house):
        names = data.draw(st.lists(st.sampled_from(NAMES), max_size=5, unique=True), path)
        answer = house.post(path, {name: data.draw(junk, name) for name in names})
        assert answer.status_code in (200, 303, 404, 422), f"{path} answered {answer.status_code}"


@few
@given(query=st.dictionaries(st.sampled_from(["q", "from", "minutes", "kind", "to"]), junk))
def test_any_question_behind_an_address_gets_an_answer(mara: Evening, query: dict[str, str]):
    for path in ("/search", "/library", "/practices/breath", "/roots/after", "/exercises/sittings"):
        answer = mara.browser.get(path, params=query)
        assert answer.status_code in (200, 303), f"{path}?{query} answered {answer.status_code}"
        for text in query.values():
            if "<" in text:
                assert text not in answer.text, "what is sent is shown as text and never as markup"


@pytest.mark.parametrize("word", ["<script>heron</script>", '"><img src=x>', "{{ 7*7 }}", "&amp;"])
def test_words_with_marks_in_them_are_shown_as_words(house: Evening, word: str):
    answer = house.post("/people/new", {"alias": word, "note": word})
    page = house.browser.get(answer.headers["location"]).text
    assert html.unescape(page).count(word) >= 2
    assert "<script>heron" not in page
    assert "<img src=x>" not in page


def test_a_stranger_is_shown_the_door_everywhere_and_no_word_of_hers(mara: Evening):
    stranger = TestClient(mara.browser.app, base_url=HOST, follow_redirects=False)
    open_to_all = {page.path for page in pages(mara) if page.locked}
    for path in everywhere(mara):
        answer = stranger.get(path)
        if path not in open_to_all and not path.startswith("/demo"):
            assert answer.status_code in (303, 401, 404), f"{path} answered {answer.status_code}"
        assert "Soup" not in answer.text, path


def test_a_stranger_can_send_nothing(house: Evening):
    stranger = TestClient(house.browser.app, base_url=HOST, follow_redirects=False)
    before = len(house.vault.everything())
    for path in acts(house):
        stranger.post(path, data={"text": "heron", "alias": "heron", "belief": "heron"})
    house.vault.refresh()
    assert len(house.vault.everything()) == before
