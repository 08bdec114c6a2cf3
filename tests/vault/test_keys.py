"""Every way in opens the same vault key; nothing else does."""

import time
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nearer.vault import keys
from nearer.vault.errors import SealBroken, WrongPassphrase

from .notes import CHEAP

ACCOUNT = bytes(16)
VAULT_KEY = bytes(range(32))


@given(st.text(), st.text())
@settings(max_examples=30)
def test_only_the_right_passphrase_opens(right: str, wrong: str) -> None:
    wrapped = keys.wrap_by_passphrase(VAULT_KEY, ACCOUNT, right, CHEAP)
    assert keys.unwrap_by_passphrase(wrapped, ACCOUNT, right) == VAULT_KEY
    if normalize("NFC", right) != normalize("NFC", wrong):
        with pytest.raises(WrongPassphrase):
            keys.unwrap_by_passphrase(wrapped, ACCOUNT, wrong)


def test_a_passphrase_typed_on_another_keyboard_still_opens() -> None:
    wrapped = keys.wrap_by_passphrase(VAULT_KEY, ACCOUNT, "café", CHEAP)
    assert keys.unwrap_by_passphrase(wrapped, ACCOUNT, "cafe\u0301") == VAULT_KEY


def test_a_wrapping_belongs_to_its_account() -> None:
    wrapped = keys.wrap_by_passphrase(VAULT_KEY, ACCOUNT, "right", CHEAP)
    with pytest.raises(WrongPassphrase):
        keys.unwrap_by_passphrase(wrapped, bytes(15) + b"\1", "right")


def test_a_cheaper_cost_cannot_be_slipped_in() -> None:
    wrapped = keys.wrap_by_passphrase(VAULT_KEY, ACCOUNT, "right", CHEAP)
    cheaper = wrapped._replace(cost=keys.Cost(32, 1, 1))
    with pytest.raises(WrongPassphrase):
        keys.unwrap_by_passphrase(cheaper, ACCOUNT, "right")


@given(st.binary(min_size=16, max_size=16), st.binary(min_size=16, max_size=16))
def test_only_the_right_recovery_key_opens(right: bytes, wrong: bytes) -> None:
    wrapped = keys.wrap_by_recovery(VAULT_KEY, ACCOUNT, right)
    assert keys.unwrap_by_recovery(wrapped, ACCOUNT, right) == VAULT_KEY
    if right != wrong:
        with pytest.raises(WrongPassphrase):
            keys.unwrap_by_recovery(wrapped, ACCOUNT, wrong)


def test_the_shipped_cost_is_the_second_rfc_9106_option_and_is_really_paid() -> None:
    assert keys.Cost() == (65536, 3, 4)
    start = time.perf_counter()
    keys.wrap_by_passphrase(VAULT_KEY, ACCOUNT, "right", keys.Cost())
    assert time.perf_counter() - start > 0.03


def test_every_purpose_has_its_own_key() -> None:
    ring, other = keys.key_ring(VAULT_KEY, ACCOUNT), keys.key_ring(VAULT_KEY, b"\1" * 16)
    assert len({ring.head, ring.draft_tags, VAULT_KEY, other.head}) == 4
    sealed = ring.records.seal(b"words", b"")
    for sealer in (ring.drafts, ring.identity, other.records):
        with pytest.raises(SealBroken):
            sealer.unseal(sealed, b"")
