"""The articles as they ship, read once."""

import re
from functools import cache

from nearer.keeping.writing import as_html
from nearer.language import N_
from nearer.language.texts import folder
from nearer.library.model import Article, Index, Way

TOPICS = (
    N_("The guide"),
    N_("Signs"),
    N_("Roots"),
    N_("Body and feelings"),
    N_("With others"),
    N_("Safety"),
    N_("Practice"),
)
MOST_FOUND = 12


def parse(text: str) -> Article:
    """An article from its file. Raises ValueError for one that lacks something."""
    _, head, body = text.split("---\n", 2)
    said: dict[str, list[str]] = {}
    for line in head.splitlines():
        name, colon, value = line.partition(": ")
        if not colon:
            raise ValueError(f"not `name: value`: {line}")
        said.setdefault(name, []).append(value.strip())
    missing = {"id", "title", "lead", "topic", "source", "not", "room"} - set(said)
    if missing or set(said) - {"id", "title", "lead", "topic", "source", "not", "room"}:
        raise ValueError(f"missing {sorted(missing)}, or a name that is not known")
    return Article(
        id=said["id"][0],
        title=said["title"][0],
        lead=said["lead"][0],
        topic=said["topic"][0],
        text=body.strip(),
        sources=tuple(said["source"]),
        is_not=said["not"][0],
        ways=tuple(Way(*map(str.strip, one.split("|", 1))) for one in said["room"]),
    )


@cache
def articles() -> dict[str, Article]:
    """Every article by id, topic by topic. Raises ValueError for a file that is wrong."""
    files = sorted(folder("library").iterdir(), key=lambda file: file.name)
    found = sorted(
        (parse(file.read_text("utf-8")) for file in files),
        key=lambda article: (TOPICS.index(article.topic), article.title),
    )
    return {article.id: article for article in found}


@cache
def index() -> Index:
    """Finds articles by their words."""
    return Index(articles().values())


@cache
def html(id: str) -> str:
    """An article as safe HTML, its headings addressable by their place. Raises KeyError."""
    places = iter(range(1, 1000))
    raised = re.sub(
        r"<(/?)h([34])>", lambda tag: f"<{tag[1]}h{int(tag[2]) - 1}>", as_html(articles()[id].text)
    )
    return re.sub(r"<h2>", lambda _: f'<h2 id="part-{next(places)}">', raised)
