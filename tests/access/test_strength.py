"""The advice about a passphrase is honest: long beats strange, and common is named."""

import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.access.strength import Strength, bits, strength


@pytest.mark.parametrize(
    "passphrase",
    ["password", "Password1", "P@ssw0rd!", "iloveyou", "qwerty123", "12345678", "I love you",
     "correct horse battery staple", "Sunshine2024!", "opensesame", "nearer"],
)  # fmt: skip
def test_what_everyone_tries_first_is_named_as_such(passphrase):
    assert strength(passphrase) is Strength.COMMON


@pytest.mark.parametrize(
    "passphrase", ["Fluffy2019", "michaelsmith", "aaaaaaaaaaaaaaaa", "abcdefghijkl",
                   "19871987 1987", "house house house house", "lamp9876"],
)  # fmt: skip
def test_one_name_and_a_year_is_thin_however_long_it_looks(passphrase):
    assert strength(passphrase) is Strength.THIN


@pytest.mark.parametrize(
    "passphrase",
    ["kettle orbit plum thursday", "velvet-otter-copper-hum-noon", "die Lampe frisst gern Moos"],
)
def test_four_words_that_do_not_belong_together_are_strong(passphrase):
    assert strength(passphrase) is Strength.STRONG


def test_three_words_and_a_number_are_fair():
    assert strength("kettle orbit plum 7") is Strength.FAIR


def test_sixteen_letters_by_chance_are_hardly_ever_called_thin():
    chance = random.Random(4)
    letters = string.ascii_lowercase + string.digits
    drawn = ["".join(chance.choices(letters, k=16)) for _ in range(200)]
    told = [strength(one) for one in drawn]
    assert Strength.COMMON not in told
    assert told.count(Strength.THIN) <= 10
    assert told.count(Strength.STRONG) >= 170


@given(st.text(), st.text())
def test_adding_to_a_passphrase_never_takes_its_worth_away(start, end):
    assert bits(start + " " + end) >= max(bits(start), bits(end)) - 1e-9


@given(st.text(min_size=1, max_size=20), st.integers(2, 5))
def test_saying_a_thing_again_adds_almost_nothing(text, times):
    pieces_of_it = len(text)
    assert bits(" ".join([text] * times)) <= bits(text) + (times - 1) * pieces_of_it


@given(st.text(max_size=200))
def test_every_passphrase_gets_advice(passphrase):
    assert strength(passphrase) in Strength
