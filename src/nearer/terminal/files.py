"""Writing a file whole or not at all, for its owner's eyes only, and over nothing by accident."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from nearer import NearerError


class FileProblem(NearerError):
    """A file could not be read or written. The sentence says which, and why."""


def check_free(path: Path, *, force: bool) -> None:
    """Raises `FileProblem` if writing there cannot go well. Asked before long work, too."""
    if not path.parent.is_dir():
        raise FileProblem(f"There is no folder {path.parent}. Make it first, or choose another.")
    if path.is_dir():
        raise FileProblem(f"{path} is a folder. Give the name of a file.")
    if path.exists() and not force:
        raise FileProblem(f"{path} is already there. Choose another name, or add --force.")


def write_file(path: Path, content: bytes, *, force: bool = False) -> None:
    """Write ``content`` to ``path`` with mode 0600; it is there in full, on disk, or not at all.

    Raises `FileProblem`, and leaves what was there, unless ``force`` allows to replace it.
    """
    check_free(path, force=force)
    try:
        _write(path, content, force=force)
    except FileExistsError as error:
        raise FileProblem(
            f"{path} is already there. Choose another name, or add --force."
        ) from error
    except OSError as error:
        raise FileProblem(f"{path} could not be written: {error.strerror}.") from error


def read_file(path: Path, *, largest: int) -> bytes:
    """The bytes of a file. Raises `FileProblem` when that fails or there are more than
    ``largest``.
    """
    try:
        size = path.stat().st_size
        if size > largest:
            raise FileProblem(
                f"{path} is larger than anything Nearer reads ({largest // 2**20} MB at most)."
            )
        return path.read_bytes()
    except OSError as error:
        raise FileProblem(f"{path} could not be read: {error.strerror}.") from error


def _write(path: Path, content: bytes, *, force: bool) -> None:
    descriptor, name = tempfile.mkstemp(prefix=".nearer-", dir=path.parent)  # mode 0600
    try:
        with open(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if force:
            Path(name).replace(path)
        else:
            _place(name, path)
    finally:
        with suppress(FileNotFoundError):
            Path(name).unlink()
    _settle(path.parent)


def _place(name: str, path: Path) -> None:
    try:
        os.link(name, path)  # refuses, in one step, to replace what appeared meanwhile
    except FileExistsError:
        raise
    except OSError:
        # A memory stick's file system knows no links; there the check made before must do.
        Path(name).replace(path)


def _settle(folder: Path) -> None:
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
