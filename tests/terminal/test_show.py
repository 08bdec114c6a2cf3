"""What a pipe gets, what a person at a terminal gets, and what no terminal may be made to obey."""

import json
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.terminal import show
from nearer.terminal.wait import waiting

ITEMS = [
    show.Item("2026-11-22 21:40", "check-in", "Note: tea\n\nand\tcake"),
    show.Item("2026-11-21 21:40", "journal", ""),
]


@pytest.fixture
def person(capsys, monkeypatch):  # capsys first: it is the terminal
    """Someone looks: stdout and stderr are a terminal."""
    monkeypatch.setattr(type(sys.stdout), "isatty", lambda _: True)


def test_a_pipe_gets_one_line_each_with_tabs_between(capsys):
    show.items(ITEMS)
    assert capsys.readouterr().out.splitlines() == [
        "2026-11-22 21:40\tcheck-in\tNote: tea and cake",
        "2026-11-21 21:40\tjournal\t",
    ]


@pytest.mark.usefixtures("person")
def test_a_person_sees_the_words_as_they_were_written(capsys):
    show.items(ITEMS)
    printed = capsys.readouterr().out
    assert "2026-11-22 21:40" in printed
    assert "  Note: tea" in printed
    assert "[/bold]" not in printed


@pytest.mark.usefixtures("person")
def test_square_brackets_are_words_and_no_markup(capsys):
    show.items([show.Item("now", "journal", "[red]I wrote this[/red]")])
    assert "[red]I wrote this[/red]" in capsys.readouterr().out


def test_json_is_one_line_in_a_pipe(capsys):
    show.as_json([{"a": "é"}, None])
    assert capsys.readouterr().out == '[{"a":"é"},null]\n'


@pytest.mark.usefixtures("person")
def test_json_is_indented_for_a_person(capsys):
    show.as_json({"a": [1]})
    printed = capsys.readouterr().out
    assert printed.count("\n") > 2
    assert json.loads(printed) == {"a": [1]}


def test_notes_stay_out_of_what_a_program_reads(capsys):
    show.note("by the way")
    assert capsys.readouterr() == ("", "by the way\n")


@given(st.text(st.characters(blacklist_categories=["Cs"])))
def test_no_word_steers_the_terminal(text: str):
    left = show.safe(text)
    assert all(letter.isprintable() or letter in "\n\t" for letter in left)
    assert list(left) == [letter for letter in text if letter.isprintable() or letter in "\n\t"]
    assert show.one_line(text).isprintable()


def test_imported_escape_codes_are_harmless(capsys):
    show.say("\x1b[2Jgone\x07")
    assert capsys.readouterr().out == "[2Jgone\n"


def test_waiting_is_silent_in_a_pipe(capsys):
    with waiting("Sealing"):
        pass
    assert capsys.readouterr() == ("", "")


@pytest.mark.usefixtures("person")
def test_waiting_shows_a_person_what_goes_on(capsys, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    with waiting("Sealing"):
        pass
    printed = capsys.readouterr()
    assert "Sealing" in printed.err
    assert printed.out == ""
