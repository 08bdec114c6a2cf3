"""From a cookie to an open vault: half of the key in the browser, half in a row (SPEC §7)."""

import base64
import binascii
import os
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import NamedTuple

from nearer.storage import Storage, tables
from nearer.vault.accounts import ID, Accounts
from nearer.vault.errors import NoAccount, SealBroken
from nearer.vault.keys import KEY, derive_session_key
from nearer.vault.sealing import Chance, Sealer
from nearer.vault.vault import Vault

SEEN_STEP = 15
"""Seconds between two notes of a session's use: a page must not cost a write."""

FORGET_AFTER = 7 * 24 * 3600
"""Seconds a locked session's row stays, so that a form posted while locked finds its account."""


class Token(NamedTuple):
    """What the cookie carries."""

    account_id: bytes
    session_id: bytes
    key: bytes

    def written(self) -> str:
        """As text for a cookie."""
        return base64.urlsafe_b64encode(b"".join(self)).decode().rstrip("=")


class OpenSession(NamedTuple):
    """One unlocked browser, as its owner may see it; times aware, UTC."""

    id: str
    started: datetime
    seen: datetime


class Sessions:
    """The unlocked browsers of one process, and the vaults they hold open in memory."""

    def __init__(
        self,
        storage: Storage,
        accounts: Accounts,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        chance: Chance = os.urandom,
    ) -> None:
        self._storage = storage
        self._accounts = accounts
        self._now = now
        self._chance = chance
        self._lock = threading.Lock()
        self._open: dict[bytes, Vault] = {}

    def start(self, vault: Vault) -> str:
        """A new session for an open vault: the text its cookie will carry."""
        token = Token(vault.account_id, self._chance(ID), self._chance(KEY))
        now = self._seconds()
        row = tables.SessionRow(
            *token[:2],
            vault.seal_key(_session_sealer(token, self._chance), _place(token)),
            started=now,
            seen=now,
            idle_minutes=vault.preferences.idle_minutes,
        )
        with self._storage.write() as db:
            tables.remove_sessions_before(db, now - FORGET_AFTER)
            tables.add_session(db, row)
        with self._lock:
            self._open[vault.account_id] = vault
        return token.written()

    def enter(self, text: str) -> Vault | None:
        """The open vault a cookie stands for, caught up with other processes; None when locked."""
        token = _read(text)
        row = token and tables.session(self._storage, token.account_id, token.session_id)
        if not token or not row or row.sealed_key is None:
            return None
        try:
            key = _session_sealer(token).unseal(row.sealed_key, _place(token))
        except SealBroken:
            return None
        now = self._seconds()
        if row.seen + row.idle_minutes * 60 < now:
            self.lock(text)
            return None
        if row.seen + SEEN_STEP <= now:
            with self._storage.write() as db:
                tables.see_session(db, token.account_id, token.session_id, now)
        return self._vault(token.account_id, key)

    def owner(self, text: str) -> bytes | None:
        """The account a cookie belongs to, locked or not."""
        token = _read(text)
        if token is None:
            return None
        row = tables.session(self._storage, token.account_id, token.session_id)
        return None if row is None else row.account_id

    def lock(self, text: str) -> None:
        """End the session a cookie stands for."""
        token = _read(text)
        if token is not None:
            self._end(token.account_id, token.session_id)

    def list(self, account_id: bytes) -> tuple[OpenSession, ...]:
        """The account's unlocked browsers, newest first."""
        return tuple(
            OpenSession(row.session_id.hex(), _moment(row.started), _moment(row.seen))
            for row in tables.open_sessions(self._storage, account_id)
        )

    def current(self, text: str) -> str:
        """The id of the session a cookie stands for, as `list` names it."""
        token = _read(text)
        return token.session_id.hex() if token else ""

    def end(self, account_id: bytes, session_id: str) -> None:
        """Lock one browser of an account."""
        self._end(account_id, bytes.fromhex(session_id))

    def lock_everywhere(self, account_id: bytes) -> None:
        """Lock every browser of an account."""
        with self._storage.write() as db:
            tables.lock_sessions(db, account_id)
        self._storage.scrub()
        self._let_go(account_id)

    def set_idle(self, account_id: bytes, minutes: int) -> None:
        """How long this account's browsers may rest before they lock."""
        with self._storage.write() as db:
            tables.set_idle_minutes(db, account_id, minutes)

    def sweep(self) -> None:
        """Lock what has rested too long, and close every vault that no session holds open."""
        now = self._seconds()
        with self._storage.write() as db:
            locked = tables.lock_idle_sessions(db, now)
        if locked:
            self._storage.scrub()
        for account_id in tuple(self._open):
            if not tables.open_sessions(self._storage, account_id):
                self._let_go(account_id)

    def _end(self, account_id: bytes, session_id: bytes) -> None:
        with self._storage.write() as db:
            tables.lock_session(db, account_id, session_id)
        self._storage.scrub()
        if not tables.open_sessions(self._storage, account_id):
            self._let_go(account_id)

    def _vault(self, account_id: bytes, key: bytes) -> Vault | None:
        with self._lock:
            vault = self._open.get(account_id)
            try:
                if vault is None:
                    vault = self._accounts.open_with_key(account_id, key)
                    self._open[account_id] = vault
                else:
                    vault.refresh()
            except NoAccount:
                self._open.pop(account_id, None)
                return None
            return vault

    def _let_go(self, account_id: bytes) -> None:
        # Nothing else holds a vault: with the last page under way its records and keys are gone.
        with self._lock:
            self._open.pop(account_id, None)

    def _seconds(self) -> int:
        return int(self._now().timestamp())


def _read(text: str) -> Token | None:
    try:
        raw = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (binascii.Error, ValueError):
        return None
    if len(raw) != ID + ID + KEY:
        return None
    return Token(raw[:ID], raw[ID : ID + ID], raw[ID + ID :])


def _session_sealer(token: Token, chance: Chance = os.urandom) -> Sealer:
    return Sealer(derive_session_key(token.key, token.session_id), chance)


def _place(token: Token) -> bytes:
    return b"nearer/session/1" + token.account_id + token.session_id


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
