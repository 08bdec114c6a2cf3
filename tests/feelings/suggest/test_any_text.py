"""Whatever is written: nothing breaks, and what is offered keeps its shape."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nearer.feelings.suggest.cues import listener
from nearer.feelings.suggest.labels import label_scores
from nearer.feelings.suggest.listening import learn, listen, rank
from nearer.feelings.suggest.model import MOST_OFFERED, Choice, Heard, Suggestion
from nearer.feelings.suggest.reading import LONGEST, tokens
from nearer.feelings.suggest.table import tables
from nearer.feelings.taxonomy import wheel

WORDS = {feeling.word: feeling.core for feeling in wheel()}
PLAIN = (
    "not", "never", "so", "a bit", "but", "and", "angry", "Sad", "relieved", "numb", "ignored me",
    "couldn't be happier", "I", "walked home", "cried", "my mother’s", "!!", "...", ",", "\n", "42",
)  # fmt: skip
telling = st.lists(st.sampled_from(PLAIN), max_size=20).map(" ".join)
texts = st.text(max_size=200) | telling
choices = st.lists(
    st.builds(Choice, texts, st.lists(st.sampled_from([*WORDS, "my own"]), max_size=3).map(tuple)),
    max_size=5,
)


def words(offered: tuple[Suggestion, ...]) -> list[str]:
    return [one.word for one in offered]


@given(st.text() | telling)
def test_tokens_lie_in_the_text_one_after_another(text):
    read = tokens(text)
    ends = [place for token in read for place in (token.first, token.last)]
    assert ends == sorted(ends)
    assert all(token.word and token.first < token.last <= len(text) for token in read)


def test_a_very_long_text_is_read_from_its_beginning():
    assert tokens("sad " * LONGEST) == tokens("sad " * (LONGEST // 4))
    assert words(rank("I am so sad. " * 5000, most=1)) == ["sad"]


@given(texts)
def test_features_have_length_one_together_or_there_are_none(text):
    bagged = tables().bagged(tokens(text))
    length = float(bagged.values @ bagged.values)
    assert length == pytest.approx(1, abs=1e-4) if len(bagged.rows) else length == 0
    assert len(bagged.rows) == len(bagged.values) == len(bagged.spans)


@given(texts)
def test_cues_lie_in_the_text_and_name_words_of_the_wheel(text):
    read = tokens(text)
    found = listener().hear(read, text)
    assert all(0 <= cue.first <= cue.last < len(read) and cue.word in WORDS for cue in found.cues)
    assert all(story.said in text and set(story.leads) <= set(WORDS) for story in found.stories)


@settings(deadline=None)
@given(texts, choices)
def test_all_words_are_ranked_once_with_falling_scores_and_reasons_as_written(text, chosen):
    ranked = rank(text, learn(chosen))
    scores = [one.score for one in ranked]
    assert not ranked or sorted(words(ranked)) == sorted(WORDS)
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert all(one.core == WORDS[one.word] for one in ranked)
    assert all(reason and reason in text for one in ranked for reason in one.because)


@settings(deadline=None)
@given(texts, st.integers(1, MOST_OFFERED))
def test_what_is_offered_are_the_first_of_all_and_never_more_than_asked_for(text, most):
    heard = listen(text, most=most)
    assert len(heard.suggestions) <= most
    assert words(heard.suggestions) == words(rank(text))[: len(heard.suggestions)]
    assert heard.mixed == wheel().pulls_apart(words(heard.suggestions))


@given(st.text(st.characters(categories=["P", "S", "Z", "N", "C"])))
def test_where_no_word_is_written_nothing_is_offered(text):
    assert rank(text) == ()
    assert listen(text) == Heard()


@given(telling, st.sampled_from([" ", "\n\n", "\t"]))
def test_capitals_and_space_around_change_no_word(text, space):
    usual = words(rank(text))
    assert words(rank(text.upper())) == usual
    assert words(rank(f"{space}{text}{space}")) == usual


@given(telling)
def test_the_kind_of_apostrophe_changes_no_word(text):
    assert words(rank(text.replace("'", "’"))) == words(rank(text.replace("’", "'")))


@given(st.lists(texts, max_size=3))
def test_labels_are_scored_a_row_a_text(many):
    scores, flags = label_scores(many)
    assert scores.shape == flags.shape == (len(many), 28)
