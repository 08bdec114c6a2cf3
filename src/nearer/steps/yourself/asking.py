"""The check-in and the page as a conversation at a terminal; Enter skips any question."""

import sys
from collections.abc import Callable, Sequence
from typing import TypedDict, TypeVar

import click

from nearer import NearerError
from nearer.feelings.naming import parse_named
from nearer.terminal import show

T = TypeVar("T")
U = TypeVar("U")


class Told(TypedDict):
    """What was said about a moment, in the form's own names."""

    note: str
    mood: int | None
    energy: int | None
    feeling: Sequence[str]
    nourished: Sequence[str]
    drained: Sequence[str]


ABOUT = "Everything may be left out: Enter skips a question."
NONE: tuple[str, ...] = ()
FEELING = "What is it like? Words from the wheel, such as wistful:3, calm"


def ask_check_in() -> Told:
    """What the options would have said. Raises `click.UsageError` when nobody can be asked."""
    if not sys.stdin.isatty():
        raise click.UsageError("Nothing was said, so nothing was kept. Try --note, or --feeling.")
    show.note(ABOUT)
    return {
        "note": ask("What happened, in a line or two?", str, ""),
        "mood": ask("How pleasant is it, from -2 to 2?", place, None),
        "energy": ask("How much energy is there, from -2 to 2?", place, None),
        "feeling": ask(FEELING, feelings, NONE),
        "nourished": ask("What fed you? Put a comma between them.", pieces, NONE),
        "drained": ask("What drained you?", pieces, NONE),
    }


def ask_page() -> str:
    """The page, as typed until the end of input."""
    show.note("Write what you like. Ctrl-D on a line of its own keeps it; Ctrl-C lets it go.")
    return sys.stdin.read()


def ask(question: str, read: Callable[[str], T], nothing: U) -> T | U:
    """Ask until the answer can be read; an empty one is ``nothing``."""
    while True:
        typed = click.prompt(
            question, default="", show_default=False, prompt_suffix="\n  ", err=True
        )
        if not typed.strip():
            return nothing
        try:
            return read(typed.strip())
        except NearerError as error:
            show.note(str(error))


def place(typed: str) -> int:
    """A place on one side of the mood pad. Raises `NearerError`."""
    if typed not in ("-2", "-1", "0", "1", "2", "+1", "+2"):
        raise NearerError("A whole number from -2 to 2 fits here, or nothing at all.")
    return int(typed)


def feelings(typed: str) -> tuple[str, ...]:
    """Words of the wheel. Raises what `parse_named` does."""
    texts = pieces(typed)
    for text in texts:
        parse_named(text)
    return texts


def pieces(typed: str) -> tuple[str, ...]:
    """What stands between the commas."""
    return tuple(text.strip() for text in typed.split(",") if text.strip())
