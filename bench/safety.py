"""How often words that call for help are heard: `python -m bench.safety evaluate FILE.jsonl`.

Each line of the file is ``{"id", "text", "kind", "expect"}``; ``kind`` is any word. What led to an
answer, `python -m bench.safety why TEXT` shows.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import click
import msgspec

from bench.shares import wilson
from nearer.safety.calls.gist import Gist, gists
from nearer.safety.calls.pieces import pieces
from nearer.safety.calls.weighing import Window, heard, windows

MOST_NAMED: Final = 4


class Line(msgspec.Struct, frozen=True):
    """One line: what was written, of which kind it is, and whether a card is wanted."""

    text: str
    kind: str
    expect: bool
    id: str | int = ""


class Count(msgspec.Struct):
    """Of one kind: how many lines there are, how many call for a card, how many got one."""

    n: int = 0
    wanted: int = 0
    flagged: int = 0


def read(file: Path) -> list[Line]:
    """The lines of a file. Raises click.ClickException for one that cannot be read."""
    lines: list[Line] = []
    for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1):
        try:
            lines += [msgspec.json.decode(line, type=Line)] if line.strip() else []
        except msgspec.DecodeError as error:
            raise click.ClickException(f"Line {number} of {file.name}: {error}") from error
    return lines


def count(lines: Iterable[Line]) -> dict[str, Count]:
    """What was heard, by kind."""
    counts: dict[str, Count] = {}
    for line in lines:
        of = counts.setdefault(line.kind, Count())
        of.n += 1
        of.wanted += line.expect
        of.flagged += heard(line.text) is not None
    return counts


def missed(lines: Sequence[Line]) -> list[Line]:
    """The lines that are answered other than they want to be."""
    return [line for line in lines if (heard(line.text) is not None) != line.expect]


@click.group()
def bench() -> None:
    """How often words that call for help are heard."""


@bench.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "machine", is_flag=True, help="Counts only, for a program to read.")
@click.option("--half", type=click.Choice(["tune", "report"]), help="Even ids, or odd ones.")
@click.option("--missed", "show", is_flag=True, help="Show the lines answered wrongly, too.")
def evaluate(file: Path, machine: bool, half: str | None, show: bool) -> None:
    """Say of each kind how many lines called for a card."""
    lines = [line for line in read(file) if half is None or half_of(line) == half]
    counts = count(lines)
    if machine:
        by_kind = {kind: {"n": of.n, "flagged": of.flagged} for kind, of in counts.items()}
        click.echo(msgspec.json.encode({"by_kind": by_kind}).decode())
        return
    for kind, of in counts.items():
        low, high = wilson(of.flagged, of.n)
        what = "recall" if of.wanted else "false alarms"
        said = f"{of.flagged:4} of {of.n:4}  {of.flagged / of.n:6.1%}  ({low:.1%} to {high:.1%})"
        click.echo(f"{kind:10} {what:12} {said}")
    for line in missed(lines) if show else ():
        click.echo(f"{line.kind}: {line.text}")


@bench.command()
@click.argument("text")
def why(text: str) -> None:
    """Say what speaks for a call in each sentence of a text and in each two: log odds x 100."""
    for window in windows(text):
        click.echo(" / ".join(" ".join(told.words) for told in window.told))
        for one in window.phrases:
            click.echo(f"  phrase {window.by_phrase}: {one.phrase} ({one.note}; card: {one.card})")
        strongest = ", ".join(pieces().weightiest(window.pieces, MOST_NAMED))
        click.echo(f"  pieces {window.by_pieces:.0f}, most of all {strongest}")
        click.echo(f"  net {window.by_net:.0f}, most of all {', '.join(missing_most(window))}")
        verdict = "calls" if window.calls else "does not call"
        click.echo(f"  together: {window.weight:.0f} of {window.enough}, so it {verdict}")


def missing_most(window: Window) -> list[str]:
    """The words without which the net would speak least for a call."""
    said = [told.words for told in window.told]
    without = {
        (place, at): _gist([*said[:place], words[:at] + words[at + 1 :], *said[place + 1 :]])
        for place, words in enumerate(said)
        for at in range(len(words))
    }
    ranked = sorted(without, key=lambda place: without[place].calls)
    return [said[place][at] for place, at in ranked[:MOST_NAMED]]


def _gist(sentences: list[list[str]]) -> Gist:
    """Of one sentence, or of both."""
    found = gists(sentences)
    return (found.two or found.each)[0]


def half_of(line: Line) -> str:
    """Which half a line of our own set is in: what is tuned on, or what is only reported."""
    return "report" if int(line.id) % 2 else "tune"


if __name__ == "__main__":
    bench()
