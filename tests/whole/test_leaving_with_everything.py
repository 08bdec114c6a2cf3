"""A year of every kind goes out as JSON, Markdown and a backup, and comes back word for word."""

import msgspec
import pytest

from nearer.app.kinds import KINDS
from nearer.exchange import backup
from nearer.exchange.markdown import folder
from nearer.exchange.plain import export_json, read_json
from nearer.vault.preferences import Preferences
from nearer.vault.vault import Vault
from tests.evening import Evening, evening

PASSPHRASE = "a row of small grey boats"
UNLIVED = {"preferences", "rest"}


def kept(vault: Vault) -> dict[str, bytes]:
    """Every record but the settings, as bytes, by its id."""
    return {
        one.id: msgspec.msgpack.encode(one.record)
        for one in vault.everything()
        if not isinstance(one.record, Preferences)
    }


def test_the_year_holds_every_kind_there_is(mara: Evening):
    lived = {type(one.record).__name__ for one in mara.vault.everything()}
    assert {kind.__name__ for kind in KINDS} - lived == {"Rest"}


def test_json_comes_back_word_for_word(mara: Evening):
    taken = read_json(export_json(mara.vault), KINDS)
    again = {id: msgspec.msgpack.encode(record) for id, record in taken.records}
    assert again == kept(mara.vault)


def test_the_same_vault_gives_the_same_bytes(mara: Evening):
    assert export_json(mara.vault) == export_json(mara.vault)


def test_a_backup_comes_back_word_for_word(mara: Evening, tmp_path):
    sealed = backup.make(mara.vault, PASSPHRASE)
    other = evening(tmp_path / "other")
    backup.take_in(other.vault, backup.read(sealed, PASSPHRASE, KINDS))
    assert kept(other.vault) == kept(mara.vault)


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if kind.diary], ids=lambda one: one.__name__
)
def test_every_word_of_a_kind_is_in_the_markdown(mara: Evening, kind):
    files = folder(mara.vault)
    told = " ".join(b" ".join(files.values()).decode().replace("\n> ", "\n").split())
    for one in mara.vault.all(kind):
        for word in one.record.words():
            first = " ".join(word.split()[:3])
            assert first in told.replace("\\", ""), (kind.__name__, word)


def test_no_word_of_any_kind_lies_open_on_the_disk(house: Evening, tmp_path):
    words = {
        word.encode()
        for one in house.vault.everything()
        for text in one.record.words()
        for word in text.split()
        if len(word) >= 9
    }
    assert len(words) > 200
    for path in (tmp_path / "data").rglob("*"):
        if path.is_file():
            found = path.read_bytes()
            assert [word for word in words if word in found] == [], path
