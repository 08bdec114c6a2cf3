"""The frozen sample opens from its bytes alone, by a reader written only from SPEC.md.

Nothing of `nearer` is used in the first part: if the code and the page ever part ways, this breaks.
"""

import base64
import hmac
import json
import struct
import unicodedata
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
import pytest
from cryptography.hazmat.primitives import hashes, hpke
from cryptography.hazmat.primitives.asymmetric import mlkem, x25519
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from nearer.storage import connect
from nearer.vault.accounts import Accounts
from nearer.vault.sessions import Sessions

from .notes import KINDS

VECTORS = sorted((Path(__file__).parents[1] / "vectors").glob("vault-*.json"))
Sample = dict[str, Any]


@pytest.fixture(params=VECTORS, ids=lambda path: path.stem)
def sample(request: pytest.FixtureRequest) -> Sample:
    loaded: Sample = json.loads(request.param.read_text())
    return loaded


def table(sample: Sample, name: str) -> list[dict[str, Any]]:
    """Rows by column, hex turned back into bytes."""
    rows = []
    for values in sample["tables"][name]:
        row = dict(zip(sample["columns"][name], values, strict=True))
        for column, value in row.items():
            if isinstance(value, str) and column != "way":
                row[column] = bytes.fromhex(value)
        rows.append(row)
    return rows


def hkdf(key: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=salt, info=info).derive(key)


def unseal(key: bytes, sealed: bytes, place: bytes) -> bytes:
    assert sealed[0] == 1
    return AESGCM(key).decrypt(sealed[1:13], sealed[13:], place)


def way_in(sample: Sample, name: str) -> tuple[dict[str, Any], bytes]:
    (row,) = (row for row in table(sample, "ways") if row["way"] == name)
    cost = struct.pack(">III", row["memory_kib"], row["iterations"], row["lanes"])
    place = b"nearer/wrap/1" + row["account_id"] + name.encode() + row["salt"] + cost
    return row, place


def by_passphrase(sample: Sample) -> bytes:
    row, place = way_in(sample, "passphrase")
    key = Argon2id(
        salt=row["salt"],
        length=32,
        iterations=row["iterations"],
        lanes=row["lanes"],
        memory_cost=row["memory_kib"],
    ).derive(unicodedata.normalize("NFC", sample["passphrase"]).encode())
    return unseal(key, row["wrapped"], place)


def by_recovery(sample: Sample) -> bytes:
    row, place = way_in(sample, "recovery")
    number = 0
    for letter in sample["recovery_key"].replace("-", ""):
        number = number * 32 + "0123456789ABCDEFGHJKMNPQRSTVWXYZ".index(letter)
    key, check = divmod(number, 2**12)
    bare = key.to_bytes(16, "big")
    digest = sha256(b"nearer/recovery-check/1" + bare).digest()
    assert check == int.from_bytes(digest[:2], "big") >> 4
    return unseal(hkdf(bare, row["salt"], b"nearer/recovery/1"), row["wrapped"], place)


def subkey(sample: Sample, purpose: bytes) -> bytes:
    account_id = table(sample, "accounts")[0]["account_id"]
    return hkdf(by_recovery(sample), account_id, b"nearer/key/1 " + purpose)


def without_padding(padded: bytes) -> bytes:
    payload, mark, zeros = padded.rpartition(b"\x80")
    assert mark
    assert not any(zeros)
    return payload


def plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, dict):
        return {name: plain(inner) for name, inner in value.items()}
    return value


def test_every_way_in_opens_the_same_key(sample: Sample) -> None:
    assert by_passphrase(sample) == by_recovery(sample)


def test_the_log_reads_and_holds_together_by_the_page_alone(sample: Sample) -> None:
    (account,) = table(sample, "accounts")
    account_id, key = account["account_id"], subkey(sample, b"records")
    before = sha256(b"nearer/log/1" + account_id).digest()
    records: dict[str, object] = {}
    for seq, row in enumerate(table(sample, "log"), start=1):
        assert row["seq"] == seq
        assert row["previous"] == before
        name = row["record_id"] + row["revision"].to_bytes(4, "big")
        if row["sealed"] is not None:
            assert sha256(row["sealed"]).digest() == row["digest"]
            place = b"nearer/record/1" + account_id + name
            payload = without_padding(unseal(key, row["sealed"], place))
            id = row["record_id"].hex()
            if payload:
                records[id] = plain(msgspec.msgpack.decode(payload))
            else:
                records.pop(id, None)
                assert id in sample["erased"]
        header = b"nearer/row/1" + account_id + seq.to_bytes(8, "big") + name
        before = sha256(header + row["previous"] + row["digest"]).digest()
    assert records == sample["records"]
    assert (account["seq"], account["head"]) == (seq, before)
    message = b"nearer/head/1" + account_id + seq.to_bytes(8, "big") + before
    assert hmac.digest(subkey(sample, b"head"), message, "sha256") == account["head_mac"]


def test_the_draft_and_the_session_open_by_the_page_alone(sample: Sample) -> None:
    (draft,) = sample["tables"]["drafts"]
    account_id, tag, sealed = map(bytes.fromhex, draft)
    name = sample["draft"]["name"].encode()
    assert hmac.digest(subkey(sample, b"draft-tags"), name, "sha256")[:16] == tag
    padded = unseal(subkey(sample, b"drafts"), sealed, b"nearer/draft/1" + account_id + tag)
    assert msgspec.msgpack.decode(without_padding(padded)) == sample["draft"]["fields"]
    (session,) = table(sample, "sessions")
    cookie = base64.urlsafe_b64decode(sample["cookie"] + "==")
    assert cookie[:32] == account_id + session["session_id"]
    key = hkdf(cookie[32:], session["session_id"], b"nearer/session-key/1")
    place = b"nearer/session/1" + account_id + session["session_id"]
    assert unseal(key, session["sealed_key"], place) == by_passphrase(sample)


def test_the_name_and_the_identity_are_as_the_page_says(sample: Sample) -> None:
    (account,) = table(sample, "accounts")
    salt = bytes.fromhex(sample["tables"]["installation"][0][1])
    folded = unicodedata.normalize("NFKC", sample["name"]).casefold().strip()
    name = unicodedata.normalize("NFKC", folded).encode()
    assert hmac.digest(salt, name, "sha256") == account["name_tag"]
    public = account["public_key"]
    place = b"nearer/identity/1" + account["account_id"] + public
    private = unseal(subkey(sample, b"identity"), account["sealed_private"], place)
    one = mlkem.MLKEM768PrivateKey.from_seed_bytes(private[:64])
    other = x25519.X25519PrivateKey.from_private_bytes(private[64:])
    halves = one.public_key().public_bytes_raw(), other.public_key().public_bytes_raw()
    assert b"".join(halves) == public
    suite = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)
    both = hpke.MLKEM768X25519PrivateKey(one, other)
    sealed = suite.encrypt(b"words", both.public_key(), info=b"nearer/sealed-to/1 carry-on")
    assert suite.decrypt(sealed, both, info=b"nearer/sealed-to/1 carry-on") == b"words"


def test_the_preferences_lie_where_the_page_says(sample: Sample) -> None:
    id = hmac.digest(subkey(sample, b"draft-tags"), b".preferences", "sha256")[:16].hex()
    assert sample["records"][id]["kind"] == "preferences/1"


def test_this_version_opens_it_too(sample: Sample, tmp_path: Path) -> None:
    storage = connect(tmp_path)
    with storage.write() as db:
        for name, rows in sample["tables"].items():
            for row in rows:
                marks = ", ".join("?" * len(row))
                values = [
                    bytes.fromhex(value)
                    if isinstance(value, str) and place != text_at(name)
                    else value
                    for place, value in enumerate(row)
                ]
                db.run(f"INSERT INTO {name} VALUES ({marks})", values)
    accounts = Accounts(storage, KINDS)
    account_id = accounts.find(sample["name"])
    assert account_id is not None
    vault = accounts.open(account_id, sample["passphrase"])
    assert not vault.problems
    builtins = {kept.id: msgspec.to_builtins(kept.record) for kept in vault.everything()}
    assert builtins == sample["records"]
    assert {id: vault._book.by_id[id].revision for id in sample["revisions"]} == sample["revisions"]
    assert vault.drafts.get(sample["draft"]["name"]) == sample["draft"]["fields"]
    when = datetime.fromisoformat("2026-03-01T20:05:00+00:00")
    assert Sessions(storage, accounts, lambda: when).enter(sample["cookie"]) is not None
    again = accounts.open_with_recovery(account_id, sample["recovery_key"], "a new one")
    assert again.head == vault.head


def text_at(name: str) -> int:
    """Which column of a table holds text rather than bytes."""
    return {"installation": 0, "ways": 1}.get(name, -1)
