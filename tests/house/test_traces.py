"""The search for planted words would find them, so that finding none means something."""

import base64
import json
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.e2e.traces import shapes, traces

WORD = "Kältetraum-Zimt-4711"


@pytest.mark.parametrize(
    "written",
    [
        WORD.encode(),
        WORD.encode("utf-16"),
        WORD.encode("utf-32"),
        WORD.casefold().encode(),
        b"kaltetraum-zimt-4711",
        json.dumps({"note": f"so, {WORD}."}).encode(),
        urlencode({"note": f"a {WORD} b"}).encode(),
        f"0x{WORD.encode().hex()}".encode(),
        WORD.encode().hex().upper().encode(),
    ],
    ids=lambda written: repr(written[:24]),
)
def test_a_word_is_found_however_it_was_written(tmp_path, written):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "nearer.db").write_bytes(b"\0\1\2" + written + b"\3\4")
    assert traces(tmp_path, [WORD]) == [f"folder/nearer.db: {WORD}"]


@given(st.binary(max_size=9), st.binary(max_size=9), st.sampled_from(["standard", "urlsafe"]))
def test_a_word_is_found_anywhere_in_base64(before, after, alphabet):
    encode = getattr(base64, f"{alphabet}_b64encode")
    coded = encode(before + WORD.encode() + after)
    assert any(shape in coded for shape in shapes(WORD))


def test_a_word_in_the_name_of_a_file_is_found(tmp_path):
    (tmp_path / WORD).touch()
    assert traces(tmp_path, [WORD]) == [f"{WORD}: {WORD}"]


def test_other_words_are_not_taken_for_it(tmp_path):
    (tmp_path / "nearer.db").write_bytes(b"Kaltes Zimtbrot 4711" * 50)
    assert traces(tmp_path, [WORD]) == []
