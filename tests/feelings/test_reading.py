"""The measure of reading ease that every test of copy leans on."""

import pytest

from tests.reading import grade, syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("cat", 1),
        ("table", 2),
        ("smile", 1),
        ("the", 1),
        ("jumped", 1),
        ("wanted", 2),
        ("horses", 2),
        ("eyes", 1),
        ("miserable", 4),
        ("don't", 1),
    ],
)
def test_syllables_are_counted_by_ear(word: str, count: int):
    assert syllables(word) == count


def test_plain_speech_is_graded_low_and_officialese_high():
    plain = "You sat by the sea. The wind was cold. You felt calm."
    official = "Participation necessitates considerable organisational responsibility."
    assert grade(plain) < 2
    assert grade(official) > 15


def test_a_longer_sentence_is_harder_than_the_same_words_in_two():
    assert grade("You sat down and you ate and it was good") > grade("You sat down. You ate it.")


def test_nothing_to_read_is_no_work():
    assert grade("") == grade("  ...  ") == 0
