"""A book of records is a sorted list per kind, whatever happens to it."""

from hypothesis import given
from hypothesis import strategies as st

from nearer.vault.book import Book
from nearer.vault.records import Kept

from .notes import DAY, Count, Note, note

deeds = st.lists(
    st.tuples(st.sampled_from(["put", "remove"]), st.integers(0, 8), st.integers(-50, 50)),
    max_size=40,
)


@given(deeds)
def test_it_equals_sorting_a_dictionary(steps: list[tuple[str, int, int]]) -> None:
    book, plain = Book(), dict[str, Kept[Note]]()
    for deed, number, hours in steps:
        id = f"{number:032x}"
        if deed == "put":
            kept = Kept(id, 1, note(str(number), hours))
            book.put(kept)
            plain[id] = kept
        else:
            book.remove(id)
            plain.pop(id, None)
    assert [kept.record.at for kept in book.all(Note)] == sorted(
        kept.record.at for kept in plain.values()
    )
    assert {kept.id for kept in book.all(Note)} == plain.keys() == book.by_id.keys()


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(-50, 50)), max_size=30))
def test_filling_equals_putting_one_by_one(items: list[tuple[int, int]]) -> None:
    filled, put = Book(), Book()
    many = [Kept(f"{number:032x}", 1, note(str(hours), hours)) for number, hours in items]
    filled.fill(many)
    for kept in many:
        put.put(kept)
    assert filled.by_id == put.by_id
    assert [kept.record.at for kept in filled.all(Note)] == [
        kept.record.at for kept in put.all(Note)
    ]


def test_everything_comes_in_the_order_it_was_lived_across_kinds() -> None:
    book = Book()
    book.fill([Kept("a" * 32, 1, note("later", 2)), Kept("b" * 32, 1, Count(at=DAY, zone="UTC"))])
    assert [kept.id[0] for kept in book.everything()] == ["b", "a"]
