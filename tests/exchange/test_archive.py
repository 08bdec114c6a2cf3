"""The tar inside a backup: what goes in comes out, and what means harm is refused."""

import io
import tarfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.exchange.archive import OddArchive, pack, unpack

NAMES = st.from_regex(r"[a-zé]{1,8}(/[a-z]{1,8}){0,2}\.(md|json)", fullmatch=True)


@given(st.dictionaries(NAMES, st.binary(max_size=2000), max_size=5), st.integers(0, 2**33))
def test_what_goes_in_comes_out(files, moment: int):
    assert unpack(pack(files, moment=moment)) == files


def odd(name: str, type: bytes = tarfile.REGTYPE, size: int = 0, **more: object) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar:
        member = tarfile.TarInfo(name)
        member.type, member.size = type, size
        for field, value in more.items():
            setattr(member, field, value)
        tar.addfile(member, io.BytesIO(b"x" * size))
    return packed.getvalue()


@pytest.mark.parametrize(
    "name",
    ["../x.md", "/etc/passwd", "a/../../x", "./x", "a//b", "C:x", "a\\..\\x", "..", "a/"],
)
def test_a_path_with_tricks_is_refused(name: str):
    with pytest.raises(OddArchive, match="no backup has"):
        unpack(odd(name, size=1))


@pytest.mark.parametrize(
    "type", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.DIRTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE]
)
def test_only_plain_files_are_taken(type: bytes):
    with pytest.raises(OddArchive, match="no backup has"):
        unpack(odd("nearer.json", type=type, linkname="/etc/passwd"))


def test_a_file_that_claims_to_be_huge_asks_for_no_memory():
    sparse = {"GNU.sparse.major": "0", "GNU.sparse.minor": "1"}
    sparse |= {"GNU.sparse.size": str(1 << 50), "GNU.sparse.map": "0,1"}
    with pytest.raises(OddArchive, match="no backup has"):
        unpack(odd("nearer.json", size=1, pax_headers=sparse))
    claim = pack({"nearer.json": b"x"}, moment=0)
    huge = tarfile.TarInfo("nearer.json")
    huge.size = 1 << 40
    with pytest.raises(OddArchive, match="damaged"):
        unpack(huge.tobuf() + claim[512:])


@pytest.mark.parametrize("length", [0, 100, 511, 513, 700, 1000])
def test_what_is_cut_off_or_no_tar_is_called_damaged(length: int):
    packed = pack({"nearer.json": b"x" * 600}, moment=0)
    with pytest.raises(OddArchive, match="damaged"):
        unpack(packed[:length])
    with pytest.raises(OddArchive, match="damaged"):
        unpack(b"x" * length)


def test_files_are_readable_by_their_owner_only():
    with tarfile.open(fileobj=io.BytesIO(pack({"a.md": b"words"}, moment=77))) as tar:
        (member,) = tar.getmembers()
    assert (member.mode, member.mtime, member.uname) == (0o600, 77, "")
