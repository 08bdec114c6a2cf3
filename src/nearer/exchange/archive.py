"""A few files in one tar, and out of it again, without ever touching the disk."""

import io
import tarfile
from collections.abc import Mapping

from nearer import NearerError


class OddArchive(NearerError):
    """An archive that no backup of ours looks like."""


def pack(files: Mapping[str, bytes], *, moment: int) -> bytes:
    """The files as a tar that any ``tar`` unpacks, readable by its owner only.

    ``moment`` is when they were made, in seconds since 1970.
    """
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size, member.mtime, member.mode = len(content), moment, 0o600
            tar.addfile(member, io.BytesIO(content))
    return packed.getvalue()


def unpack(packed: bytes) -> dict[str, bytes]:
    """The files again. Raises `OddArchive` for anything but plain files at plain places.

    Nothing is written to disk, so a path could do no harm; but whoever put `../` into a backup
    meant harm, and then its words are not to be trusted either.
    """
    try:
        with tarfile.open(fileobj=io.BytesIO(packed), mode="r:") as tar:
            return {member.name: _content(tar, member, len(packed)) for member in tar}
    except (tarfile.TarError, EOFError, UnicodeError) as error:
        raise OddArchive("What is inside this backup is damaged. Is there another copy?") from error


def _content(tar: tarfile.TarFile, member: tarfile.TarInfo, most: int) -> bytes:
    # A sparse file claims more than it holds: a few bytes could ask for all memory there is.
    if not member.isreg() or member.issparse() or not _is_plain(member.name):
        raise OddArchive(
            f"This backup holds something no backup has (“{member.name[:60]}”). Nothing was taken."
        )
    file = tar.extractfile(member)
    if file is None or member.size > most:
        raise tarfile.ReadError("cut off")
    content = file.read()
    if len(content) != member.size:
        raise tarfile.ReadError("cut off")
    return content


def _is_plain(name: str) -> bool:
    parts = name.split("/")
    return "\\" not in name and ":" not in name and not {"", ".", ".."} & set(parts)
