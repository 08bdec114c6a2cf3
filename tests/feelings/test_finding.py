"""Words near an unknown one, and words found by what they mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.feelings.finding import find, near
from nearer.feelings.model import Feeling
from nearer.feelings.taxonomy import wheel

WHEEL = wheel()
on_the_wheel = st.sampled_from(list(WHEEL))


def words(feelings: tuple[Feeling, ...]) -> list[str]:
    return [feeling.word for feeling in feelings]


@given(on_the_wheel, st.sampled_from([str.upper, str.title, lambda word: f"  {word} "]))
def test_a_word_is_known_however_it_is_spelt(feeling, spelt):
    assert WHEEL.get(spelt(feeling.word)) is feeling


@given(st.text())
def test_only_words_of_the_wheel_are_known(text):
    found = WHEEL.get(text)
    assert found is None or found.word == " ".join(text.casefold().split())


@given(st.text(max_size=30), st.integers(0, 6))
def test_suggestions_are_few_all_different_and_on_the_wheel(text, n):
    suggested = near(WHEEL, text, n)
    assert len(suggested) <= n
    assert len(set(words(suggested))) == len(suggested)
    assert set(suggested) <= set(WHEEL)


@given(on_the_wheel)
def test_a_known_word_suggests_itself_first_and_then_its_kin(feeling):
    first, *others = near(WHEEL, feeling.word)
    assert first is feeling
    assert set(others) <= set(WHEEL.kin(feeling))


@given(
    on_the_wheel.flatmap(lambda feeling: st.tuples(st.just(feeling), st.sampled_from(feeling.also)))
)
def test_another_form_of_a_word_leads_to_it(pair):
    feeling, other = pair
    assert near(WHEEL, other)[0] is feeling
    assert feeling in find(WHEEL, other)


@given(on_the_wheel.filter(lambda feeling: len(feeling.word) >= 6), st.data())
def test_one_letter_left_out_still_finds_the_word(feeling, data):
    gap = data.draw(st.integers(1, len(feeling.word) - 1))
    assert feeling in near(WHEEL, feeling.word[:gap] + feeling.word[gap + 1 :])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("sadness", "sad"),
        ("Anxiety", "anxious"),
        ("jelous", "jealous"),
        ("overwelmed", "overwhelmed"),
        ("fed up", "exasperated"),
        ("burnt out", "exhausted"),
        ("frustrat", "frustrated"),
        ("homesick", "wistful"),
        ("clam", "calm"),
        ("quite", "quiet"),
    ],
)
def test_what_people_type_finds_what_they_mean(typed, meant):
    assert words(near(WHEEL, typed))[0] == meant


@pytest.mark.parametrize("typed", ["", "   ", "qqqqqq", "12345", "::"])
def test_nothing_is_suggested_where_nothing_is_near(typed):
    assert near(WHEEL, typed) == ()


@given(on_the_wheel, st.integers(1, 12))
def test_the_beginning_of_a_word_finds_it(feeling, letters):
    assert feeling in find(WHEEL, feeling.word[:letters])


@given(on_the_wheel)
def test_a_whole_word_comes_before_words_that_only_mention_it(feeling):
    found = find(WHEEL, feeling.word)
    assert found[0].word.startswith(feeling.word)


@given(on_the_wheel)
def test_a_meaning_or_a_body_cue_finds_its_feeling(feeling):
    assert feeling in find(WHEEL, feeling.meaning.rstrip(".").replace(",", ""))
    assert feeling in find(WHEEL, feeling.body_cue.rstrip(".").replace(",", ""))


def test_every_word_asked_for_has_to_occur():
    assert words(find(WHEEL, "lump throat")) == ["sad"]
    assert find(WHEEL, "lump spoon") == ()


@given(st.text(max_size=20), st.text(max_size=20))
def test_asking_for_more_never_finds_more(one, other):
    if one.split():
        assert set(find(WHEEL, f"{one} {other}")) <= set(find(WHEEL, one))


def test_asking_for_nothing_finds_nothing():
    assert find(WHEEL, "  ") == ()


@pytest.mark.parametrize(
    ("chosen", "apart"),
    [
        (["glad", "sad"], True),
        (["glad", "calm"], False),
        (["wistful", "sad"], False),
        (["hurt"], False),
        (["glad", "prickly"], False),
        ([], False),
    ],
)
def test_a_mix_is_pleasant_and_unpleasant_at_once(chosen, apart):
    assert WHEEL.pulls_apart(chosen) is apart
