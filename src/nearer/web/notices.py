"""One-time notices: a sentence of ours, carried over a redirect by a cookie that lives a minute."""

import base64
import binascii
from collections.abc import Sequence

import msgspec

COOKIE = "nearer-notice"
SECONDS = 60
LONGEST = 2000


def packed(sentences: Sequence[str]) -> str:
    """The cookie's value. Sentences are English keys, never a person's words."""
    return base64.urlsafe_b64encode(msgspec.json.encode(sentences)).decode().rstrip("=")


def unpacked(cookie: str) -> list[str]:
    """The sentences in a cookie; none when it is not one of ours."""
    try:
        raw = base64.urlsafe_b64decode(cookie[:LONGEST] + "=" * (-len(cookie) % 4))
        return msgspec.json.decode(raw, type=list[str])
    except (binascii.Error, ValueError, msgspec.DecodeError):
        return []
