"""Showing things: plain text when piped, quietly styled at a terminal, JSON when asked."""

import sys
from collections.abc import Iterable
from typing import NamedTuple

import click
import msgspec


class Item(NamedTuple):
    """One thing in a list: when it was (already in words), what it is, and what it says."""

    when: str
    kind: str
    text: str


def say(sentence: str) -> None:
    """One line to stdout."""
    click.echo(safe(sentence))


def note(sentence: str) -> None:
    """One line to stderr: for the person, not for the program that reads stdout."""
    click.echo(safe(sentence), err=True)


def as_json(value: object) -> None:
    """JSON to stdout, indented when a person looks at it."""
    encoded = msgspec.json.encode(value)
    if sys.stdout.isatty():
        encoded = msgspec.json.format(encoded, indent=2)
    click.echo(encoded)


def items(many: Iterable[Item]) -> None:
    """A list: one line each when piped, so that ``grep`` and ``cut`` work; airier at a terminal."""
    if sys.stdout.isatty():
        _styled(many)
        return
    for item in many:
        click.echo("\t".join(one_line(part) for part in item))


def one_line(text: str) -> str:
    """The text without line breaks, tabs or anything a terminal would obey."""
    return safe(" ".join(text.split()))


def safe(text: str) -> str:
    """The text without control characters: imported words must not steer the terminal."""
    if text.isprintable():
        return text
    return "".join(letter for letter in text if letter.isprintable() or letter in "\n\t")


def _styled(many: Iterable[Item]) -> None:
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console(highlight=False)
    for item in many:
        console.print(Text.assemble((item.when, "bold"), "  ", (item.kind, "dim")))
        if item.text:
            console.print(Padding(Text(safe(item.text)), (0, 0, 0, 2)))
        console.print()
