"""`list`, `search`, `doctor`: reading back what was kept, and checking that it is whole."""

import sys
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypedDict, Unpack

import click

from nearer.access.here import open_vault
from nearer.access.telling import plain_row, told
from nearer.terminal import Options, show
from nearer.terminal.moment import Moment, end_of, start_of
from nearer.vault.book import AnyKept
from nearer.vault.records import kind_of, local
from nearer.vault.vault import Vault

A_SCREENFUL = 20


class Pick(TypedDict, total=False):
    """Which records are asked for: a kind, and the first and the last day or moment."""

    kind: str | None
    since: date | None
    until: date | None


as_json = click.option("--json", "as_json", is_flag=True, help="One JSON array, for programs.")


@click.command(name="list", short_help="Read back what you kept, newest first.")
@click.option("--kind", help="Only this kind, such as check-in or journal.")
@click.option("--since", type=Moment(), help="From this day or moment on, such as 2026-11-01.")
@click.option("--until", type=Moment(), help="Up to the end of this day, or to this moment.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most this many.")
@as_json
@click.pass_obj
def list_kept(options: Options, as_json: bool, limit: int | None, **pick: Unpack[Pick]) -> None:
    """Read back what you kept, newest first.

    At a terminal you see the newest few; in a pipe, or with --json, all of it. Days count in the
    time zone you live in.
    """
    check_kind(options, pick.get("kind"))
    found = picked_from(open_vault(options), pick)
    if limit is None and sys.stdout.isatty() and not as_json and len(found) > A_SCREENFUL:
        limit = A_SCREENFUL
        show.note(f"The newest {limit} of {len(found)}; --limit {len(found)} shows all.")
    tell(found[:limit], as_json=as_json, nothing="Nothing is kept here yet.")


@click.command(short_help="Find words in everything you kept.")
@click.argument("text", nargs=-1, required=True)
@click.option(
    "--limit", type=click.IntRange(min=1), metavar="N", default=50, help="At most this many."
)
@as_json
@click.pass_obj
def search(options: Options, text: Sequence[str], limit: int, as_json: bool) -> None:
    """Find words in everything you kept, newest first.

    Every word has to occur somewhere in it; capitals and accents make no difference.
    """
    vault = open_vault(options)
    tell(vault.search(" ".join(text), limit), as_json=as_json, nothing="Nothing has these words.")


@click.command(short_help="Check that everything kept is whole.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object, for programs.")
@click.pass_context
def doctor(ctx: click.Context, as_json: bool) -> None:
    """Check that everything kept is whole.

    Reads every row, opens every seal, and checks that nothing is missing, changed or moved. Ends
    with 1 when something is wrong, and names it.
    """
    vault = open_vault(ctx.obj)
    problems = [problem.sentence for problem in vault.problems]
    records = len(picked_from(vault, Pick()))
    if as_json:
        show.as_json({"records": records, "ok": not problems, "problems": problems})
    elif problems:
        for sentence in problems:
            show.say(sentence)
        show.note("What can be read is still there. `nearer backup` saves it; restore it anew.")
    else:
        show.say(f"All is well. Records: {records}.")
    if problems:
        ctx.exit(1)


def picked_from(vault: Vault, pick: Pick) -> list[AnyKept]:
    """The records asked for, newest lived first; of every kind in the diary unless one is."""
    zone, kind = vault.preferences.zone, pick.get("kind")
    since, until = pick.get("since"), pick.get("until")
    first = start_of(since, zone) if since else None
    end = end_of(until, zone) if until else None
    return [
        kept
        for kept in reversed(vault.everything())
        if (kind_of(kept.record) == kind if kind else kept.record.diary)
        and (first is None or kept.record.at >= first)
        and (end is None or kept.record.at < end)
    ]


def check_kind(options: Options, kind: str | None) -> None:
    """Raises `click.BadParameter` for a kind nobody keeps, which would be silence otherwise."""
    known = sorted({kind_of(record) for record in options.kinds()})
    if kind is not None and kind not in known:
        raise click.BadParameter(
            f"“{kind}” is no kind of record. There are: {', '.join(known)}.", param_hint="--kind"
        )


def tell(many: Iterable[AnyKept], *, as_json: bool, nothing: str) -> None:
    """Show records as a list, or as JSON."""
    records = list(many)
    if as_json:
        show.as_json([plain_row(kept) for kept in records])
    elif records:
        show.items(item(kept) for kept in records)
    else:
        show.note(nothing)


def item(kept: AnyKept) -> show.Item:
    """A record as one item of a list."""
    said = " · ".join(f"{name}: {text}" for name, text in told(kept.record))
    when = local(kept.record).isoformat(sep=" ", timespec="minutes")[:16]
    return show.Item(when, kind_of(kept.record), said)
