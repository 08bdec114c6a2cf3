"""The piece of a text that is shown for a search, and the hits in it."""

from hypothesis import given
from hypothesis import strategies as st

from nearer.keeping.snippets import AROUND, snippet
from nearer.vault.search import fold


def found(pieces):
    return [piece.text for piece in pieces if piece.found]


def said(pieces):
    return "".join(piece.text for piece in pieces)


def test_hits_are_apart_whatever_their_case_and_accents():
    pieces = snippet(["We met at the Café, Ana and I."], "cafe ANA")
    assert found(pieces) == ["Café", "Ana"]
    assert said(pieces) == "We met at the Café, Ana and I."


def test_the_text_that_holds_most_of_the_words_is_shown():
    assert said(snippet(["only tea", "tea and rain"], "rain tea")) == "tea and rain"


def test_a_hit_far_into_a_text_is_shown_with_what_is_around_it():
    text = "before " * 100 + "the window " + "after " * 100
    pieces = snippet([text], "window")
    assert found(pieces) == ["window"]
    assert said(pieces).startswith("… ")
    assert said(pieces).endswith(" …")
    assert len(said(pieces)) < 5 * AROUND


def test_letters_that_fold_to_several_are_marked_whole():
    assert found(snippet(["ein Straßenlied"], "strassen")) == ["Straßen"]
    assert found(snippet(["the ﬁrst one"], "first")) == ["ﬁrst"]


def test_when_nothing_is_in_one_text_alone_its_beginning_is_shown():
    assert said(snippet(["a long walk"], "nowhere")) == "a long walk"
    assert snippet([" "], "x") == ()


texts = st.text(st.characters(codec="utf-8"), min_size=1, max_size=400)


@given(texts, st.data())
def test_a_word_that_stands_in_a_text_is_found_in_it_and_nothing_is_made_up(text, data):
    words = [word for word in text.split() if fold(word) and "…" not in word]
    query = data.draw(st.sampled_from(words)) if words else "x"
    pieces = snippet([text], query)
    shown = said(pieces).removeprefix("… ").removesuffix(" …")
    assert shown in " ".join(text.split())
    if words:
        assert found(pieces)
        assert fold(query) in fold(found(pieces)[0])
