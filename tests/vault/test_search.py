"""Search finds what a person remembers writing, however they write it now."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.storage import Storage
from nearer.vault.book import Book
from nearer.vault.records import Kept
from nearer.vault.search import Finder, fold

from .notes import Note, new_vault, note

LETTERS = st.text(alphabet="abAB áÉ\nç’-", max_size=12)


def finder_over(texts: list[str]) -> Finder:
    book = Book()
    book.fill(Kept(f"{n:032x}", 1, note(text, n)) for n, text in enumerate(texts))
    return Finder(book)


def found(finder: Finder, query: str, limit: int = 50) -> list[str]:
    return [kept.record.text for kept in finder.find(query, limit) if isinstance(kept.record, Note)]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("bus", "On the BUS I was glad"),
        ("cafe", "the café by the river"),
        ("CAFÉ", "a cafe"),
        ("don't", "I don’t know"),
        ("glad bus", "On the bus I was\nglad"),
        ("straße", "STRASSE"),
        ("ﬁne", "fine"),
    ],
)
def test_it_finds_across_case_accents_and_marks(query: str, text: str) -> None:
    assert found(finder_over([text, "something else"]), query) == [text]


def test_every_word_must_occur_in_the_same_record() -> None:
    finder = finder_over(["sam called", "ana called", "sam and ana"])
    assert found(finder, "sam ana") == ["sam and ana"]


def test_the_newest_comes_first_and_no_more_than_asked() -> None:
    finder = finder_over([f"day {n}" for n in range(20)])
    assert found(finder, "day", 3) == ["day 19", "day 18", "day 17"]


@pytest.mark.parametrize("query", ["", "  ", "\n\0"])
def test_an_empty_question_finds_nothing(query: str) -> None:
    assert found(finder_over(["anything"]), query) == []


@given(st.lists(LETTERS, max_size=12), LETTERS, st.integers(1, 5))
def test_it_finds_exactly_what_a_plain_look_finds(texts: list[str], query: str, limit: int) -> None:
    words = fold(query).split()
    plain = [text for text in texts if words and all(word in fold(text) for word in words)]
    assert found(finder_over(texts), query, limit) == plain[::-1][:limit]


@given(
    st.lists(LETTERS, max_size=8),
    st.lists(st.tuples(st.integers(0, 9), LETTERS | st.none(), st.integers(0, 30)), max_size=12),
    LETTERS,
    st.integers(1, 4),
)
def test_after_any_changes_it_finds_what_a_new_finder_finds(
    texts: list[str], changes: list[tuple[int, str | None, int]], query: str, limit: int
) -> None:
    book = Book()
    book.fill(Kept(f"{n:032x}", 1, note(text, n)) for n, text in enumerate(texts))
    finder = Finder(book)
    finder.find("a", 1)
    for number, text, hours in changes:
        id = f"{number:032x}"
        if text is None:
            book.remove(id)
        else:
            book.put(Kept(id, 2, note(text, hours)))
        finder.changed([id])
    found, anew = finder.find(query, limit), Finder(book).find(query, limit)
    assert [kept.record.at for kept in found] == [kept.record.at for kept in anew]
    assert set(Finder(book).find(query, 99)) >= set(found)


def test_many_changes_lay_everything_out_anew(storage: Storage) -> None:
    vault = new_vault(storage)
    vault.keep(note("heron", -1))
    assert len(vault.search("heron")) == 1
    vault.keep_all(note(f"heron {n}", n) for n in range(600))
    assert len(vault.search("heron", 1000)) == 601


def test_changes_are_found_at_once(storage: Storage) -> None:
    vault = new_vault(storage)
    kept = vault.keep(note("a heron by the river"))
    assert [hit.id for hit in vault.search("heron")] == [kept.id]
    vault.revise(kept.id, note("a kingfisher by the river"))
    assert vault.search("heron") == []
    assert [hit.revision for hit in vault.search("kingfisher")] == [2]
    vault.erase(kept.id)
    assert vault.search("river") == []


def test_settings_and_numbers_are_not_words(storage: Storage) -> None:
    assert new_vault(storage, "Zephyrine").search("zephyrine") == []
