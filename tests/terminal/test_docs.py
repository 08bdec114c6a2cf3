"""`docs/commands.md` names every command and every option there is, and no other."""

import re
from pathlib import Path

import click
import pytest

from nearer.__main__ import COMMANDS, door
from nearer.terminal.door import Entry, load, shared_options

PAGE = (Path(__file__).parents[2] / "docs" / "commands.md").read_text("utf-8")
ENTRIES = {name: Entry(*entry) for part in COMMANDS.values() for name, entry in part.items()}


def section(heading: str) -> str:
    """The part of the page below a heading, up to the next one."""
    _, _, below = PAGE.partition(f"{heading}\n")
    return re.split(r"^##", below, maxsplit=1, flags=re.M)[0]


def options_in_table(text: str) -> set[str]:
    """The options in the first column of a section's table."""
    rows = re.findall(r"^\| (`--.*?) \|", text, re.M)
    return {option for row in rows for option in re.findall(r"--[a-z-]+", row)}


def options_of(parameters: list[click.Parameter]) -> set[str]:
    return {
        flag
        for parameter in parameters
        if isinstance(parameter, click.Option)
        for flag in [*parameter.opts, *parameter.secondary_opts]
    }


def parameters_of(command: click.Command) -> list[click.Parameter]:
    """Its parameters, and those of the commands below it."""
    below = command.commands.values() if isinstance(command, click.Group) else ()
    return [*command.params, *(one for each in below for one in parameters_of(each))]


def test_the_page_names_every_command_under_its_heading_and_no_other():
    headings = re.findall(r"^## (.+)$|^### `nearer (.+)`$", PAGE, re.M)
    found: dict[str, list[str]] = {}
    for heading, command in headings:
        if heading:
            found[heading] = []
        else:
            found[list(found)[-1]].append(command)
    assert {heading: names for heading, names in found.items() if names} == {
        heading: list(part) for heading, part in COMMANDS.items()
    }


@pytest.mark.parametrize("name", ENTRIES)
def test_the_page_names_every_option_of_a_command_and_no_other(name: str):
    documented = options_in_table(section(f"### `nearer {name}`"))
    assert documented == options_of(parameters_of(load(ENTRIES[name])))


def test_the_page_names_the_options_that_go_with_every_command():
    page = section("## With every command")
    assert options_in_table(page) == options_of(shared_options()) | {"--help"}
    variables = {str(option.envvar) for option in shared_options() if option.envvar}
    assert variables <= set(re.findall(r"NEARER_[A-Z]+", page))
    assert {"--version"} | options_in_table(page) == options_of(
        door().get_params(click.Context(door()))
    ) - {"-h"}


def test_every_variable_the_code_reads_is_on_the_page():
    source = Path(__file__).parents[2] / "src" / "nearer"
    read = {
        variable
        for path in source.rglob("*.py")
        for variable in re.findall(r'"(NEARER_[A-Z_]+)"', path.read_text("utf-8"))
    }
    assert read <= set(re.findall(r"NEARER_[A-Z_]+", PAGE))
