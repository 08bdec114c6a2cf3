"""As many records as asked for."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nearer.demo.many import A_DAY, many
from nearer.demo.year import year
from nearer.steps.yourself.model import CheckIn, Entry
from nearer.vault.records import local

TODAY = date(2026, 11, 22)


@settings(max_examples=20)
@given(st.integers(0, 2**32), st.integers(0, 900))
def test_there_are_exactly_as_many_as_asked_for(seed: int, n: int):
    assert len(many(seed, n, TODAY, "UTC")) == n


@given(st.integers(0, 2**32))
def test_the_same_seed_mixes_the_same_records(seed: int):
    assert many(seed, 50, TODAY, "UTC") == many(seed, 50, TODAY, "UTC")


@pytest.mark.parametrize("n", [400, 30_000])
def test_they_are_in_order_and_end_today(n: int):
    records = many(1, n, TODAY, "Europe/Vienna")
    assert all(one.at <= next_one.at for one, next_one in pairwise(records))
    assert local(records[-1]).date() <= TODAY
    assert records[-1].at - records[0].at == pytest.approx(n * A_DAY, rel=0.01)


def test_they_are_as_long_as_a_real_year_and_hardly_ever_alike():
    def lengths(records) -> list[float]:
        notes = [len(one.note) for one in records if isinstance(one, CheckIn)]
        pages = [len(one.text) for one in records if isinstance(one, Entry)]
        return [sum(notes) / len(notes), sum(pages) / len(pages), len(pages) / len(notes)]

    mixed = many(1, 10_000, TODAY, "UTC")
    assert lengths(mixed) == pytest.approx(lengths(year(1, TODAY, "UTC")), rel=0.2)
    texts = [one.text for one in mixed if isinstance(one, Entry)]
    assert len(set(texts)) == len(texts)


def test_a_sentence_is_never_cut_in_half():
    first_letters = {
        one.note[0] for one in many(2, 2_000, TODAY, "UTC") if isinstance(one, CheckIn) and one.note
    }
    assert all(letter.isupper() or letter.isdigit() for letter in first_letters)
