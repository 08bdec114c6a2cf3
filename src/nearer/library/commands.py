"""`library`: find an article, or read one, without opening a space."""

from collections.abc import Sequence

import click

from nearer import NearerError
from nearer.library.model import Article
from nearer.library.shelf import articles, index
from nearer.terminal import show


@click.command(short_help="Find an article, or read one.")
@click.argument("word", nargs=-1)
@click.option("--read", "id", metavar="ID", help="Read this article, such as emotional-walls.")
@click.option("--json", "as_json", is_flag=True, help="One JSON array, for programs.")
def library(word: Sequence[str], id: str | None, as_json: bool) -> None:
    """Find an article, or read one.

    Needs no passphrase: the articles are the same for everyone. Without a word it lists them all.

    \b
    nearer library walls
    nearer library --read emotional-walls
    """
    if id is not None:
        tell(the_one(id), as_json=as_json)
        return
    found = index().find(" ".join(word)) if word else tuple(articles().values())
    if as_json:
        show.as_json([row(one) for one in found])
    elif found:
        show.items(
            show.Item(f"{one.minutes} min", one.id, f"{one.title}: {one.lead}") for one in found
        )
    else:
        show.note("No article holds these words. A shorter word, or a part of one, finds more.")


def the_one(id: str) -> Article:
    """The article with this id. Raises `NearerError`."""
    found = articles().get(id)
    if found is None:
        raise NearerError(f"There is no article “{id}”. `nearer library` lists them.")
    return found


def row(one: Article) -> dict[str, object]:
    """An article as plain data, without its text."""
    names = ("id", "title", "lead", "topic", "minutes")
    return {name: getattr(one, name) for name in names}


def tell(one: Article, *, as_json: bool) -> None:
    """The whole article."""
    if as_json:
        more = {"text": one.text, "not": one.is_not, "sources": list(one.sources)}
        show.as_json({**row(one), **more})
        return
    show.say(
        f"{one.title}\n\n{one.lead}\n\n{one.text}\n\nWhat this is not\n{one.is_not}\n\nSources"
    )
    for source in one.sources:
        show.say(f"  {source}")
