"""The command group: commands by name, imported only when called."""

import copy
import importlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click

from nearer.terminal.options import Options, default_data

Kinds = Callable[[], Sequence[type[Any]]]


class Entry(NamedTuple):
    """Where a command lives (``package.module:name``) and its one-line help."""

    target: str
    help: str


Table = Mapping[str, Mapping[str, Entry]]
"""Section heading -> command name -> entry, in the order ``--help`` shows them."""


class Door(click.Group):
    """A group that lists its commands from a table and imports one only to run it."""

    def __init__(self, table: Table, kinds: Kinds, version: str, default: str, help: str) -> None:
        super().__init__(
            help=help,
            params=[*shared_options(), version_option(version)],
            callback=click.pass_context(self.begin),
            invoke_without_command=True,
            context_settings={"help_option_names": ["-h", "--help"]},
            subcommand_metavar="[COMMAND] [ARGS]...",
        )
        self.table = table
        self.kinds = kinds
        self.default = default
        self.entries = {name: entry for part in table.values() for name, entry in part.items()}

    def begin(
        self, ctx: click.Context, data: Path, database: str | None, owner: str | None
    ) -> None:
        """Settle the shared options; without a command, run the default one."""
        ctx.obj = Options(data=data, database=database, name=owner, kinds=self.kinds)
        if ctx.invoked_subcommand is None:
            ctx.invoke(self.get_command(ctx, self.default))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """Import one command and let it take the shared options too."""
        if cmd_name not in self.entries:
            raise click.NoSuchCommand(cmd_name, possibilities=self.entries, ctx=ctx)
        return with_shared(load(self.entries[cmd_name]))

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every name, in the order of the table."""
        return list(self.entries)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands under their headings, without importing any."""
        for heading, part in self.table.items():
            with formatter.section(heading):
                formatter.write_dl([(name, entry.help) for name, entry in part.items()])


def load(entry: Entry) -> click.Command:
    """Import a command. Raises `TypeError` when the table names something else."""
    module, _, name = entry.target.partition(":")
    command = getattr(importlib.import_module(module), name)
    if not isinstance(command, click.Command):
        raise TypeError(f"{entry.target} is not a command")
    return command


def with_shared(command: click.Command) -> click.Command:
    """The command, and each one below it, taking the shared options too."""
    command = copy.copy(command)
    command.params = [*command.params, *repeated_options()]
    if isinstance(command, click.Group):
        command.commands = {name: with_shared(one) for name, one in command.commands.items()}
    return command


def shared_options() -> list[click.Parameter]:
    """The options that go with every command, as they stand before it."""
    return [
        click.Option(
            ["--data"],
            envvar="NEARER_DATA",
            show_envvar=True,
            type=FOLDER,
            default=default_data,
            metavar="DIR",
            help="The folder everything is kept in.",
        ),
        click.Option(
            ["--database"],
            envvar="NEARER_DATABASE",
            show_envvar=True,
            metavar="URL",
            help="Keep everything in this PostgreSQL database instead.",
        ),
        click.Option(
            ["--as", "owner"],
            envvar="NEARER_NAME",
            show_envvar=True,
            metavar="NAME",
            help="Whose space, when several people share this machine.",
        ),
    ]


def repeated_options() -> list[click.Parameter]:
    """The same options behind a command: accepted, but not listed in its help again.

    They read no environment, so that what was typed before the command still wins over it.
    """

    def option(flag: str, field: str, kind: click.Path | None = None) -> click.Option:
        def settle(ctx: click.Context, _: click.Parameter, value: object) -> None:
            if value is not None:
                ctx.obj = ctx.obj._replace(**{field: value})

        names = [flag, f"again_{field}"]
        return click.Option(names, type=kind, hidden=True, expose_value=False, callback=settle)

    return [
        option("--data", "data", FOLDER),
        option("--database", "database"),
        option("--as", "name"),
    ]


def version_option(version: str) -> click.Parameter:
    """``--version`` among other options. Alone, it is answered before this module is imported."""

    def tell(ctx: click.Context, _: click.Parameter, value: bool) -> None:
        if value:
            click.echo(f"nearer {version}")
            ctx.exit()

    return click.Option(
        ["--version"],
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=tell,
        help="Show the version and leave.",
    )


FOLDER = click.Path(file_okay=False, path_type=Path)
