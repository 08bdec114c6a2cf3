"""What is being typed survives a reload and a crash, and no one else reads it."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from nearer.storage import Storage
from nearer.storage.sqlite import SQLite

from .notes import PASSPHRASE, accounts_of, new_vault

fields = st.dictionaries(st.text(max_size=20), st.lists(st.text(max_size=80), max_size=4))


@given(fields, fields)
def test_the_last_thing_typed_is_there(
    storage: Storage, first: dict[str, list[str]], second: dict[str, list[str]]
) -> None:
    account_id = accounts_of(storage).only()
    vault = accounts_of(storage).open(account_id, PASSPHRASE) if account_id else new_vault(storage)
    vault.drafts.put("check-in", first)
    vault.drafts.put("check-in", second)
    again = accounts_of(storage).open(vault.account_id, PASSPHRASE)
    assert again.drafts.get("check-in") == second


def test_each_form_has_its_own_and_dropping_ends_it(storage: Storage) -> None:
    vault = new_vault(storage)
    vault.drafts.put("check-in", {"note": ["half a"]})
    assert vault.drafts.get("journal") is None
    vault.drafts.drop("journal")
    assert vault.drafts.get("check-in") == {"note": ["half a"]}
    vault.drafts.drop("check-in")
    assert vault.drafts.get("check-in") is None


def test_one_person_never_sees_the_draft_of_another(storage: Storage) -> None:
    owner, stranger = new_vault(storage), new_vault(storage, "Stranger")
    owner.drafts.put("check-in", {"note": ["mine"]})
    assert stranger.drafts.get("check-in") is None


def test_a_damaged_draft_counts_as_none(storage: Storage) -> None:
    vault = new_vault(storage)
    vault.drafts.put("check-in", {"note": ["words"]})
    with storage.write() as db:
        db.run("UPDATE drafts SET sealed = ?", (b"\x01" + bytes(80),))
    assert vault.drafts.get("check-in") is None


def test_neither_words_nor_form_names_reach_the_disk(tmp_path: Path) -> None:
    storage = SQLite(tmp_path)
    vault = new_vault(storage)
    vault.drafts.put("journal-of-the-heron", {"text": ["the kingfisher came back"]})
    for file in tmp_path.iterdir():
        assert b"heron" not in file.read_bytes()
        assert b"kingfisher" not in file.read_bytes()
