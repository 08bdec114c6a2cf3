"""Reads the wheel's words from the package, once."""

from functools import cache
from importlib.resources import files

import msgspec

from nearer.feelings.model import Feeling, Wheel


class _File(msgspec.Struct, forbid_unknown_fields=True):
    feeling: tuple[Feeling, ...]


@cache
def wheel() -> Wheel:
    """The wheel as it ships. The first call takes a few milliseconds."""
    toml = files("nearer") / "content" / "en" / "feelings.toml"
    return Wheel(msgspec.toml.decode(toml.read_bytes(), type=_File).feeling)
