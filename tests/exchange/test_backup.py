"""A backup: a standard age file that opens without Nearer, and comes back without doubles."""

import json
import os
import pty
import re
import subprocess
from pathlib import Path

import pyrage  # type: ignore[import-untyped]  # it ships no types
import pytest

from nearer.app.kinds import KINDS
from nearer.exchange import backup
from nearer.exchange.archive import pack
from nearer.exchange.backup import NotABackup, WrongBackupPassphrase, make, read, take_in
from nearer.exchange.plain import NotAnExport, Taken
from tests.conftest import PASSPHRASE
from tests.exchange.records import BUSY, PAGE, new_vault

pytestmark = pytest.mark.slow  # sealing a backup is slow on purpose

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Ana's backup: two records, one of them with a drawing."""
    vault = new_vault(tmp_path_factory.mktemp("ana") / "data")
    vault.keep_all([BUSY, PAGE])
    return make(vault, PASSPHRASE)


@pytest.fixture(scope="module")
def taken(sealed: bytes) -> Taken:
    return read(sealed, PASSPHRASE, KINDS)


def age_with_passphrase(command: list[str], folder: Path) -> None:
    """Run the real ``age``, which takes a passphrase from nobody but a terminal."""
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(folder)
        os.execvp(command[0], command)
    shown = b""
    while b"passphrase" not in shown:
        shown += os.read(terminal, 1024)
    os.write(terminal, f"{PASSPHRASE}\n".encode())
    try:
        while more := os.read(terminal, 1024):
            shown += more
    except OSError:
        pass  # how Linux says that the other end is closed
    os.close(terminal)
    code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    assert code == 0, shown.decode()


def test_debians_age_and_tar_open_it_without_nearer(sealed, tmp_path):
    (tmp_path / "nearer.age").write_bytes(sealed)
    age_with_passphrase(["age", "-d", "-o", "nearer.tar", "nearer.age"], tmp_path)
    subprocess.run(["tar", "xf", "nearer.tar"], cwd=tmp_path, check=True)

    everything = json.loads((tmp_path / "nearer.json").read_text("utf-8"))
    assert everything["records"][0]["fields"]["note"] == BUSY.note
    diary = (tmp_path / "markdown" / "2026-10.md").read_text("utf-8")
    assert "> A walk by the river." in diary
    (picture,) = re.findall(r"!\[Sketch\]\((.*)\)", diary)
    assert (tmp_path / "markdown" / picture).read_text("utf-8").startswith("<svg")
    assert "nearer restore" in (tmp_path / "README.txt").read_text("utf-8")


def test_nothing_of_it_can_be_read_without_the_passphrase(sealed):
    assert sealed.startswith(b"age-encryption.org/v1\n-> scrypt ")
    for word in (b"river", b"nearer", b"markdown", b"Ana"):
        assert word not in sealed


def test_it_comes_back_as_it_was(taken, tmp_path):
    vault = new_vault(tmp_path / "data", "Ben")
    assert take_in(vault, taken) == (2, 0)
    assert [kept.record for kept in vault.everything()][-2:] == [BUSY, PAGE]
    assert {kept.id for kept in vault.everything()} >= set(dict(taken.records))


def test_taking_it_in_again_makes_no_doubles(taken, tmp_path):
    vault = new_vault(tmp_path / "data")
    take_in(vault, taken)
    before = vault.everything()
    assert take_in(vault, taken) == (0, 2)
    assert vault.everything() == before


def test_what_was_erased_or_changed_since_stays_so(taken, tmp_path):
    vault = new_vault(tmp_path / "data")
    take_in(vault, taken)
    (busy, _), (page, _) = taken.records
    vault.erase(page)
    changed = BUSY.__class__(at=BUSY.at, zone=BUSY.zone, note="Rewritten")
    vault.revise(busy, changed)
    assert take_in(vault, taken) == (0, 2)
    assert vault.all(BUSY.__class__)[0].record == changed
    assert vault.all(PAGE.__class__) == []


def test_a_record_twice_in_a_backup_is_one_record(taken, tmp_path):
    vault = new_vault(tmp_path / "data")
    assert take_in(vault, taken._replace(records=taken.records * 2)) == (2, 0)


def test_a_wrong_passphrase_is_called_that(sealed):
    with pytest.raises(WrongBackupPassphrase, match="does not open this backup"):
        read(sealed, "somebody else's words", KINDS)


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04", b"age-encryption.org/v2\n"])
def test_what_is_no_age_file_is_called_that(content: bytes):
    with pytest.raises(NotABackup, match="does not begin as age files do"):
        read(content, PASSPHRASE, KINDS)


@pytest.mark.parametrize("part", [0.001, 0.01, 0.5, 0.999])
def test_a_backup_cut_off_anywhere_is_called_damaged(sealed, part: float):
    with pytest.raises(NotABackup, match="cut off or damaged"):
        read(sealed[: max(30, int(len(sealed) * part))], PASSPHRASE, KINDS)


def test_a_changed_byte_is_noticed(sealed):
    changed = bytearray(sealed)
    changed[-100] ^= 1
    with pytest.raises(NotABackup, match="cut off or damaged"):
        read(bytes(changed), PASSPHRASE, KINDS)


def test_a_file_for_a_key_says_how_it_opens():
    recipient = pyrage.x25519.Identity.generate().to_public()
    with pytest.raises(NotABackup, match="sealed to a key"):
        read(pyrage.encrypt(b"x", [recipient]), PASSPHRASE, KINDS)


def test_a_file_made_to_keep_a_machine_busy_is_refused(sealed):
    for_hours = re.sub(rb"(-> scrypt \S+) \d+", rb"\1 40", sealed, count=1)
    with pytest.raises(NotABackup, match="would take this machine hours"):
        read(for_hours, PASSPHRASE, KINDS)


@pytest.fixture
def unsealed(monkeypatch):
    """Seals are as if they were glass: what is inside is all that a test is about."""
    monkeypatch.setattr(pyrage.passphrase, "decrypt", lambda sealed, _: sealed[22:])
    return lambda files: backup.AGE + pack(files, moment=0)


def test_an_age_file_of_something_else_is_called_that(unsealed):
    with pytest.raises(NotABackup, match="no backup of Nearer's"):
        read(unsealed({"holiday.jpg": b"x"}), PASSPHRASE, KINDS)
    with pytest.raises(NotAnExport, match="damaged"):
        read(unsealed({"nearer.json": b"x"}), PASSPHRASE, KINDS)
