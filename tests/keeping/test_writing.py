"""A person's Markdown becomes HTML that asks nobody for anything and runs nothing."""

import re

from hypothesis import given
from hypothesis import strategies as st

from nearer.keeping.writing import TAGS, as_html, opening, plain

PAGE = """# Later

I keep *thinking* about it, and **once** more.
The next line.

- the joke
- the window

> “I was glad you asked.”

1. one
"""


def test_the_usual_marks_work():
    html = as_html(PAGE)
    assert "<h2>Later</h2>" in html
    assert "<em>thinking</em>" in html
    assert "<br" in html
    assert "<blockquote>" in html
    assert html.count("<li>") == 3


def test_a_heading_never_competes_with_the_title_of_the_page():
    assert as_html("# a\n\n## b\n\n### c\n\n###### d").count("<h1") == 0


def test_html_is_shown_as_typed_and_not_run():
    html = as_html("<script>alert(1)</script> <img src=x onerror=alert(1)> <b>x</b>")
    assert "<script" not in html
    assert "<img" not in html
    assert "&lt;script&gt;" in html


def test_an_image_is_never_fetched():
    assert "<img" not in as_html("![a walk](https://example.org/walk.png)")


def test_a_link_says_nothing_about_where_it_was_followed_from():
    html = as_html("[a page](https://example.org)")
    assert 'href="https://example.org"' in html
    assert "noreferrer" in html


def test_a_link_that_would_run_something_is_no_link():
    for address in ("javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd"):
        assert "href" not in as_html(f"[x]({address})")


@given(st.text(alphabet="<>&\"'`*_#[]()!-\\/=:; \nabjsonerrcscript1", max_size=80))
def test_whatever_is_typed_only_known_tags_come_out(text):
    for tag, attributes in re.findall(r"<(\w+)([^>]*)>", as_html(text)):
        assert tag in TAGS
        assert re.fullmatch(r'( (href|rel|start)="[^"]*")*', attributes), attributes


def test_plain_text_is_one_line_without_marks():
    assert plain(PAGE).startswith("Later I keep thinking about it, and once more. The next line.")
    assert plain("snake_case stays, 2 * 3 too, [a link](http://x) reads on") == (
        "snake_case stays, 2 * 3 too, a link reads on"
    )


@given(st.text(max_size=600), st.integers(10, 160))
def test_an_opening_is_short_and_on_one_line(text, length):
    said = opening(text, length)
    assert len(said) <= length + 2
    assert "\n" not in said


def test_an_opening_ends_at_a_word_and_says_that_there_is_more():
    assert opening("one two three four", 10) == "one two …"
    assert opening("one two", 10) == "one two"
