"""The table of commands, the options that go with all of them, and `--help` that teaches."""

import shlex
import tomllib
from pathlib import Path

import click
import pytest

from nearer import __version__
from nearer.__main__ import COMMANDS, WELCOME, door, kinds
from nearer.terminal import Options
from nearer.terminal.door import Door, Entry, load
from nearer.terminal.options import default_data
from nearer.vault.records import Record

ENTRIES = {name: Entry(*entry) for part in COMMANDS.values() for name, entry in part.items()}


@click.command(short_help="Say where.")
@click.option("--name")
@click.pass_obj
def where(options: Options, name: str | None) -> None:
    """Say where."""
    click.echo(f"{options.data} {options.database} {options.name} {name}")


TABLE = {"Some": {"where": Entry("tests.terminal.test_door:where", "Say where.")}}


def said(capsys: pytest.CaptureFixture[str], line: str) -> str:
    Door(TABLE, lambda: (), version="9", default="where", help="Hello.").main(
        shlex.split(line), standalone_mode=False
    )
    return capsys.readouterr().out.strip()


@pytest.mark.parametrize("name", ENTRIES)
def test_every_command_loads_and_says_of_itself_what_the_table_says(name: str):
    command = load(ENTRIES[name])
    assert command.name == name
    assert command.get_short_help_str(200) == ENTRIES[name].help


@pytest.mark.parametrize("name", ENTRIES)
def test_every_command_and_option_explains_itself(name: str):
    command = load(ENTRIES[name])
    assert command.help
    unexplained = [
        option.name
        for option in command.params
        if isinstance(option, click.Option) and not option.help and not option.hidden
    ]
    assert unexplained == []


@pytest.mark.parametrize(
    "line",
    [
        "--data d --as Ana where",
        "where --data d --as Ana",
        "--data x --as Ben where --data d --as Ana",
    ],
)
def test_the_shared_options_go_before_or_after_a_command(capsys, line: str):
    assert said(capsys, line) == "d None Ana None"


def test_what_is_typed_wins_over_the_environment(capsys, monkeypatch):
    monkeypatch.setenv("NEARER_DATA", "from-environment")
    monkeypatch.setenv("NEARER_DATABASE", "postgresql://there")
    monkeypatch.setenv("NEARER_NAME", "Ana")
    assert said(capsys, "where") == "from-environment postgresql://there Ana None"
    assert said(capsys, "--data typed where --as Ben") == "typed postgresql://there Ben None"


def test_a_commands_own_name_is_not_the_shared_one(capsys):
    assert said(capsys, "--data d --as Ana where --name Ben") == "d None Ana Ben"


def test_no_command_means_the_default_one(capsys):
    assert said(capsys, "--data d") == "d None None None"


def test_the_default_folder_is_the_platforms(monkeypatch, tmp_path: Path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_data() == tmp_path / "nearer"


def test_the_version_is_told_among_other_options_too(capsys):
    assert said(capsys, "--data d --version") == "nearer 9"


def test_an_unknown_command_is_answered_with_a_near_one():
    with pytest.raises(click.UsageError) as caught:
        Door(TABLE, lambda: (), version="9", default="where", help="").main(
            ["were"], standalone_mode=False
        )
    assert "Did you mean 'where'" in caught.value.format_message()


def test_a_table_that_names_no_command_is_noticed():
    with pytest.raises(TypeError, match="not a command"):
        load(Entry("nearer.terminal.options:Options", "Not one."))


def test_help_lists_every_command_under_its_heading(capsys):
    door().main(["--help"], standalone_mode=False)
    help = capsys.readouterr().out
    assert all(f"\n{heading}:\n" in help for heading in COMMANDS)
    unwrapped = " ".join(help.split())
    assert all(f"{name} {entry.help}" in unwrapped for name, entry in ENTRIES.items())


def test_the_first_evening_in_the_help_names_real_commands_and_options():
    lines = [shlex.split(line)[1:] for line in WELCOME.splitlines() if "  nearer " in line]
    assert len(lines) >= 4
    for name, *rest in filter(lambda words: words[0] in ENTRIES, lines):
        flags = {flag for option in load(ENTRIES[name]).params for flag in option.opts}
        assert {word for word in rest if word.startswith("--")} <= flags


def test_the_kinds_are_records_and_are_known_once():
    known = kinds()
    assert all(issubclass(kind, Record) for kind in known)
    assert len({kind.__struct_config__.tag for kind in known}) == len(known)


def test_the_installed_script_is_this_door():
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["scripts"] == {"nearer": "nearer.__main__:main"}
    assert __version__.count(".") == 2
