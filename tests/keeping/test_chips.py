"""Short pieces of text: split, once each, and the ones that come up most."""

from hypothesis import given
from hypothesis import strategies as st

from nearer.keeping.chips import chips, often

words = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=8)


@given(st.lists(st.text(max_size=30), max_size=6))
def test_reading_what_was_read_changes_nothing(typed):
    once = chips(typed)
    assert chips(once) == once
    assert chips([", ".join(once)]) == once


@given(st.lists(st.text(max_size=30), max_size=6))
def test_a_piece_is_short_single_spaced_and_there_once(typed):
    found = chips(typed)
    assert len({piece.casefold() for piece in found}) == len(found)
    for piece in found:
        assert piece == " ".join(piece.split())
        assert not set(piece) & set(",;\n")


def test_commas_semicolons_and_lines_part_them():
    assert chips(["the bus  window, Ana;tea", "ana\nrain"]) == (
        "the bus window",
        "Ana",
        "tea",
        "rain",
    )


@given(st.lists(st.lists(words, max_size=4), max_size=20), st.integers(1, 5))
def test_nothing_left_out_came_up_more_than_what_was_taken(lists, most):
    def times(piece):
        return sum(piece.casefold() == other.casefold() for each in lists for other in each)

    taken = often(lists, most)
    assert len(taken) <= most
    assert [times(piece) for piece in taken] == sorted(map(times, taken), reverse=True)
    left = {other.casefold() for each in lists for other in each} - {p.casefold() for p in taken}
    if taken and left:
        assert max(map(times, left)) <= times(taken[-1])


def test_of_two_as_frequent_the_later_comes_first_and_as_last_written():
    assert often([["tea"], ["Rain"], ["TEA", "rain"], ["rain"]]) == ("rain", "TEA")
    assert often([["tea"], ["rain"]], most=1) == ("rain",)
