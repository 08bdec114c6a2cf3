"""A person's Markdown as safe HTML, and as a line of plain text."""

import re
from functools import cache

import nh3
from markdown_it import MarkdownIt

TAGS = {
    "p", "br", "hr", "em", "strong", "s", "del", "blockquote", "ul", "ol", "li",
    "h2", "h3", "h4", "code", "pre", "a",
}  # fmt: skip
_MARKS = re.compile(
    r"^[ \t]*(?:[#>]+|[-*+]|\d+[.)])[ \t]+"  # headings, quotes, lists
    r"|[*`~]{1,3}(?=\S)|(?<=\S)[*`~]{1,3}|\b_{1,2}(?=\w)|(?<=\S)_{1,2}\b",
    re.MULTILINE,
)
_ANY_MARK = re.compile(r"[#>*_`~\[+-]|\d[.)]")
"""Most of what people write has none, and looking first is a tenth of the work."""
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")


@cache
def _markdown() -> MarkdownIt:
    # No images: showing one would ask another machine for it, and so tell it when this is read.
    reader = MarkdownIt("commonmark", {"html": False, "breaks": True})
    return reader.enable("strikethrough").disable(["image", "html_block", "html_inline"])


def as_html(text: str) -> str:
    """The text as HTML: paragraphs, lists, quotes, emphasis, headings from h2 down, plain links.

    Links say nothing about where they were followed from.
    """
    html = _lower(_markdown().render(text))
    return nh3.clean(
        html,
        tags=TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="noreferrer noopener",
    )


def _lower(html: str) -> str:
    """Headings one level down: the page's own title is the only h1."""
    return re.sub(r"<(/?)h([1-6])>", lambda tag: f"<{tag[1]}h{min(int(tag[2]) + 1, 4)}>", html)


def plain(text: str) -> str:
    """The text on one line, without the marks of Markdown."""
    if _ANY_MARK.search(text):
        text = _MARKS.sub("", _LINK.sub(r"\1", text))
    return " ".join(text.split())


def opening(text: str, length: int = 160) -> str:
    """The first words of a text on one line, ending at a word, with … when there is more."""
    # A long text is cut before it is read: a list of thirty pages has no need of whole books.
    line = plain(text[: length * 4])
    if len(line) <= length:
        return line if len(text) <= length * 4 else f"{line} …"
    cut = line[: length + 1]
    return f"{cut[: cut.rindex(' ')] if ' ' in cut else cut[:length]} …"
