"""What one browser is told to remember: looks and language, needed before anything is unlocked."""

from typing import Annotated, Literal
from urllib.parse import parse_qs, urlencode

import msgspec

from nearer.web.forms import fill

COOKIE = "nearer-device"


class Device(msgspec.Struct, frozen=True):
    """A plain cookie. It holds no words of the person's, only how the app looks and sounds here."""

    theme: Literal["auto", "light", "dark"] = "auto"
    language: Annotated[str, msgspec.Meta(pattern=r"^[a-z]{2,3}(_[A-Za-z]{2,4})?$")] = "en"
    discreet: bool = False
    country: Annotated[str, msgspec.Meta(pattern=r"^([A-Z]{2})?$")] = ""
    """ISO 3166 alpha-2, or empty."""
    idle: Annotated[int, msgspec.Meta(ge=1, le=240)] = 15
    """Minutes without a touch until the vault locks."""

    def cookie(self) -> str:
        """The cookie's value, readable by anyone who looks."""
        said = {
            name: str(value).lower() if isinstance(value, bool) else str(value)
            for name, value in msgspec.structs.asdict(self).items()
        }
        return urlencode(said)


def remembered(cookie: str) -> Device:
    """The device a cookie describes; a fresh one when there is none, or not one of ours."""
    return fill(Device, parse_qs(cookie)).value or Device()
