"""`exercise`: check the file of one, take it in, list those there are."""

from datetime import UTC, datetime
from pathlib import Path

import click

from nearer.access.here import open_vault
from nearer.exercises.bringing import examine
from nearer.exercises.known import brought, known
from nearer.exercises.model import ROOM_NAMES, Brought, Exercise
from nearer.exercises.shipped import exercises
from nearer.language import ENGLISH
from nearer.terminal import Options, show
from nearer.terminal.files import FileProblem, read_file

FILE = click.Path(path_type=Path, dir_okay=False)
LARGEST = 2**20
"""Bytes; longer files are not even read."""


@click.group(short_help="Check, bring and list exercises.")
def exercise() -> None:
    """Check, bring and list exercises.

    An exercise is a text file; docs/writing-exercises.md says how to write one.

    \b
    nearer exercise check a-walk.md
    nearer exercise add a-walk.md
    """


@exercise.command()
@click.argument("file", type=FILE)
@click.pass_context
def check(ctx: click.Context, file: Path) -> None:
    """Say whether the file of an exercise is right.

    Needs no passphrase. Ends with 1 when something is wrong, and names each line.
    """
    accepted(ctx, examine(contents(file), exercises()))
    show.say("This file is right.")


@exercise.command()
@click.argument("file", type=FILE)
@click.pass_context
def add(ctx: click.Context, file: Path) -> None:
    """Take an exercise into your space, beside those that come with Nearer.

    Ends with 1 when something is wrong with the file, and names each line.
    """
    text = contents(file)
    accepted(ctx, examine(text, exercises()))  # before the passphrase is asked for
    vault = open_vault(ctx.obj)
    # One that is closed to people under 18 still has its id, so nothing shipped is left out here.
    own = {id: one for id, (_, one) in brought(vault).items()}
    found = accepted(ctx, examine(text, {**own, **exercises()}))
    if found.id not in own:
        now = datetime.now(UTC).replace(microsecond=0)
        vault.keep(Brought(at=now, zone=vault.preferences.zone, text=text))
    show.say(f"“{found.title}” is here now. You find it under Exercises.")


@exercise.command(name="list")
@click.option("--json", "as_json", is_flag=True, help="One JSON array, for programs.")
@click.pass_obj
def list_exercises(options: Options, as_json: bool) -> None:
    """List the exercises there are, your own among them."""
    vault = open_vault(options)
    found, own = known(vault).values(), brought(vault)
    if as_json:
        show.as_json([row(one, own=one.id in own) for one in found])
        return
    show.items(
        show.Item(
            ENGLISH.many("{n} minute", "{n} minutes", one.minutes),
            ENGLISH.say(ROOM_NAMES[one.room]),
            f"{one.title} ({one.id}): {one.summary}",
        )
        for one in found
    )


def row(one: Exercise, *, own: bool) -> dict[str, object]:
    """An exercise as plain data; ``own`` says that it was brought."""
    names = ("id", "title", "room", "minutes", "summary", "cautions", "sources")
    return {**{name: getattr(one, name) for name in names}, "steps": len(one.steps), "own": own}


def contents(file: Path) -> str:
    """The text of a file. Raises `FileProblem`."""
    try:
        return read_file(file, largest=LARGEST).decode("utf-8")
    except UnicodeDecodeError as error:
        raise FileProblem(
            f"{file} is not plain text in UTF-8. Save it as that, then try."
        ) from error


def accepted(ctx: click.Context, found: object) -> Exercise:
    """The exercise; where something is wrong, each line is said and the command ends with 1."""
    if isinstance(found, Exercise):
        return found
    for wrong in found if isinstance(found, tuple) else ():
        show.say(str(wrong))
    ctx.exit(1)
