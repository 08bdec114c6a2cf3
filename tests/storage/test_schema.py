"""Both databases end in the same shape, on a new start and on an old one."""

from pathlib import Path

import pytest

from nearer.storage import Storage, StorageError, connect, migrate
from nearer.storage.sqlite import SQLite

SAME_TYPE = {
    "blob": "bytes",
    "bytea": "bytes",
    "text": "text",
    "bigint": "number",
}

Column = tuple[str, str, str, bool]


def sqlite_columns(storage: Storage) -> set[Column]:
    statement = (
        'SELECT m.name, c.name, lower(c.type), c."notnull" FROM sqlite_master m'
        " JOIN pragma_table_info(m.name) c WHERE m.type = 'table'"
    )
    return {(t, c, SAME_TYPE[kind], bool(full)) for t, c, kind, full in storage.rows(statement)}


def postgresql_columns(storage: Storage) -> set[Column]:
    statement = (
        "SELECT table_name, column_name, data_type, is_nullable = 'NO'"
        " FROM information_schema.columns"
        " WHERE table_schema = current_schema() AND table_name <> 'migrations'"
    )
    return {(t, c, SAME_TYPE[kind], full) for t, c, kind, full in storage.rows(statement)}


@pytest.mark.postgresql
def test_both_databases_have_the_same_tables_and_columns(tmp_path: Path, postgresql: str) -> None:
    sqlite = sqlite_columns(connect(tmp_path))
    assert len({table for table, *_ in sqlite}) >= 6
    assert sqlite == postgresql_columns(connect(tmp_path, postgresql))


@pytest.mark.postgresql
def test_every_migration_exists_for_both(postgresql: str) -> None:
    assert postgresql
    numbers = [number for number, _ in migrate.steps("sqlite")]
    assert numbers == [number for number, _ in migrate.steps("postgresql")]
    assert numbers == list(range(1, len(numbers) + 1))


def test_opening_again_changes_nothing(tmp_path: Path, database: str | None) -> None:
    first = connect(tmp_path, database)
    with first.write() as db:
        db.run("INSERT INTO installation VALUES (?, ?)", ("a", b"1"))
    again = connect(tmp_path, database)
    assert list(again.rows("SELECT name, value FROM installation")) == [("a", b"1")]
    assert not list(tmp_path.glob("*.before-*"))


def with_one_more_step(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    known = migrate.steps

    def more(database: str) -> tuple[migrate.Step, ...]:
        return (*known(database), (len(known(database)) + 1, script))

    monkeypatch.setattr(migrate, "steps", more)


def test_a_migration_adds_to_what_is_there(
    tmp_path: Path, database: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    storage = connect(tmp_path, database)
    with storage.write() as db:
        db.run("INSERT INTO installation VALUES (?, ?)", ("a", b"1"))
    with_one_more_step(monkeypatch, "ALTER TABLE installation ADD COLUMN note TEXT;")
    again = connect(tmp_path, database)
    assert list(again.rows("SELECT name, value, note FROM installation")) == [("a", b"1", None)]


def test_a_sqlite_file_is_copied_before_it_is_migrated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    storage = connect(tmp_path)
    with storage.write() as db:
        db.run("INSERT INTO installation VALUES (?, ?)", ("a", b"1"))
    with_one_more_step(monkeypatch, "DROP TABLE installation;")
    connect(tmp_path)
    copy = tmp_path / "nearer.db.before-0002"
    assert copy.stat().st_mode & 0o777 == 0o600
    copy.rename(tmp_path / "nearer.db")
    for left in ("nearer.db-wal", "nearer.db-shm"):
        (tmp_path / left).unlink(missing_ok=True)
    monkeypatch.undo()
    assert list(connect(tmp_path).rows("SELECT value FROM installation")) == [(b"1",)]


def test_a_migration_that_fails_leaves_everything_as_it_was(
    tmp_path: Path, database: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect(tmp_path, database)
    with_one_more_step(monkeypatch, "DROP TABLE sessions; SELECT nonsense FROM nowhere;")
    with pytest.raises(Exception, match="nowhere"):
        connect(tmp_path, database)
    monkeypatch.undo()
    assert list(connect(tmp_path, database).rows("SELECT * FROM sessions")) == []


def test_data_of_a_newer_nearer_is_left_alone(
    tmp_path: Path, database: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_one_more_step(monkeypatch, "CREATE TABLE later (a TEXT);")
    connect(tmp_path, database)
    monkeypatch.undo()
    with pytest.raises(StorageError, match="newer Nearer"):
        connect(tmp_path, database)


def test_the_data_folder_is_the_owners_alone(tmp_path: Path) -> None:
    storage = connect(tmp_path / "deep" / "data")
    assert isinstance(storage, SQLite)
    assert storage.path.parent.stat().st_mode & 0o777 == 0o700
    assert storage.path.stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_no_database_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "nearer.db").write_text("dear diary " * 500)
    with pytest.raises(StorageError, match="not a Nearer database"):
        connect(tmp_path)
    assert (tmp_path / "nearer.db").read_text().startswith("dear diary")


def test_a_folder_that_cannot_be_made_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageError, match="cannot be used"):
        connect(tmp_path / "file" / "data")


@pytest.mark.parametrize("address", ["mysql://x", "/var/lib/pg", ""])
def test_an_address_of_another_database_is_refused(tmp_path: Path, address: str) -> None:
    with pytest.raises(StorageError, match="postgresql://"):
        connect(tmp_path, address)


def test_a_server_that_does_not_answer_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="does not answer"):
        connect(tmp_path, "postgresql://nobody@127.0.0.1:1/none")
