"""A feeling as a command is given it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer import NearerError
from nearer.feelings.model import Named
from nearer.feelings.naming import UnknownFeeling, WrongStrength, parse_named, split, written
from nearer.feelings.taxonomy import wheel

named = st.builds(
    Named, st.sampled_from([one.word for one in wheel()]), st.none() | st.integers(0, 4)
)


@given(named)
def test_what_is_written_is_read_back(one):
    assert parse_named(written(one)) == one


@given(named)
def test_capitals_and_spaces_do_not_matter(one):
    assert parse_named(f"  {written(one).upper().replace(':', ' : ')} ") == one


def test_a_word_alone_has_no_strength():
    assert parse_named("wistful") == Named("wistful", None)


def test_an_unknown_word_suggests_near_ones_and_ends_with_2():
    with pytest.raises(UnknownFeeling, match=r"“sadness” is not on the wheel.*: sad, ") as caught:
        parse_named("sadness:3")
    assert caught.value.exit_code == 2
    assert caught.value.near[0] == "sad"


def test_a_word_near_nothing_is_shown_the_middle_of_the_wheel():
    with pytest.raises(UnknownFeeling, match=": joyful, loving, calm, sad, afraid,"):
        parse_named("qqqqqq")


def test_curly_braces_in_a_word_are_only_letters():
    with pytest.raises(UnknownFeeling, match=r"“\{words\}” is not"):
        parse_named("{words}")


@pytest.mark.parametrize("typed", ["sad:5", "sad:44", "sad: 9"])
def test_a_strength_beyond_four_is_told_so(typed):
    with pytest.raises(WrongStrength, match="0 to 4") as caught:
        parse_named(typed)
    assert caught.value.exit_code == 2


@given(st.text(max_size=60).filter(lambda text: not wheel().get(split(text)[0])))
def test_whatever_else_is_typed_is_answered_with_a_whole_sentence(text):
    with pytest.raises(NearerError, match=r"is not on the wheel\. [A-Z].*: [a-z ,]+\.$"):
        parse_named(text)
