"""Through the slot new records go in, and nothing that lies inside is read or needed."""

import pytest

from nearer.storage import Storage, tables
from nearer.vault.errors import Damaged, NoAccount, SealBroken, WrongPassphrase
from nearer.vault.preferences import Preferences

from .notes import DAY, PASSPHRASE, accounts_of, new_vault, note, texts


def test_what_was_put_in_is_there_when_the_vault_is_opened(storage: Storage) -> None:
    vault = new_vault(storage)
    vault.keep(note("before", 1))
    slot = accounts_of(storage).slot(vault.account_id, PASSPHRASE)
    kept = slot.keep(note("through the slot", 2))
    slot.keep(note("and again", 3))
    vault.refresh()
    assert texts(vault) == ["before", "through the slot", "and again"]
    again = accounts_of(storage).open(vault.account_id, PASSPHRASE)
    assert again.get(type(kept.record), kept.id) == kept
    assert not again.problems


def test_only_the_passphrase_opens_it(storage: Storage) -> None:
    vault = new_vault(storage)
    with pytest.raises(WrongPassphrase):
        accounts_of(storage).slot(vault.account_id, "another")


def test_it_reads_what_the_person_has_set_and_nothing_else(storage: Storage) -> None:
    vault = new_vault(storage)
    vault.keep(note("unreadable from here on"))
    vault.prefer(Preferences(at=DAY, zone="Asia/Tokyo", idle_minutes=3))
    with storage.write() as db:
        db.run("UPDATE log SET sealed = ? WHERE seq = 2", (b"broken",))
    slot = accounts_of(storage).slot(vault.account_id, PASSPHRASE)
    assert slot.preferences == vault.preferences
    assert slot.preferences.zone == "Asia/Tokyo"


def test_damage_further_back_is_still_noticed_afterwards(storage: Storage) -> None:
    vault = new_vault(storage)
    vault.keep(note("words"))
    with storage.write() as db:
        db.run("UPDATE log SET sealed = ? WHERE seq = 2", (b"broken",))
    accounts = accounts_of(storage)
    accounts.slot(vault.account_id, PASSPHRASE).keep(note("added", 1))
    opened = accounts.open(vault.account_id, PASSPHRASE)
    assert any("ow 2" in problem.sentence for problem in opened.problems)
    assert texts(opened) == ["added"]


def test_a_cut_off_end_is_still_noticed_afterwards(storage: Storage) -> None:
    vault = new_vault(storage)
    vault.keep_all([note("one"), note("two", 1)])
    with storage.write() as db:
        db.run("DELETE FROM log WHERE seq = 3")
    accounts = accounts_of(storage)
    accounts.slot(vault.account_id, PASSPHRASE).keep(note("added", 2))
    assert accounts.open(vault.account_id, PASSPHRASE).problems


def test_a_changed_head_takes_nothing(storage: Storage) -> None:
    vault = new_vault(storage)
    with storage.write() as db:
        db.run("UPDATE accounts SET head = ?", (bytes(32),))
    before = list(tables.log_after(storage, vault.account_id, 0))
    with pytest.raises(Damaged):
        accounts_of(storage).slot(vault.account_id, PASSPHRASE).keep(note("x"))
    assert list(tables.log_after(storage, vault.account_id, 0)) == before


def test_changed_preferences_do_not_open(storage: Storage) -> None:
    vault = new_vault(storage)
    with storage.write() as db:
        db.run("UPDATE log SET sealed = ? WHERE seq = 1", (b"\x01" + bytes(90),))
    slot = accounts_of(storage).slot(vault.account_id, PASSPHRASE)
    with pytest.raises(SealBroken):
        _ = slot.preferences


def test_an_account_erased_meanwhile_is_said(storage: Storage) -> None:
    vault = new_vault(storage)
    slot = accounts_of(storage).slot(vault.account_id, PASSPHRASE)
    accounts_of(storage).erase(vault.account_id)
    with pytest.raises(NoAccount):
        slot.keep(note("into nothing"))
    assert slot.preferences.zone == "UTC"
