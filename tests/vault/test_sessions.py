"""A cookie opens a vault together with its row; neither alone, and not for ever."""

import base64
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.storage import Storage
from nearer.storage.sqlite import SQLite
from nearer.vault.accounts import Accounts
from nearer.vault.preferences import Preferences
from nearer.vault.sessions import Sessions

from .notes import DAY, PASSPHRASE, accounts_of, new_vault, note, texts


class Clock:
    """A clock the test moves by hand."""

    def __init__(self) -> None:
        self.time = DAY

    def __call__(self) -> datetime:
        return self.time

    def wait(self, **how_long: float) -> None:
        self.time += timedelta(**how_long)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def accounts(storage: Storage) -> Accounts:
    return accounts_of(storage)


@pytest.fixture
def sessions(storage: Storage, accounts: Accounts, clock: Clock) -> Sessions:
    return Sessions(storage, accounts, clock)


def test_a_cookie_opens_the_vault_it_was_made_for(storage: Storage, sessions: Sessions) -> None:
    vault = new_vault(storage)
    token = sessions.start(vault)
    assert sessions.enter(token) is vault
    assert sessions.owner(token) == vault.account_id


def test_another_process_opens_it_from_the_cookie_alone(
    storage: Storage, accounts: Accounts, sessions: Sessions, clock: Clock
) -> None:
    vault = new_vault(storage)
    vault.keep(note("kept before"))
    token = sessions.start(vault)
    elsewhere = Sessions(storage, accounts, clock).enter(token)
    assert elsewhere is not None
    assert texts(elsewhere) == ["kept before"]
    vault.keep(note("kept since", 1))
    again = Sessions(storage, accounts, clock).enter(token)
    assert again is not None
    assert texts(again) == ["kept before", "kept since"]


def test_locking_ends_one_browser_and_not_the_other(storage: Storage, sessions: Sessions) -> None:
    vault = new_vault(storage)
    phone, desk = sessions.start(vault), sessions.start(vault)
    sessions.lock(phone)
    assert sessions.enter(phone) is None
    assert sessions.enter(desk) is vault
    assert [session.id for session in sessions.list(vault.account_id)] == [sessions.current(desk)]


def test_locking_everywhere_ends_all(storage: Storage, sessions: Sessions) -> None:
    vault = new_vault(storage)
    tokens = [sessions.start(vault) for _ in range(3)]
    sessions.lock_everywhere(vault.account_id)
    assert [sessions.enter(token) for token in tokens] == [None] * 3
    assert sessions.list(vault.account_id) == ()


def test_one_browser_can_end_another(storage: Storage, sessions: Sessions) -> None:
    vault = new_vault(storage)
    lost, mine = sessions.start(vault), sessions.start(vault)
    sessions.end(vault.account_id, sessions.current(lost))
    assert sessions.enter(lost) is None
    assert sessions.enter(mine) is vault


def test_a_browser_locks_after_resting_too_long(
    storage: Storage, sessions: Sessions, clock: Clock
) -> None:
    token = sessions.start(new_vault(storage))
    for _ in range(5):
        clock.wait(minutes=14)
        assert sessions.enter(token) is not None
    clock.wait(minutes=15, seconds=1)
    assert sessions.enter(token) is None
    clock.wait(minutes=-15)
    assert sessions.enter(token) is None


def test_the_person_sets_how_long_that_is(
    storage: Storage, sessions: Sessions, clock: Clock
) -> None:
    vault = new_vault(storage)
    vault.prefer(Preferences(at=DAY, zone="UTC", idle_minutes=2))
    token = sessions.start(vault)
    sessions.set_idle(vault.account_id, 60)
    clock.wait(minutes=59)
    assert sessions.enter(token) is vault
    sessions.set_idle(vault.account_id, 1)
    clock.wait(minutes=2)
    assert sessions.enter(token) is None


def test_sweeping_locks_what_rests_and_frees_its_memory(
    storage: Storage, sessions: Sessions, clock: Clock
) -> None:
    resting, used = new_vault(storage), new_vault(storage, "Other")
    resting_token, used_token = sessions.start(resting), sessions.start(used)
    clock.wait(minutes=16)
    sessions.enter(used_token)
    fresh = sessions.start(used)
    sessions.sweep()
    assert sessions.list(resting.account_id) == ()
    assert sessions.enter(resting_token) is None
    assert sessions.enter(fresh) is used


def test_a_locked_cookie_still_says_whose_it_was(storage: Storage, sessions: Sessions) -> None:
    vault = new_vault(storage)
    token = sessions.start(vault)
    sessions.lock(token)
    assert sessions.owner(token) == vault.account_id


def test_an_account_erased_elsewhere_opens_no_more(
    storage: Storage, accounts: Accounts, sessions: Sessions
) -> None:
    vault = new_vault(storage)
    token = sessions.start(vault)
    accounts.erase(vault.account_id)
    assert sessions.enter(token) is None
    assert sessions.owner(token) is None


@given(
    st.text(max_size=100)
    | st.binary(min_size=64, max_size=64).map(lambda raw: base64.urlsafe_b64encode(raw).decode())
)
def test_a_made_up_cookie_opens_nothing(storage: Storage, text: str) -> None:
    sessions = Sessions(storage, accounts_of(storage))
    assert sessions.enter(text) is None
    assert sessions.owner(text) is None
    sessions.lock(text)


def test_half_a_cookie_opens_nothing(storage: Storage, sessions: Sessions) -> None:
    token = sessions.start(new_vault(storage))
    raw = bytearray(base64.urlsafe_b64decode(token + "=="))
    raw[40] ^= 1
    assert sessions.enter(base64.urlsafe_b64encode(raw).decode().rstrip("=")) is None


def test_neither_the_cookies_key_nor_the_vault_key_is_on_disk(tmp_path: Path) -> None:
    storage = SQLite(tmp_path)
    accounts = accounts_of(storage)
    vault = new_vault(storage)
    sessions = Sessions(storage, accounts)
    token = sessions.start(vault)
    raw = base64.urlsafe_b64decode(token + "==")
    vault_key = vault._keys.vault_key
    (sealed,) = next(storage.rows("SELECT sealed_key FROM sessions"))
    for file in tmp_path.iterdir():
        stored = file.read_bytes()
        assert raw[32:] not in stored
        assert vault_key not in stored
    sessions.lock(token)
    assert all(sealed not in file.read_bytes() for file in tmp_path.iterdir())


def test_old_locked_sessions_are_forgotten(
    storage: Storage, sessions: Sessions, clock: Clock
) -> None:
    vault = new_vault(storage)
    token = sessions.start(vault)
    sessions.lock(token)
    clock.wait(days=8)
    sessions.start(accounts_of(storage).open(vault.account_id, PASSPHRASE))
    assert sessions.owner(token) is None


def test_a_page_costs_no_write(storage: Storage, sessions: Sessions, clock: Clock) -> None:
    vault = new_vault(storage)
    token = sessions.start(vault)
    clock.wait(seconds=14)
    sessions.enter(token)
    seen = next(storage.rows("SELECT seen FROM sessions"))[0]
    assert seen == int(DAY.timestamp())
    clock.wait(seconds=1)
    sessions.enter(token)
    assert next(storage.rows("SELECT seen FROM sessions"))[0] == seen + 15
