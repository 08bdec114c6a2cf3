"""Each person has a space of their own; only their passphrase or recovery key opens it."""

from pathlib import Path

import pytest

from nearer.storage import Storage
from nearer.storage.sqlite import SQLite
from nearer.vault.errors import NameTaken, NoAccount, SealBroken, WrongPassphrase
from nearer.vault.preferences import Preferences

from .notes import DAY, PASSPHRASE, Note, accounts_of, new_vault, note, texts


def files_hold(storage: Storage, secret: bytes) -> bool:
    assert isinstance(storage, SQLite)
    return any(secret in file.read_bytes() for file in storage.path.parent.iterdir())


def test_the_passphrase_opens_and_a_wrong_one_does_not(storage: Storage) -> None:
    vault = new_vault(storage)
    accounts = accounts_of(storage)
    assert accounts.open(vault.account_id, PASSPHRASE).preferences.name == "Ana"
    with pytest.raises(WrongPassphrase, match="does not open"):
        accounts.open(vault.account_id, PASSPHRASE + " ")


def test_an_owner_a_guest_and_a_stranger(storage: Storage) -> None:
    accounts = accounts_of(storage)
    owner = new_vault(storage, "Ana")
    guest, _ = accounts.make("another one", Preferences(at=DAY, zone="UTC", name="Sam"))
    owner.keep(note("mine"))
    assert texts(guest) == []
    with pytest.raises(WrongPassphrase):
        accounts.open(owner.account_id, "another one")
    with pytest.raises(NoAccount):
        accounts.open(bytes(16), PASSPHRASE)


def test_people_are_found_by_name_however_they_write_it(storage: Storage) -> None:
    vault = new_vault(storage, "Zoë Ångström")
    accounts = accounts_of(storage)
    for written in ("Zoë Ångström", "ZOË ÅNGSTRÖM", "  Zoe\u0308 A\u030angstro\u0308m "):
        assert accounts.find(written) == vault.account_id
    assert accounts.find("Zoe Angstrom") is None
    assert accounts.only() == vault.account_id


def test_two_people_cannot_have_the_same_name(storage: Storage) -> None:
    new_vault(storage, "Ana")
    with pytest.raises(NameTaken):
        new_vault(storage, "ana")
    other = new_vault(storage, "Sam")
    assert accounts_of(storage).count() == 2
    assert accounts_of(storage).only() is None
    assert other.preferences.name == "Sam"


def test_a_new_name_finds_the_account_and_the_old_one_does_not(storage: Storage) -> None:
    vault, other = new_vault(storage, "Ana"), new_vault(storage, "Sam")
    accounts = accounts_of(storage)
    accounts.rename(vault.account_id, "Anna")
    accounts.rename(vault.account_id, "anna")
    assert (accounts.find("Anna"), accounts.find("Ana")) == (vault.account_id, None)
    with pytest.raises(NameTaken):
        accounts.rename(vault.account_id, "Sam")
    assert accounts.find("Sam") == other.account_id


def test_a_name_is_stored_nowhere(tmp_path: Path) -> None:
    storage = SQLite(tmp_path)
    new_vault(storage, "Marguerite-Amaranth")
    assert not files_hold(storage, b"arguerite")
    assert not files_hold(storage, b"maranth")


def test_changing_the_passphrase_moves_no_record(storage: Storage) -> None:
    vault = new_vault(storage)
    kept = vault.keep(note("words"))
    rows = list(storage.rows("SELECT sealed FROM log"))
    accounts = accounts_of(storage)
    with pytest.raises(WrongPassphrase):
        accounts.change_passphrase(vault.account_id, "wrong", "new")
    accounts.change_passphrase(vault.account_id, PASSPHRASE, "new")
    with pytest.raises(WrongPassphrase):
        accounts.open(vault.account_id, PASSPHRASE)
    assert accounts.open(vault.account_id, "new").get(Note, kept.id) == kept
    assert list(storage.rows("SELECT sealed FROM log")) == rows


def test_the_recovery_key_opens_and_sets_a_new_passphrase(storage: Storage) -> None:
    accounts = accounts_of(storage)
    vault, key = accounts.make(PASSPHRASE, Preferences(at=DAY, zone="UTC"))
    vault.keep(note("still here"))
    again = accounts.open_with_recovery(vault.account_id, key.lower(), "chosen anew")
    assert texts(again) == ["still here"]
    accounts.check(vault.account_id, "chosen anew")
    with pytest.raises(WrongPassphrase):
        accounts.check(vault.account_id, PASSPHRASE)


def test_a_new_recovery_key_ends_the_one_before(storage: Storage) -> None:
    accounts = accounts_of(storage)
    vault, old = accounts.make(PASSPHRASE, Preferences(at=DAY, zone="UTC"))
    with pytest.raises(WrongPassphrase):
        accounts.new_recovery_key(vault.account_id, "wrong")
    new = accounts.new_recovery_key(vault.account_id, PASSPHRASE)
    with pytest.raises(WrongPassphrase, match="does not open"):
        accounts.open_with_recovery(vault.account_id, old, "x")
    accounts.open_with_recovery(vault.account_id, new, "x")


def test_a_replaced_wrapping_is_in_no_file(tmp_path: Path) -> None:
    storage = SQLite(tmp_path)
    vault = new_vault(storage)
    ask = "SELECT wrapped FROM ways WHERE way = 'passphrase'"
    (wrapped,) = next(storage.rows(ask))
    accounts_of(storage).change_passphrase(vault.account_id, PASSPHRASE, "new")
    assert not files_hold(storage, wrapped)


def test_erasing_a_record_leaves_none_of_its_ciphertexts_in_any_file(tmp_path: Path) -> None:
    storage = SQLite(tmp_path)
    vault = new_vault(storage)
    kept = vault.keep(note("a long evening " * 300))
    vault.revise(kept.id, note("a longer evening " * 300))
    ask = "SELECT sealed FROM log WHERE seq > 1"
    sealed = [row[0] for row in storage.rows(ask)]
    assert len(sealed) == 2
    for ciphertext in sealed:
        assert files_hold(storage, ciphertext[100:164])
    vault.erase(kept.id)
    for ciphertext in sealed:
        for start in range(0, len(ciphertext) - 16, 256):
            assert not files_hold(storage, ciphertext[start : start + 16])


def test_erasing_everything_leaves_nothing_of_the_account(tmp_path: Path) -> None:
    storage = SQLite(tmp_path)
    vault, other = new_vault(storage), new_vault(storage, "Other")
    vault.keep_all([note("words " * 50, n) for n in range(20)])
    other.keep(note("theirs"))
    accounts = accounts_of(storage)
    sealed = [row[0] for row in storage.rows("SELECT sealed FROM log") if row[0]]
    accounts.erase(vault.account_id)
    assert not files_hold(storage, vault.account_id)
    assert sum(files_hold(storage, ciphertext[20:36]) for ciphertext in sealed) == 2
    assert texts(accounts.open(other.account_id, PASSPHRASE)) == ["theirs"]


def test_only_the_open_vault_reads_what_was_sealed_to_its_account(storage: Storage) -> None:
    vault, stranger = new_vault(storage), new_vault(storage, "Stranger")
    accounts = accounts_of(storage)
    sealed = accounts.seal_for(vault.account_id, b"half a sentence", "carry-on")
    assert vault.open_sealed(sealed, "carry-on") == b"half a sentence"
    with pytest.raises(SealBroken):
        stranger.open_sealed(sealed, "carry-on")
    with pytest.raises(NoAccount):
        accounts.seal_for(bytes(16), b"", "carry-on")
