"""A recovery key survives being written down, and tells a slip of the pen from a wrong key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.vault.errors import WrongPassphrase
from nearer.vault.recovery import ALPHABET, read, written

keys = st.binary(min_size=16, max_size=16)


@given(keys)
def test_what_was_written_down_reads_the_same(key: bytes) -> None:
    assert read(written(key)) == key


@given(keys)
def test_case_spaces_and_look_alikes_do_not_matter(key: bytes) -> None:
    sloppy = written(key).lower().replace("-", "  ").replace("0", "o").replace("1", "l")
    assert read(f" {sloppy}\n") == key


@given(keys)
def test_it_is_seven_groups_of_four(key: bytes) -> None:
    groups = written(key).split("-")
    assert len(groups) == 7
    assert all(len(group) == 4 and set(group) <= set(ALPHABET) for group in groups)


def slips_noticed(key: bytes) -> int:
    """Over every single wrong character: how many are noticed."""
    letters = written(key).replace("-", "")
    noticed = 0
    for place, right in enumerate(letters):
        for wrong in ALPHABET.replace(right, ""):
            try:
                read(letters[:place] + wrong + letters[place + 1 :])
            except WrongPassphrase:
                noticed += 1
    return noticed


def test_nearly_every_wrong_character_is_noticed() -> None:
    assert slips_noticed(bytes(range(16))) >= 28 * 31 * 0.995


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "28 letters and numbers"),
        ("ABCD", "This has 4"),
        ("U" * 28, "never contains “U”"),
        ("é" * 28, "never contains"),
    ],
)
def test_what_cannot_be_a_key_is_said_plainly(text: str, sentence: str) -> None:
    with pytest.raises(WrongPassphrase, match=sentence):
        read(text)
