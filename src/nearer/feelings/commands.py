"""`feel`: words of the wheel that a text may be about, without opening a space."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

import click
import msgspec

from nearer import NearerError
from nearer.feelings.suggest.listening import listen, rank
from nearer.feelings.suggest.model import MOST_OFFERED, Heard, Story, Suggestion
from nearer.terminal import show

ALL = 128
UNSURE = (
    "No word stands out. That is fine: some things take more than one line to show. "
    "The whole wheel is in your browser."
)
GUESSES = "These are guesses. You know best: take what fits, or leave them all."
MIXED = "Some of these pull in different directions. More than one can be true."


class Line(msgspec.Struct, frozen=True):
    """One line of a batch; whatever else it holds is left alone."""

    id: str | int
    text: str


class Found(msgspec.Struct, frozen=True):
    """What is printed for it."""

    id: str | int
    feelings: tuple[Suggestion, ...]


@click.command(short_help="Find words for what you wrote.")
@click.argument("text", nargs=-1)
@click.option(
    "--top",
    type=click.IntRange(1, ALL),
    default=MOST_OFFERED,
    help=f"How many words, {MOST_OFFERED} unless you say otherwise.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON array, best first, for programs.")
@click.option(
    "--batch",
    type=click.File("rb"),
    metavar="FILE",
    help="Many texts: each line of the file is a JSON object with “id” and “text”, and so is each "
    "line of the answer, with --json or without.",
)
def feel(text: Sequence[str], top: int, as_json: bool, batch: BinaryIO | None) -> None:
    """Find words of the wheel for what you wrote, each with the words that led there.

    Needs no passphrase. Nothing is kept, and nothing leaves this machine. Without a text, or with
    “-”, it is read from what is piped in.

    \b
    nearer feel "No one called all day, and I waited."
    nearer feel --top 3 --json < letter.md
    """
    if batch is not None:
        if text:
            raise click.UsageError("Give a text or --batch, not both.")
        for found in answers(batch, top):
            click.echo(msgspec.json.encode(found))
        return
    written = sys.stdin.read() if text in ((), ("-",)) else " ".join(text)
    if as_json:
        show.as_json(rank(written, most=top))
    elif not written.strip():
        raise click.UsageError("Nothing was written, so there is nothing to go by.")
    else:
        tell(listen(written, most=top))


def answers(lines: Iterable[bytes], top: int) -> Iterator[Found]:
    """One answer a line, as the lines come. Raises `NearerError` at one that cannot be read."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            asked = msgspec.json.decode(line, type=Line)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise NearerError(
                f"Line {number} is not a JSON object with “id” and “text”. "
                "The lines before it are answered."
            ) from error
        yield Found(asked.id, rank(asked.text, most=top))


def tell(heard: Heard) -> None:
    """The offers and their reasons. What is only for a person goes to stderr."""
    if not heard.suggestions and not heard.stories:
        show.note(UNSURE)
        return
    show.items(show.Item(one.word, one.core, reason(one)) for one in heard.suggestions)
    for story in heard.stories:
        show.note(leading_on(story))
    if heard.mixed:
        show.note(MIXED)
    show.note(GUESSES)


def reason(one: Suggestion) -> str:
    """Their own words that led to it."""
    quoted = ", ".join(f"“{words}”" for words in one.because)
    return f"because you wrote {quoted}" if quoted else ""


def leading_on(story: Story) -> str:
    """From what someone did to how it may feel."""
    leads = ", ".join(story.leads)
    return (
        f"You wrote “{story.said}”. That tells what someone did. And how does that feel? "
        f"Maybe: {leads}."
    )
