"""Whatever is done to the stored rows behind a person's back is noticed, and named."""

import uuid
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nearer.storage import Storage, tables
from nearer.storage.tables import LogRow

from .notes import Note, accounts_of, new_vault, note, texts

COLUMNS = ("record_id", "previous", "digest", "sealed")


@pytest.fixture
def account_id(storage: Storage) -> bytes:
    """A vault with seven rows: kept, revised and erased ones among them."""
    vault = new_vault(storage)
    first, second, third, _ = vault.keep_all([note(word, n) for n, word in enumerate("abcd")])
    vault.revise(second.id, note("bb", 1))
    vault.erase(third.id)
    assert first.revision == 1
    return vault.account_id


def rows_of(storage: Storage, account_id: bytes) -> list[LogRow]:
    return [LogRow(account_id, *row) for row in tables.log_after(storage, account_id, 0)]


def replace_rows(storage: Storage, account_id: bytes, rows: list[LogRow]) -> None:
    with storage.write() as db:
        db.run("DELETE FROM log WHERE account_id = ?", (account_id,))
        tables.add_log_rows(db, rows)


def problems(storage: Storage, account_id: bytes) -> list[str]:
    vault = accounts_of(storage).open(account_id, "seven quiet herons")
    return [problem.sentence for problem in vault.problems]


def test_an_untouched_vault_has_no_problems(storage: Storage, account_id: bytes) -> None:
    assert problems(storage, account_id) == []


@pytest.mark.parametrize("column", COLUMNS)
def test_every_single_changed_byte_of_every_row_is_noticed(
    storage: Storage, account_id: bytes, column: str
) -> None:
    rows = rows_of(storage, account_id)
    for place, row in enumerate(rows):
        value: bytes | None = getattr(row, column)
        for position in range(len(value or b"")):
            assert value is not None
            changed = bytearray(value)
            changed[position] ^= 1 << (position % 8)
            tampered = LogRow(**{**row._asdict(), column: bytes(changed)})
            replace_rows(storage, account_id, [*rows[:place], tampered, *rows[place + 1 :]])
            named = problems(storage, account_id)
            assert named, f"{column} byte {position} of row {row.seq}"
            assert any(f"ow {seq}" in text for text in named for seq in (row.seq, row.seq + 1)) or (
                "its head says" in " ".join(named)
            )


@pytest.mark.parametrize("change", [-1, 1, 256, 2**31])
def test_a_changed_revision_is_noticed(storage: Storage, account_id: bytes, change: int) -> None:
    rows = rows_of(storage, account_id)
    for place, row in enumerate(rows):
        tampered = row._replace(revision=row.revision + change)
        replace_rows(storage, account_id, [*rows[:place], tampered, *rows[place + 1 :]])
        assert problems(storage, account_id)


def swap(rows: list[LogRow], one: int, other: int) -> list[LogRow]:
    rows = rows.copy()
    first, second = rows[one], rows[other]
    rows[one], rows[other] = second._replace(seq=first.seq), first._replace(seq=second.seq)
    return rows


def drop(rows: list[LogRow], one: int, _: int) -> list[LogRow]:
    return rows[:one] + rows[one + 1 :]


def drop_and_close_the_gap(rows: list[LogRow], one: int, _: int) -> list[LogRow]:
    return rows[:one] + [row._replace(seq=row.seq - 1) for row in rows[one + 1 :]]


def repeat(rows: list[LogRow], one: int, _: int) -> list[LogRow]:
    return [*rows, rows[one]._replace(seq=len(rows) + 1)]


def put_in_place_of(rows: list[LogRow], one: int, other: int) -> list[LogRow]:
    return [*rows[:one], rows[other]._replace(seq=rows[one].seq), *rows[one + 1 :]]


def cut_off(rows: list[LogRow], one: int, _: int) -> list[LogRow]:
    return rows[:one]


def hide(rows: list[LogRow], one: int, _: int) -> list[LogRow]:
    return [*rows[:one], rows[one]._replace(sealed=None), *rows[one + 1 :]]


DEEDS = (swap, drop, drop_and_close_the_gap, repeat, put_in_place_of, cut_off, hide)


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.__name__)
def test_rows_swapped_dropped_repeated_or_hidden_are_noticed(
    storage: Storage,
    account_id: bytes,
    deed: Callable[[list[LogRow], int, int], list[LogRow]],
) -> None:
    rows = rows_of(storage, account_id)
    for one in range(len(rows)):
        other = (one + 1) % len(rows)
        tampered = deed(rows, one, other)
        if tampered == rows:
            continue
        replace_rows(storage, account_id, tampered)
        named = problems(storage, account_id)
        assert any("ow" in sentence for sentence in named), (deed.__name__, one)


def test_an_erased_record_cannot_be_put_back(storage: Storage) -> None:
    vault = new_vault(storage)
    kept = vault.keep(note("erase me"))
    with_words = rows_of(storage, vault.account_id)
    vault.erase(kept.id)
    after = rows_of(storage, vault.account_id)
    replace_rows(storage, vault.account_id, [*with_words, *after[len(with_words) :]])
    assert texts(accounts_of(storage).open(vault.account_id, "seven quiet herons")) == []
    assert any("erased" in sentence for sentence in problems(storage, vault.account_id))
    replace_rows(storage, vault.account_id, with_words)
    assert any("its head says" in sentence for sentence in problems(storage, vault.account_id))


@pytest.mark.parametrize("column", ["seq", "head", "head_mac"])
def test_a_changed_head_is_noticed(storage: Storage, account_id: bytes, column: str) -> None:
    row = tables.account(storage, account_id)
    assert row is not None
    value = row.seq + 1 if column == "seq" else bytes(32)
    with storage.write() as db:
        db.run(f"UPDATE accounts SET {column} = ? WHERE account_id = ?", (value, account_id))
    assert problems(storage, account_id)


def test_rows_of_another_vault_do_not_fit(storage: Storage, account_id: bytes) -> None:
    stranger = new_vault(storage, "Stranger")
    stranger.keep_all([note("theirs", n) for n in range(6)])
    theirs = rows_of(storage, stranger.account_id)
    rows = rows_of(storage, account_id)
    for place in range(len(rows)):
        planted = theirs[place]._replace(account_id=account_id)
        replace_rows(storage, account_id, [*rows[:place], planted, *rows[place + 1 :]])
        assert problems(storage, account_id)


def test_what_can_still_be_read_is_read_and_nothing_more_is_written(
    storage: Storage, account_id: bytes
) -> None:
    rows = rows_of(storage, account_id)
    broken = rows[1]._replace(sealed=b"\x01" + bytes(90))
    replace_rows(storage, account_id, [rows[0], broken, *rows[2:]])
    vault = accounts_of(storage).open(account_id, "seven quiet herons")
    assert texts(vault) == ["bb", "d"]
    before = rows_of(storage, account_id)
    with pytest.raises(Exception, match="restore it into a new space"):
        vault.keep(note("more"))
    assert rows_of(storage, account_id) == before


@given(st.data())
@settings(max_examples=40)
def test_any_mixture_of_rows_but_the_true_one_is_noticed(
    storage: Storage, data: st.DataObject
) -> None:
    vault = new_vault(storage, uuid.uuid4().hex)
    vault.keep_all([note(str(n), n) for n in range(4)])
    vault.erase(vault.all(Note)[1].id)
    rows = rows_of(storage, vault.account_id)
    order = data.draw(st.lists(st.sampled_from(range(len(rows))), min_size=1, max_size=len(rows)))
    if order == list(range(len(rows))):
        return
    mixed = [rows[pick]._replace(seq=place + 1) for place, pick in enumerate(order)]
    replace_rows(storage, vault.account_id, mixed)
    assert problems(storage, vault.account_id)
