"""What the listener for calls learns from."""

import json

import pytest

from bench.calls.examples import CARD_OF, Example, diary, first_cells, heard, lines, quiet
from nearer.safety.calls.hearing import ORDER
from nearer.safety.calls.pieces import cut


@pytest.fixture(scope="module")
def every():
    return list(lines())


def test_every_line_can_be_read_and_stands_once(every):
    assert len(every) > 60_000
    assert len({line.text.strip().casefold() for line in every}) == len(every)


def test_a_line_calls_only_when_its_kind_does(every):
    calling = {*CARD_OF, "spanish"}
    assert [line for line in every if line.expect != (line.kind in calling)] == []
    assert set(CARD_OF.values()) == set(ORDER)


def test_pieces_are_those_of_each_two_sentences_or_of_the_only_one():
    one, three = Example([["tea"]], "quiet"), Example([["tea"], ["milk"], ["bed"]], "quiet")
    assert one.pieces() == [cut(["tea"])]
    assert three.pieces() == [cut(["tea"]) | cut(["milk"]), cut(["milk"]) | cut(["bed"])]


def test_a_text_comes_in_sentences_with_the_card_that_phrases_call_for():
    assert heard("I want to kill myself. Bed now.") == (
        [["i", "want", "to", "kill", "myself"], ["bed", "now"]],
        "self",
    )
    assert heard("Tea.") == ([["tea"]], "")


def test_what_a_phrase_is_heard_in_is_no_plain_text():
    found = list(quiet(["I want to kill myself.", "The tea is cold."]))
    assert [one.of for one in found] == ["plain"]


def test_plain_texts_are_the_first_cells_of_a_file(tmp_path):
    file = tmp_path / "comments.tsv"
    file.write_text("Nice one.\t4\tabc\n\nAnother\t1,2\tdef\n", encoding="utf-8")
    assert list(first_cells([file])) == ["Nice one.", "Another"]


def test_entries_that_feelings_are_learned_from_are_plain_texts(every):
    entries = list(diary())
    assert len(entries) > 11_000
    assert {line.text for line in every}.isdisjoint(entries)
    assert all(isinstance(json.dumps(entry), str) and entry.strip() for entry in entries)
