"""A walk through all forms: no field takes a person's words without being known."""

import re
from collections.abc import Iterator

import pytest

from nearer.steps.roots.unfinished.model import Letter
from nearer.web.visit import Visit
from tests.evening import NOW, ZONE, Evening, evening
from tests.forms.fields import HEARD, OTHER, TOLD
from tests.forms.walking import Field, Reader, everywhere, live_a_year
from tests.house.source import SRC

TAKES_WORDS = re.compile(
    r"\{\{ (paper|field|chips|chips_with)\(|<textarea|<input[^>]*type=\"(text|search)\""
)
MACROS = {"components.html", "parts.html", "wheel.html", "fields.html"}
"""Files of macros: they are seen in the pages that use them."""


class Seen:
    """The fields of every page, and the templates the pages were made from."""

    def __init__(self) -> None:
        self.fields: set[Field] = set()
        self.templates: set[str] = set()


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    ana = evening(tmp_path_factory.mktemp("forms"))
    live_a_year(ana)
    ana.vault.keep(Letter(at=NOW, zone=ZONE, to="the one I was"))
    return ana


@pytest.fixture(scope="module")
def seen(here: Evening) -> Iterator[Seen]:
    found, render = Seen(), Visit.render

    def noting(visit, template, *rest, **named):
        found.templates.add(template)
        return render(visit, template, *rest, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Visit, "render", noting)
        for path in everywhere(here):
            answer = here.browser.get(path)
            assert answer.status_code < 400, f"{path} answered {answer.status_code}"
            found.fields |= set(Reader(path, answer.text).fields)
        yield found


def test_every_free_text_field_is_listed(seen: Seen):
    assert seen.fields - TOLD - HEARD - OTHER.keys() == set()


def test_every_listed_field_is_there(seen: Seen):
    assert TOLD - seen.fields == set()
    assert OTHER.keys() - seen.fields == set()


def test_every_template_that_takes_words_was_looked_at(seen: Seen):
    takes = {
        f"{path.parent.parent.name}/{path.name}"
        for path in SRC.rglob("templates/*.html")
        if path.name not in MACROS and TAKES_WORDS.search(path.read_text(encoding="utf-8"))
    }
    assert len(takes) > 15
    assert takes - seen.templates == set()


def test_a_field_is_read_with_the_form_it_is_sent_by():
    html = """<form action="/x?y=1"><textarea name="note"></textarea><input name="n" type="number">
    </form><form><input name="q" type="search"><input type="text"></form>"""
    assert Reader("/here/2026-11-22", html).fields == [Field("/x", "note"), Field("/here/*", "q")]
