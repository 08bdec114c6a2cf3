"""A file is written whole, for its owner's eyes, and over nothing by accident."""

import os
import stat
from pathlib import Path

import pytest

from nearer.terminal import files
from nearer.terminal.files import FileProblem, check_free, read_file, write_file


def left_over(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_for_its_owner_only(tmp_path):
    write_file(tmp_path / "a.age", b"words")
    assert (tmp_path / "a.age").read_bytes() == b"words"
    assert stat.S_IMODE((tmp_path / "a.age").stat().st_mode) == 0o600
    assert left_over(tmp_path) == ["a.age"]


@pytest.mark.parametrize(
    "check", [check_free, lambda path, force: write_file(path, b"", force=force)]
)
def test_what_is_there_is_not_replaced_unless_asked(tmp_path, check):
    path = tmp_path / "a.age"
    path.write_bytes(b"older")
    with pytest.raises(FileProblem, match="already there"):
        check(path, force=False)
    assert path.read_bytes() == b"older"
    check(path, force=True)


def test_force_replaces_it_whole_and_tightens_its_mode(tmp_path):
    path = tmp_path / "a.age"
    path.write_bytes(b"older and longer")
    path.chmod(0o644)
    write_file(path, b"new", force=True)
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_appears_in_the_last_moment_is_not_replaced(tmp_path, monkeypatch):
    path = tmp_path / "a.age"
    monkeypatch.setattr(files, "check_free", lambda path, force: None)
    path.write_bytes(b"somebody was faster")
    with pytest.raises(FileProblem, match="already there"):
        write_file(path, b"words")
    assert path.read_bytes() == b"somebody was faster"
    assert left_over(tmp_path) == ["a.age"]


def test_a_file_system_without_links_will_do(tmp_path, monkeypatch):
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    write_file(tmp_path / "a.age", b"words")
    assert (tmp_path / "a.age").read_bytes() == b"words"
    assert left_over(tmp_path) == ["a.age"]


def test_a_disk_that_fails_leaves_nothing_half_done(tmp_path, monkeypatch):
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileProblem, match="No space left on device"):
        write_file(tmp_path / "a.age", b"words")
    assert left_over(tmp_path) == []


def test_a_folder_and_a_missing_folder_are_named(tmp_path):
    with pytest.raises(FileProblem, match="is a folder"):
        write_file(tmp_path, b"", force=True)
    with pytest.raises(FileProblem, match="There is no folder"):
        write_file(tmp_path / "missing" / "a.age", b"")


def test_reading_says_what_is_wrong(tmp_path):
    path = tmp_path / "a.age"
    with pytest.raises(FileProblem, match="No such file"):
        read_file(path, largest=10)
    with pytest.raises(FileProblem, match="Is a directory"):
        read_file(tmp_path, largest=1 << 20)
    path.write_bytes(b"x" * 11)
    with pytest.raises(FileProblem, match="larger than anything"):
        read_file(path, largest=10)
    assert read_file(path, largest=11) == b"x" * 11
