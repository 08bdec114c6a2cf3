"""A kept record in a line, for lists of any kind."""

from datetime import datetime

import msgspec


class Glimpse(msgspec.Struct, frozen=True):
    """A line about a record. ``what`` and ``said`` are our sentences; ``own``, ``rest``, ``words``
    are theirs."""

    path: str
    at: datetime
    """Local."""
    what: str
    """What one of its kind is called, in the middle of a line: “check-in”."""
    own: str = ""
    rest: str = ""
    said: str = ""
    words: tuple[str, ...] = ()
