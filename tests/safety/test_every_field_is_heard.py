"""Words that call for help are heard in every field where someone tells of themselves."""

from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest

from nearer.app.listening import ELSEWHERE
from nearer.safety.cards import cards
from nearer.steps.roots.unfinished.model import Letter
from tests.evening import NOW, ZONE, Evening, evening
from tests.forms.fields import HEARD, OTHER, TOLD
from tests.forms.filling import Form, Forms
from tests.forms.walking import Field, everywhere, live_a_year

SAYING = "I want to kill myself."
CARD = cards()["self"].heading


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    ana = evening(tmp_path_factory.mktemp("heard"))
    live_a_year(ana)
    ana.vault.keep(Letter(at=NOW, zone=ZONE, to="the one I was"))
    return ana


@pytest.fixture(scope="module")
def forms(here: Evening) -> dict[Field, tuple[str, Form]]:
    """For each field that takes words, a page that has it and the form it is in."""
    found: dict[Field, tuple[str, Form]] = {}
    for path in everywhere(here):
        for form in Forms(path, here.browser.get(path).text).found:
            for field in form.told():
                found.setdefault(field, (path, form))
    return found


def after(here: Evening, answer: Any) -> str:
    """The page a person sees next."""
    hops = 0
    while answer.status_code == 303 and hops < 5:
        answer = here.browser.get(answer.headers["location"])
        hops += 1
    return unescape(answer.text)


def kept(here: Evening, word: str) -> Iterator[str]:
    here.vault.refresh()
    for found in here.vault.search(word):
        yield from found.record.words()


def word_for(field: Field) -> str:
    """A word that stands nowhere else."""
    return f"kupfer{sorted(TOLD).index(field)}faden"


BESIDE = {"/routine": {f"at-{n}": ["18:00"] for n in range(7)}}
"""What else a form needs in order to keep a field."""


@pytest.mark.parametrize("field", sorted(TOLD), ids=lambda field: f"{field.form} {field.name}")
def test_it_is_heard_kept_and_answered_by_one_card(here, forms, field):
    _, form = forms[field]
    word = word_for(field)
    sent = {**form.saying(field.name, f"{word}. {SAYING}"), **BESIDE.get(field.form, {})}
    page = after(here, here.browser.post(form.address, data=sent))
    assert page.count(CARD) == 1
    assert word in page or any(word in words for words in kept(here, word))


def test_a_line_to_find_a_word_for_is_heard_and_kept_nowhere(here, forms):
    (field,) = HEARD
    _, form = forms[field]
    page = after(here, here.browser.post(form.address, data=form.saying(field.name, SAYING)))
    assert page.count(CARD) == 1
    assert form.address == "/feelings/word"


@pytest.mark.parametrize("field", sorted(OTHER), ids=lambda field: f"{field.form} {field.name}")
def test_what_is_no_telling_is_left_alone(here, forms, field):
    if field not in forms:  # sent by GET, or only reached while locked
        assert field.form in {
            "/feelings",
            "/library",
            "/search",
            "/welcome/space",
            "/unlock/recovery",
        }
        return
    path, form = forms[field]
    answer = here.browser.post(form.address, data=form.saying(field.name, SAYING))
    assert CARD not in after(here, answer), path


def test_the_list_of_what_is_no_telling_names_the_same_fields():
    for form, name in OTHER:
        where = [at for at in ELSEWHERE if form.startswith(at)]
        assert form in {"/feelings", "/library", "/search"} or any(
            ELSEWHERE[at] in ("*", name) for at in where
        ), form
    for form, name in TOLD:
        address = form.replace("*", "x")
        assert not any(address.startswith(at) and ELSEWHERE[at] in ("*", name) for at in ELSEWHERE)
