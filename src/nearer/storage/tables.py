"""Every statement Nearer runs on its tables, in the SQL both databases share."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from nearer.storage.database import Reader, Writer


class AccountRow(NamedTuple):
    """One account: how it is found, its identity, and the head of its log."""

    account_id: bytes
    name_tag: bytes
    public_key: bytes
    sealed_private: bytes
    seq: int
    head: bytes
    head_mac: bytes


class WayRow(NamedTuple):
    """One way into an account's vault: the wrapped key and what deriving its key costs."""

    account_id: bytes
    way: str
    salt: bytes
    memory_kib: int
    iterations: int
    lanes: int
    wrapped: bytes


class LogRow(NamedTuple):
    """One row of a vault's log; ``sealed`` is nothing once its record was erased."""

    account_id: bytes
    seq: int
    record_id: bytes
    revision: int
    previous: bytes
    digest: bytes
    sealed: bytes | None


class SessionRow(NamedTuple):
    """One session; times in seconds since 1970; ``sealed_key`` is nothing once locked."""

    account_id: bytes
    session_id: bytes
    sealed_key: bytes | None
    started: int
    seen: int
    idle_minutes: int


def value_of(db: Reader, name: str) -> bytes | None:
    """A value of this installation, not of an account."""
    row = next(db.rows("SELECT value FROM installation WHERE name = ?", (name,)), None)
    return None if row is None else row[0]


def set_value(db: Writer, name: str, value: bytes) -> None:
    """Store a value of this installation."""
    db.run("INSERT INTO installation (name, value) VALUES (?, ?)", (name, value))


def add_account(db: Writer, account: AccountRow) -> None:
    """Store a new account."""
    db.run("INSERT INTO accounts VALUES (?, ?, ?, ?, ?, ?, ?)", account)


def account(db: Reader, account_id: bytes) -> AccountRow | None:
    """The account's row."""
    rows = db.rows(f"{_ACCOUNT} WHERE account_id = ?", (account_id,))
    return next(map(AccountRow._make, rows), None)


def account_to_write(db: Writer, account_id: bytes) -> AccountRow | None:
    """The account's row, held for this transaction."""
    statement = f"{_ACCOUNT} WHERE account_id = ?{db.lock_rows}"
    return next(map(AccountRow._make, db.rows(statement, (account_id,))), None)


_ACCOUNT = (
    "SELECT account_id, name_tag, public_key, sealed_private, seq, head, head_mac FROM accounts"
)


def account_ids(db: Reader) -> tuple[bytes, ...]:
    """Every account that lives here."""
    return tuple(row[0] for row in db.rows("SELECT account_id FROM accounts"))


def account_by_name(db: Reader, name_tag: bytes) -> bytes | None:
    """The account with that name tag."""
    rows = db.rows("SELECT account_id FROM accounts WHERE name_tag = ?", (name_tag,))
    return next((row[0] for row in rows), None)


def move_head(db: Writer, account_id: bytes, seq: int, head: bytes, head_mac: bytes) -> None:
    """The log has grown: remember its new end."""
    statement = "UPDATE accounts SET seq = ?, head = ?, head_mac = ? WHERE account_id = ?"
    db.run(statement, (seq, head, head_mac, account_id))


def head(db: Reader, account_id: bytes) -> tuple[int, bytes] | None:
    """The (seq, hash) of the log's end; nothing when the account is gone."""
    rows = db.rows("SELECT seq, head FROM accounts WHERE account_id = ?", (account_id,))
    return next(((row[0], row[1]) for row in rows), None)


def set_name_tag(db: Writer, account_id: bytes, name_tag: bytes) -> None:
    """The account is found by another name."""
    db.run("UPDATE accounts SET name_tag = ? WHERE account_id = ?", (name_tag, account_id))


def remove_account(db: Writer, account_id: bytes) -> None:
    """Remove an account and everything that hangs on it."""
    db.run("DELETE FROM accounts WHERE account_id = ?", (account_id,))


def way(db: Reader, account_id: bytes, name: str) -> WayRow | None:
    """One way into an account."""
    statement = (
        "SELECT account_id, way, salt, memory_kib, iterations, lanes, wrapped FROM ways"
        " WHERE account_id = ? AND way = ?"
    )
    return next(map(WayRow._make, db.rows(statement, (account_id, name))), None)


def set_way(db: Writer, row: WayRow) -> None:
    """Store a way in; it takes the place of an earlier one of the same name."""
    db.run("DELETE FROM ways WHERE account_id = ? AND way = ?", (row.account_id, row.way))
    db.run("INSERT INTO ways VALUES (?, ?, ?, ?, ?, ?, ?)", row)


def add_log_rows(db: Writer, rows: Iterable[LogRow]) -> None:
    """Append to a vault's log."""
    db.run_many("INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?)", list(rows))


def log_after(
    db: Reader, account_id: bytes, seq: int
) -> Iterator[tuple[int, bytes, int, bytes, bytes, bytes | None]]:
    """Log rows past ``seq``, in order: (seq, record id, revision, previous, digest, sealed).

    Plain tuples: naming a hundred thousand rows costs as much as checking them.
    """
    statement = (
        "SELECT seq, record_id, revision, previous, digest, sealed FROM log"
        " WHERE account_id = ? AND seq > ? ORDER BY seq"
    )
    return db.rows(statement, (account_id, seq))


def newest_of(db: Reader, account_id: bytes, record_id: bytes) -> tuple[int, bytes | None] | None:
    """The (revision, sealed) of a record's newest row."""
    statement = (
        "SELECT revision, sealed FROM log WHERE account_id = ? AND record_id = ?"
        " ORDER BY revision DESC LIMIT 1"
    )
    return next(((row[0], row[1]) for row in db.rows(statement, (account_id, record_id))), None)


def empty_log_rows(db: Writer, account_id: bytes, record_id: bytes) -> None:
    """Destroy every ciphertext of a record; the rows and their digests stay."""
    db.run(
        "UPDATE log SET sealed = NULL WHERE account_id = ? AND record_id = ?",
        (account_id, record_id),
    )


def draft(db: Reader, account_id: bytes, tag: bytes) -> bytes | None:
    """A sealed draft."""
    statement = "SELECT sealed FROM drafts WHERE account_id = ? AND tag = ?"
    return next((row[0] for row in db.rows(statement, (account_id, tag))), None)


def set_draft(db: Writer, account_id: bytes, tag: bytes, sealed: bytes) -> None:
    """Store a draft in place of the one before."""
    db.run(
        "INSERT INTO drafts VALUES (?, ?, ?)"
        " ON CONFLICT (account_id, tag) DO UPDATE SET sealed = excluded.sealed",
        (account_id, tag, sealed),
    )


def drop_draft(db: Writer, account_id: bytes, tag: bytes) -> None:
    """Remove a draft."""
    db.run("DELETE FROM drafts WHERE account_id = ? AND tag = ?", (account_id, tag))


def add_session(db: Writer, row: SessionRow) -> None:
    """Store a new session."""
    db.run("INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?)", row)


def session(db: Reader, account_id: bytes, session_id: bytes) -> SessionRow | None:
    """One session."""
    statement = f"{_SESSION} WHERE account_id = ? AND session_id = ?"
    return next(map(SessionRow._make, db.rows(statement, (account_id, session_id))), None)


def open_sessions(db: Reader, account_id: bytes) -> tuple[SessionRow, ...]:
    """The account's sessions that are not locked, newest first."""
    statement = f"{_SESSION} WHERE account_id = ? AND sealed_key IS NOT NULL ORDER BY started DESC"
    return tuple(map(SessionRow._make, db.rows(statement, (account_id,))))


_SESSION = "SELECT account_id, session_id, sealed_key, started, seen, idle_minutes FROM sessions"


def see_session(db: Writer, account_id: bytes, session_id: bytes, now: int) -> None:
    """The session was used just now."""
    db.run(
        "UPDATE sessions SET seen = ? WHERE account_id = ? AND session_id = ?",
        (now, account_id, session_id),
    )


def set_idle_minutes(db: Writer, account_id: bytes, minutes: int) -> None:
    """How long the account's sessions may go unused."""
    db.run("UPDATE sessions SET idle_minutes = ? WHERE account_id = ?", (minutes, account_id))


def lock_session(db: Writer, account_id: bytes, session_id: bytes) -> None:
    """Destroy the session's half of the key."""
    db.run(
        "UPDATE sessions SET sealed_key = NULL WHERE account_id = ? AND session_id = ?",
        (account_id, session_id),
    )


def lock_sessions(db: Writer, account_id: bytes) -> None:
    """Destroy this half of the key in every session of the account."""
    db.run("UPDATE sessions SET sealed_key = NULL WHERE account_id = ?", (account_id,))


def lock_idle_sessions(db: Writer, now: int) -> int:
    """Lock every session unused for longer than it allows; how many those were."""
    return db.run(
        "UPDATE sessions SET sealed_key = NULL"
        " WHERE sealed_key IS NOT NULL AND seen + idle_minutes * 60 < ?",
        (now,),
    )


def remove_sessions_before(db: Writer, moment: int) -> None:
    """Forget locked sessions last used before that second."""
    db.run("DELETE FROM sessions WHERE sealed_key IS NULL AND seen < ?", (moment,))
