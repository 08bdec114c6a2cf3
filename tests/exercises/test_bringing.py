"""What keeps a file from being taken in, beyond what it says itself."""

from hypothesis import given

from nearer.exercises.bringing import examine
from nearer.exercises.model import LONGEST_FILE, Exercise
from nearer.exercises.reading import Wrong
from tests.exercises.files import GOOD, exercises, written


@given(exercises())
def test_a_right_file_is_taken_in_where_nothing_has_its_id(exercise):
    assert examine(written(exercise), {}) == exercise


@given(exercises())
def test_the_very_same_exercise_is_no_clash(exercise):
    assert examine(written(exercise), {exercise.id: exercise}) == exercise


def test_another_exercise_with_its_id_is_a_clash_named_at_the_line_of_the_id():
    one = examine(GOOD, {})
    assert isinstance(one, Exercise)
    found = examine(GOOD.replace("minutes: 6", "minutes: 9"), {one.id: one})
    reason = "There is an exercise `a-hand` here already. Give yours another id."
    assert found == (Wrong(2, reason),)


def test_a_file_that_is_too_long_is_not_read():
    found = examine(GOOD + "x" * LONGEST_FILE, {})
    assert found == (Wrong(1, "A file has at most 100000 letters. This one has more."),)
