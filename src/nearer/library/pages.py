"""The library: all articles by topic, finding one, reading one."""

from typing import Final

import msgspec
from starlette.responses import Response

from nearer.keeping.snippets import Piece, snippet
from nearer.keeping.writing import plain
from nearer.library.model import Article
from nearer.library.shelf import MOST_FOUND, TOPICS, articles, html, index
from nearer.vault.vault import Vault
from nearer.web.errors import NotHere
from nearer.web.rooms import page
from nearer.web.visit import Visit

LONGEST: Final = 100
CLOSED: Final = ("/roots/wounds", "/signs/someone", "/signs/again", "/exercises/the-child-i-was")
"""Where ways do not lead for people under 18."""


class Found(msgspec.Struct, frozen=True):
    """An article that was found, and the piece around the words."""

    article: Article
    pieces: tuple[Piece, ...]


class ListPage(msgspec.Struct, frozen=True):
    """Everything by topic, or what was found."""

    topics: tuple[tuple[str, tuple[Article, ...]], ...]
    query: str
    found: tuple[Found, ...]


class ArticlePage(msgspec.Struct, frozen=True):
    """One article; ``html`` is safe."""

    article: Article
    html: str
    ways: tuple[tuple[str, str], ...]
    beside: tuple[Article, ...]


def listed(visit: Visit[Vault]) -> Response:
    """All of it, or what holds the words."""
    query = " ".join(visit.query.get("q", "").split())[:LONGEST]
    every = articles().values()
    topics = ((topic, tuple(one for one in every if one.topic == topic)) for topic in TOPICS)
    found = tuple(
        Found(one, snippet([one.lead, plain(one.text)], query))
        for one in index().find(query)[:MOST_FOUND]
    )
    shown = ListPage(tuple(each for each in topics if each[1]), query, found)
    return visit.render("library/library.html", shown)


def read(visit: Visit[Vault]) -> Response:
    """One article."""
    article = articles().get(visit.params["article"])
    if article is None:
        raise NotHere
    young = visit.vault.preferences.under_18
    ways = (way for way in article.ways if not (young and way.path.startswith(CLOSED)))
    beside = (one for one in articles().values() if one.topic == article.topic)
    shown = ArticlePage(
        article=article,
        html=html(article.id),
        ways=tuple((way.path, way.say) for way in ways),
        beside=tuple(one for one in beside if one != article)[:4],
    )
    return visit.render("library/article.html", shown)


routes: Final = (page("/library", show=listed), page("/library/{article}", show=read))
