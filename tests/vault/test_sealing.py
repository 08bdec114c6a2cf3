"""Sealed bytes open with their key at their place, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.vault.errors import SealBroken
from nearer.vault.keys import make_identity, private_key, public_bytes, public_key
from nearer.vault.sealing import Sealer, open_sealed_to, pad, padme, seal_to, unpad

KEY = bytes(range(32))
keys = st.binary(min_size=32, max_size=32)


@given(keys, st.binary(), st.binary())
def test_what_was_sealed_opens_again(key: bytes, plain: bytes, place: bytes) -> None:
    sealed = Sealer(key).seal(plain, place)
    assert Sealer(key).unseal(sealed, place) == plain


@given(st.binary(), st.binary(max_size=40), st.data())
def test_any_changed_byte_is_noticed(plain: bytes, place: bytes, data: st.DataObject) -> None:
    sealed = bytearray(Sealer(KEY).seal(plain, place))
    position = data.draw(st.integers(0, len(sealed) - 1))
    sealed[position] ^= data.draw(st.integers(1, 255))
    with pytest.raises(SealBroken):
        Sealer(KEY).unseal(bytes(sealed), place)


@given(st.binary(), st.binary(), st.binary())
def test_another_place_does_not_open_it(plain: bytes, here: bytes, there: bytes) -> None:
    sealed = Sealer(KEY).seal(plain, here)
    if here != there:
        with pytest.raises(SealBroken):
            Sealer(KEY).unseal(sealed, there)


@given(keys, st.binary())
def test_another_key_does_not_open_it(key: bytes, plain: bytes) -> None:
    if key != KEY:
        with pytest.raises(SealBroken):
            Sealer(key).unseal(Sealer(KEY).seal(plain, b""), b"")


@given(st.binary(max_size=60))
def test_bytes_that_were_never_sealed_are_refused(junk: bytes) -> None:
    with pytest.raises(SealBroken):
        Sealer(KEY).unseal(junk, b"place")


def test_the_same_words_never_look_the_same_twice() -> None:
    sealer = Sealer(KEY)
    assert sealer.seal(b"words", b"") != sealer.seal(b"words", b"")


@given(st.binary(max_size=5000))
def test_padding_comes_off_again(payload: bytes) -> None:
    assert unpad(pad(payload)) == payload


@given(st.integers(2, 10_000_000))
def test_padding_costs_at_most_an_eighth(length: int) -> None:
    assert length <= padme(length) <= length * 1.12 + 1


def test_lengths_fall_into_few_classes() -> None:
    lengths = {len(pad(bytes(length))) for length in range(10_000)}
    assert len(lengths) < 130


def test_bytes_without_an_end_mark_are_refused() -> None:
    with pytest.raises(SealBroken):
        unpad(bytes(64))


@given(st.binary(max_size=300))
def test_only_the_holder_of_the_private_half_opens_what_was_sealed_to_them(plain: bytes) -> None:
    mine, theirs = make_identity(), make_identity()
    sealed = seal_to(public_key(public_bytes(mine)), plain, "carry-on")
    assert open_sealed_to(private_key(mine), sealed, "carry-on") == plain
    with pytest.raises(SealBroken):
        open_sealed_to(private_key(theirs), sealed, "carry-on")
    with pytest.raises(SealBroken):
        open_sealed_to(private_key(mine), sealed, "packet")
