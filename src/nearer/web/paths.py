"""Addresses within this house, told from addresses that lead elsewhere."""

from typing import Final

HOME: Final = "/today"


def is_local(path: str) -> bool:
    """Whether a browser sent to ``path`` surely stays here.

    ``//host`` and ``/\\host`` leave for another host, and browsers drop control characters first.
    """
    return path.startswith("/") and path[1:2] not in ("/", "\\") and path.isprintable()


def local_path(path: str, otherwise: str = HOME) -> str:
    """``path`` when it stays here, else ``otherwise``."""
    return path if is_local(path) else otherwise
