"""A backup: one file that the standard `age` tool opens, with everything in it as plain text."""

from collections.abc import Sequence
from time import time
from typing import Final, NamedTuple

import pyrage  # type: ignore[import-untyped]  # it ships no types

from nearer import NearerError
from nearer.exchange.archive import pack, unpack
from nearer.exchange.markdown import folder
from nearer.exchange.plain import Taken, export_json, read_json
from nearer.vault.records import Record
from nearer.vault.vault import Vault

JSON: Final = "nearer.json"
README: Final = "README.txt"
LARGEST: Final = 1 << 30
"""Bytes of the largest backup that is read; a gigabyte is some five hundred years of writing."""

AGE: Final = b"age-encryption.org/v1\n"

WHAT_IS_THIS: Final = """\
This is a backup of a Nearer space, made with Nearer's own `backup`.

nearer.json   everything, for programs. Its format is described in Nearer's
              docs/export-format.md; any tool that reads JSON reads it.
markdown/     the same for people: one file a month. Any editor opens it.
              Drawings are in markdown/sketches, and browsers show them.

To take it back into Nearer, keep the sealed file and run:

    nearer restore FILE.age

These files are not sealed any more. Whoever finds them can read them, so
delete them when you are done.
"""


class NotABackup(NearerError):
    """The file cannot be read as a backup. The sentence says why; nothing was written."""


class WrongBackupPassphrase(NotABackup):
    """The passphrase does not open this file."""

    status = 403


class Restored(NamedTuple):
    """How many records a restore added, and how many were here (or erased here) before."""

    added: int
    known: int


def make(vault: Vault, passphrase: str) -> bytes:
    """Everything in the vault, sealed. Takes a second or two on purpose, as guessing then does."""
    files = {README: WHAT_IS_THIS.encode(), JSON: export_json(vault)}
    files |= {f"markdown/{name}": content for name, content in folder(vault).items()}
    sealed: bytes = pyrage.passphrase.encrypt(pack(files, moment=int(time())), passphrase)
    return sealed


def read(sealed: bytes, passphrase: str, kinds: Sequence[type[Record]]) -> Taken:
    """What a backup holds. Raises `NotABackup`, `WrongBackupPassphrase`, `NotAnExport`."""
    files = unpack(_open(sealed, passphrase))
    if JSON not in files:
        raise NotABackup(f"There is no {JSON} in this file, so it is no backup of Nearer's.")
    return read_json(files[JSON], kinds)


def take_in(vault: Vault, taken: Taken) -> Restored:
    """Add what is missing: all of it, or nothing. What is here, or was erased here, stays so."""
    added = vault.take_in(taken.records)
    return Restored(added, len(dict(taken.records)) - added)


def _open(sealed: bytes, passphrase: str) -> bytes:
    if not sealed.startswith(AGE):
        raise NotABackup("This is no backup: it does not begin as age files do.")
    try:
        opened: bytes = pyrage.passphrase.decrypt(sealed, passphrase)
    except pyrage.DecryptError as error:
        raise _in_words(str(error)) from error
    return opened


def _in_words(error: str) -> NotABackup:
    # The library tells its errors apart by these words only; a test holds each of them.
    if error.startswith("Decryption failed"):
        return WrongBackupPassphrase("That passphrase does not open this backup.")
    if error.startswith("No matching keys"):
        return NotABackup("This file was sealed to a key. Open it with the age tool and that key.")
    if error.startswith("Excessive work"):
        return NotABackup("Opening this file would take this machine hours. It is none of ours.")
    return NotABackup("This backup is cut off or damaged. Is there another copy of it?")
