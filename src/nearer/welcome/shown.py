"""What the unlocking pages show."""

import msgspec

from nearer.web.forms import Filled
from nearer.welcome.model import Recovering, Unlocking


class UnlockPage(msgspec.Struct, frozen=True):
    """What ``welcome/unlock.html`` shows."""

    form: Filled[Unlocking]
    several: bool
    """Whether more than one person has a space here."""
    onward: str
    """Where unlocking leads."""
    carried: str = ""
    """A form posted while locked, sealed to its owner (base64), or nothing."""
    interrupted: bool = False
    """Whether the lock came in the middle of something."""
    wait: str = ""
    """A sentence about too many tries, with ``{minutes}`` in it, or nothing."""
    minutes: int = 0


class RecoveryPage(msgspec.Struct, frozen=True):
    """What ``welcome/recover.html`` shows; fields as in `UnlockPage`."""

    form: Filled[Recovering]
    several: bool
    wait: str = ""
    minutes: int = 0
