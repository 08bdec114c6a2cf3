"""A file becomes an exercise, or everything that is wrong with it is said with its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.exercises.model import Exercise
from nearer.exercises.reading import Wrong, read
from nearer.exercises.shipped import exercises as shipped
from nearer.language.texts import folder
from tests.exercises.files import GOOD, exercises, written


def wrong(text):
    found = read(text)
    assert not isinstance(found, Exercise)
    return found


def test_a_good_file_is_read_whole():
    found = read(GOOD)
    assert isinstance(found, Exercise)
    assert (found.id, found.minutes, found.room) == ("a-hand", 6, "yourself")
    assert found.sources == ("Neff 2003", "Ferrari 2019")
    assert found.welcome == "You could sit."
    where, much = found.steps
    assert where.text == "What is hard right now?\n\nTwo lines are plenty."
    assert (where.short, much.short) == (True, False)
    assert (much.lowest, much.most, much.highest) == ("not at all", "very", 10)
    assert found.shown(short=True) == (where,)


@given(exercises())
def test_what_is_written_down_is_read_back_the_same(exercise):
    assert read(written(exercise)) == exercise


@given(st.text(max_size=300) | st.text("-:|#\n abc", max_size=120))
def test_any_text_is_read_or_told_what_is_wrong(text):
    found = read(text)
    assert isinstance(found, Exercise) or all(one.line >= 1 and one.reason for one in found)


@given(exercises(), st.data())
def test_a_damaged_file_is_read_or_told_what_is_wrong(exercise, data):
    lines = written(exercise).split("\n")
    at = data.draw(st.integers(0, len(lines) - 1))
    lines[at] = data.draw(st.sampled_from(["", "---", "##", "# x", "id: A B", "what: ever"]))
    found = read("\n".join(lines))
    assert isinstance(found, Exercise) or all(1 <= one.line <= len(lines) for one in found)


@pytest.mark.parametrize(
    ("old", "new", "line", "part"),
    [
        ("answer: text", "answer: texts", 13, "“texts”, which is not one of: none, line"),
        ("id: where", "", 11, "needs `id`"),
        ("minutes: 6", "minutes: six", 5, "whole number from 1 to 60"),
        ("minutes: 6", "minutes: 61", 5, "whole number from 1 to 60"),
        ("room: yourself", "room: kitchen", 4, "not one of: yourself"),
        ("summary: Being on your own side.", "", 8, "`summary` is needed"),
        ("title: A hand", "colour: blue\ntitle: A hand", 3, "`colour` is not known here"),
        ("title: A hand", "title: A\ntitle: A hand", 4, "second time"),
        ("title: A hand", "just words\ntitle: A hand", 3, "not `name: value`"),
        ("id: much", "id: where", 22, "another step `where`"),
        ("from: not at all\n", "", 21, "needs `from`"),
        ("to: very", "to: very\nhighest: 7", 26, "4, 10 or 100"),
        ("to: very", "to: very\nseconds: 60", 26, "no use with an answer `scale`"),
        ("short: yes\n", "", 11, "`short: yes`"),
        ("## How much", "# How much", 21, "begins with two signs"),
        ("How much of it is there?", "", 21, "says nothing"),
        ("id: a-hand", "id: A Hand", 2, "lower case"),
        ("You could sit.", "You could <b>sit</b>.", 9, "HTML is not understood"),
        ("Two lines are plenty.", "![A hand](hand.png)", 19, "Pictures are not shown"),
        ("Two lines", "[Two](https://example.org) lines", 19, "only to a page here"),
        ("Two lines", "[Two](//example.org) lines", 19, "only to a page here"),
        ("Two lines", "<https://example.org>, two lines", 19, "only to a page here"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(old, new, line, part):
    assert GOOD.count(old) == 1 or old.startswith(("id", "title"))
    found = wrong(GOOD.replace(old, new, 1))
    assert [one for one in found if one.line == line and part in one.reason], found


@pytest.mark.parametrize("line", ["[Help now](/help-now)", "I <3 this, 2 < 3", "`[ ]` or (this)"])
def test_links_within_the_house_and_plain_signs_are_fine(line):
    assert isinstance(read(GOOD.replace("Two lines are plenty.", line)), Exercise)


def test_everything_wrong_is_told_at_once_in_the_order_of_the_lines():
    found = wrong(GOOD.replace("minutes: 6", "minutes: x").replace("answer: text", "answer: y"))
    assert [one.line for one in found] == [5, 13]
    assert str(found[0]).startswith("Line 5: ")


def test_a_file_without_its_first_part_is_told_so():
    assert wrong("## A step") == (Wrong(1, "The file begins with a line that holds only `---`."),)
    assert "not closed" in wrong("---\nid: a")[0].reason


def test_a_question_that_stops_needs_something_to_offer():
    found = wrong(GOOD.replace("minutes: 6", "minutes: 6\nnot now if: Was it today?"))
    assert [str(one) for one in found] == [
        "Line 6: `not now if` needs `instead`: what to offer then."
    ]


@pytest.mark.parametrize("file", sorted(one.name for one in folder("exercises").iterdir()))
def test_every_shipped_file_is_right_and_named_after_its_exercise(file):
    found = read((folder("exercises") / file).read_text("utf-8"))
    assert isinstance(found, Exercise), "\n".join(map(str, found))
    assert file == f"{found.id}.md"


def test_what_is_offered_instead_exists():
    assert {one.instead for one in shipped().values() if one.instead} <= set(shipped())
