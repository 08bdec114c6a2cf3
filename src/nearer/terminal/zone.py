"""The time zone this machine is set to."""

import os
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

LOCALTIME = Path("/etc/localtime")
NAMED = Path("/etc/timezone")


def local_zone() -> str:
    """Its IANA name, such as ``Europe/Vienna``; ``UTC`` when the machine does not say."""
    candidates = (os.environ.get("TZ", "").removeprefix(":"), _linked(LOCALTIME), _written(NAMED))
    return next((name for name in candidates if is_zone(name)), "UTC")


def is_zone(name: str) -> bool:
    """Whether there is a time zone of that name."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _linked(path: Path) -> str:
    """The zone's name, which is the end of what the link points to."""
    return str(path.resolve()).partition("zoneinfo/")[2]


def _written(path: Path) -> str:
    try:
        return path.read_text("utf-8").strip()
    except OSError:
        return ""
