"""Every template of the shell: well-formed, named, and without a word no language has seen."""

import re
from html.parser import HTMLParser
from pathlib import Path

import minijinja
import pytest

import nearer.web
from nearer.language import ENGLISH
from nearer.web.forms import Filled, unfilled
from nearer.web.icons import PATHS, icon
from nearer.web.site import Site
from tests.web.small import KEY, browsing

TEMPLATES = Path(nearer.web.__file__).parent / "templates"
MACROS = re.findall(r"{% macro (\w+)", (TEMPLATES / "components.html").read_text())
USING = f'{{% from "web/components.html" import {", ".join(MACROS)} %}}'
KNOWN = {"page", "shell"}


class Reader(HTMLParser):
    """What a page says to a person, and its labels, ids and fields."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._inside: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.said += [value for name, value in attrs if value and name == "aria-label"]

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.said.append(data.strip())

    def all(self, name: str) -> list[str]:
        """Every value of an attribute."""
        return [value for _, attrs in self.tags if (value := attrs.get(name))]


@pytest.fixture
def shown(site: Site):
    def render(source: str, form: Filled[object] | None = None) -> str:
        environment = site.renderer.environment(ENGLISH)
        return environment.render_str(USING + source, "t.html", form=form or unfilled())

    return render


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*.html")), ids=lambda path: path.name)
def test_a_template_uses_only_what_every_template_has(site: Site, path: Path):
    environment = site.renderer.environment(ENGLISH)
    used = environment.undeclared_variables_in_template(f"web/{path.name}")
    assert used - set(environment.globals) <= KNOWN | {"caller"}


def test_what_a_page_does_not_have_is_an_error_and_never_a_gap(shown):
    with pytest.raises(minijinja.TemplateError, match="undefined"):
        shown("{{ form.nothing_of_the_kind }}")


@pytest.mark.parametrize("name", ["web/missing.html", "nowhere/x.html", "web/../site.py", "plain"])
def test_only_templates_can_be_shown(site: Site, name: str):
    with pytest.raises(minijinja.TemplateError):
        site.renderer.environment(ENGLISH).render_template(name)


@pytest.mark.parametrize("path", ["/more", "/nowhere", "/words"])
def test_the_shell_says_nothing_that_no_language_has_seen(site: Site, path: str):
    with browsing(site) as browser:
        browser.cookies.set("nearer-session", KEY)
        browser.cookies.set("nearer-device", "language=xx")
        main = browser.get(path).text
    said = Reader(main).said
    own = {"Nearer", "words nobody else may read"}
    strange = [text for text in said if not (text.startswith("⟦") or text in own)]
    assert [text for text in strange if not text.endswith("· Nearer")] == []
    assert len(said) > 8


FIELDS = """
{{ field(form, "name", "Name", hint="Any name.") }}{{ field(form, "key", "Key", type="password") }}
{{ paper(form, "note", "Note") }}{{ chips(form, "tags", "Tags", list=["a"]) }}
{{ choice(form, "kind", "Kind", [("one", "One"), ("two", "Two")]) }}
{{ pick(form, "pick", "Pick", [("one", "One"), ("two", "Two")]) }}{{ tick(form, "yes", "Yes") }}
"""
NAMES = ("name", "key", "note", "tags", "kind", "pick", "yes")
TYPED = {
    "name": ['<b>"quoted"</b>'],
    "key": ["a passphrase"],
    "note": ["\nsecond line</textarea>"],
    "tags": ["a, b"],
    "kind": ["two"],
    "pick": ["two"],
    "yes": ["on"],
}


def test_every_field_has_a_label_and_what_describes_it_exists(shown):
    page = Reader(shown(FIELDS, unfilled().wrong("name", "Off.").wrong("note", "Off.")))
    ids = page.all("id")
    assert len(ids) == len(set(ids))
    labelled = set(page.all("for"))
    for tag, attrs in page.tags:
        if tag in {"input", "textarea", "select"} and attrs.get("type") not in {
            "radio",
            "checkbox",
        }:
            assert attrs["id"] in labelled
    assert {one for value in page.all("aria-describedby") for one in value.split()} <= set(ids)
    assert page.all("aria-invalid") == ["true", "true"]


def test_the_summary_leads_to_each_field_that_is_off(shown):
    form = unfilled()
    for name in NAMES:
        form = form.wrong(name, f"Something about {name}.")
    html = shown("{{ summary(form) }}" + FIELDS, form)
    targets = [href.removeprefix("#") for href in Reader(html).all("href")]
    assert targets == list(NAMES)
    assert set(targets) <= set(Reader(html).all("id"))
    assert html.count("Something about") == 2 * len(NAMES)


def test_without_problems_there_is_no_summary(shown):
    assert shown("{{ summary(form) }}").strip() == ""


def test_what_was_typed_is_shown_again_and_a_passphrase_never(shown):
    html = shown(FIELDS, unfilled(TYPED))
    assert "a passphrase" not in html
    assert "&lt;b&gt;&quot;quoted&quot;&lt;" in html
    assert html.count("</textarea>") == 1
    # The first newline after <textarea> belongs to HTML; a person's own comes second.
    assert re.search(r"<textarea[^>]*>\n\nsecond line", html)
    assert 'value="a, b"' in html
    assert html.count(" checked") == 2
    assert html.count(" selected") == 1


def test_kept_tags_come_back_as_one_text(shown):
    assert 'value="a, b"' in shown(FIELDS, unfilled({"tags": ["a", "b"]}))


def test_every_icon_is_hidden_from_those_who_hear_the_page():
    for name in PATHS:
        assert 'aria-hidden="true"' in icon(name)


def test_an_icon_nobody_drew_is_an_error():
    with pytest.raises(KeyError):
        icon("unicorn")


def test_a_page_of_older_and_newer_leads_both_ways(shown):
    html = shown('{{ pager(before="/a", after="/b") }}')
    assert Reader(html).all("rel") == ["prev", "next"]
    assert shown("{{ pager() }}").strip() == ""


def test_an_empty_page_invites_with_one_action_and_a_faint_example(shown):
    html = shown('{% call empty("Nothing yet.", "/new", "Begin") %}Like so{% endcall %}')
    assert Reader(html).all("href") == ["/new"]
    assert '<div class="example" aria-hidden="true">Like so</div>' in html
    assert "example" not in shown('{{ empty("Nothing yet.") }}')
