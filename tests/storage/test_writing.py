"""A transaction happens whole or not at all, whoever else is writing."""

import threading

import pytest

from nearer.storage import Storage


def put(storage: Storage, name: str, value: bytes) -> None:
    with storage.write() as db:
        db.run("INSERT INTO installation VALUES (?, ?)", (name, value))


def names(storage: Storage) -> list[str]:
    return [row[0] for row in storage.rows("SELECT name FROM installation ORDER BY name")]


def test_what_was_written_can_be_read(storage: Storage) -> None:
    put(storage, "a", bytes(range(256)))
    assert list(storage.rows("SELECT value FROM installation")) == [(bytes(range(256)),)]


def test_an_error_undoes_the_whole_transaction(storage: Storage) -> None:
    put(storage, "a", b"")

    def half_way() -> None:
        with storage.write() as db:
            db.run("INSERT INTO installation VALUES (?, ?)", ("b", b""))
            raise KeyError

    with pytest.raises(KeyError):
        half_way()
    assert names(storage) == ["a"]
    put(storage, "c", b"")
    assert names(storage) == ["a", "c"]


def test_reading_sees_one_moment(storage: Storage) -> None:
    put(storage, "a", b"")
    with storage.read() as db:
        assert len(list(db.rows("SELECT name FROM installation"))) == 1
        writer = threading.Thread(target=put, args=(storage, "b", b""))
        writer.start()
        writer.join()
        assert len(list(db.rows("SELECT name FROM installation"))) == 1
    assert names(storage) == ["a", "b"]


def test_many_threads_writing_lose_nothing(storage: Storage) -> None:
    put(storage, "count", (0).to_bytes(4))

    def count_up() -> None:
        for _ in range(25):
            with storage.write() as db:
                ask = f"SELECT value FROM installation WHERE name = 'count'{db.lock_rows}"
                value = int.from_bytes(next(db.rows(ask))[0])
                db.run("UPDATE installation SET value = ?", ((value + 1).to_bytes(4),))

    threads = [threading.Thread(target=count_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    stored = next(storage.rows("SELECT value FROM installation"))[0]
    assert int.from_bytes(stored) == 100


def test_it_can_be_used_again_after_closing(storage: Storage) -> None:
    put(storage, "a", b"")
    storage.close()
    assert names(storage) == ["a"]


def test_erased_bytes_are_in_no_file_of_the_folder(tmp_path: object, storage: Storage) -> None:
    from nearer.storage.sqlite import SQLite

    if not isinstance(storage, SQLite):
        # A server's own files are its operator's; the threat model says so.
        storage.scrub()
        return
    secret = bytes(range(100, 200)) * 40
    put(storage, "a", secret)
    files = list(storage.path.parent.iterdir())
    assert any(secret[:64] in file.read_bytes() for file in files)
    with storage.write() as db:
        db.run("DELETE FROM installation")
    storage.scrub()
    for file in storage.path.parent.iterdir():
        assert secret[:64] not in file.read_bytes()
