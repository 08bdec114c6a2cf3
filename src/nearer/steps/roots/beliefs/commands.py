"""`belief`: list one's beliefs, and rate one again."""

from datetime import UTC, datetime

import click

from nearer import NearerError
from nearer.access.here import open_vault
from nearer.access.telling import plain_row
from nearer.steps.roots.beliefs.model import Belief, Rating, rated
from nearer.terminal import Options, show
from nearer.vault.records import Kept, local
from nearer.vault.vault import Vault

PERCENT = click.IntRange(0, 100)


@click.group(short_help="List your beliefs, and rate one again.")
def belief() -> None:
    """List your beliefs, and rate one again.

    \b
    nearer belief list
    nearer belief rate "more thing to look after" --old 60 --new 45
    """


@belief.command(name="list")
@click.option("--json", "as_json", is_flag=True, help="One JSON array, for programs.")
@click.pass_obj
def list_beliefs(options: Options, as_json: bool) -> None:
    """List your beliefs, the first wording beside what stands beside it now."""
    found = open_vault(options).all(Belief)
    if as_json:
        show.as_json([plain_row(kept) for kept in found])
    elif not found:
        show.note("No belief is kept yet. They are under Roots, in your browser.")
    else:
        show.items(item(kept) for kept in found)


@belief.command()
@click.argument("which")
@click.option("--old", type=PERCENT, help="How believable the first belief is, 0 to 100.")
@click.option("--new", type=PERCENT, help="How believable the one beside it is, 0 to 100.")
@click.option("--json", "as_json", is_flag=True, help="The belief as one JSON object.")
@click.pass_obj
def rate(options: Options, which: str, old: int | None, new: int | None, as_json: bool) -> None:
    """Rate a belief again. WHICH is the beginning of its id, or words from it."""
    if old is None and new is None:
        raise click.UsageError("Say at least one number: --old, --new or both.")
    vault = open_vault(options)
    kept = the_one(vault, which)
    now = datetime.now(UTC).replace(microsecond=0)
    changed = vault.revise(kept.id, rated(kept.record, Rating(now, old, new)))
    if as_json:
        show.as_json(plain_row(changed))
    else:
        show.say(f"Rated: {changed.record.belief}")


def the_one(vault: Vault, which: str) -> Kept[Belief]:
    """The belief meant. Raises `NearerError` when none is, or several could be."""
    words = which.casefold().split()
    every = vault.all(Belief)
    found = [kept for kept in every if kept.id.startswith(which.casefold())] or [
        kept
        for kept in every
        if all(word in f"{kept.record.belief} {kept.record.reframe}".casefold() for word in words)
    ]
    if not found:
        raise NearerError("No belief is like that. `nearer belief list` shows them.")
    if len(found) > 1:
        ids = ", ".join(kept.id[:8] for kept in found)
        raise NearerError(f"Several beliefs are like that. Take the beginning of one id: {ids}.")
    return found[0]


def item(kept: Kept[Belief]) -> show.Item:
    """A belief as one item of a list."""
    record = kept.record
    last = record.ratings[-1] if record.ratings else None
    numbers = "" if last is None else f" · {shown(last.old)} → {shown(last.new)}"
    beside = f" · {record.reframe}" if record.reframe else ""
    day = f"{local(record):%Y-%m-%d}"
    return show.Item(day, kept.id[:8], f"{record.belief}{beside}{numbers}")


def shown(value: int | None) -> str:
    """A rating, or a dash."""
    return "-" if value is None else str(value)
