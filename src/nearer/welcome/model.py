"""The forms of the first evening and of coming back; pure."""

from datetime import datetime
from typing import Annotated

import msgspec

from nearer.access.strength import LEAST
from nearer.language import N_
from nearer.vault.preferences import Preferences

TOO_SHORT = N_("Use at least eight characters. A few words in a row are easiest to remember.")
NOT_THE_SAME = N_("The two are not the same. You could show them to see where they differ.")
NAME_NEEDED = N_("Someone else has a space here, so yours needs a name to find it by.")
NOT_A_ZONE = N_("Choose one from the list.")

NewPassphrase = Annotated[
    str, msgspec.Meta(min_length=LEAST, max_length=1024, extra={"wrong": TOO_SHORT})
]
Name = Annotated[
    str, msgspec.Meta(max_length=60, extra={"wrong": N_("A shorter name fits better here.")})
]


class NewSpace(msgspec.Struct, frozen=True):
    """What making a space asks for."""

    passphrase: NewPassphrase
    again: str = ""
    name: Name = ""
    country: Annotated[str, msgspec.Meta(pattern="^([A-Z]{2})?$")] = ""
    zone: str = "UTC"
    discreet: bool = False
    under_18: bool = False

    def preferences(self, now: datetime) -> Preferences:
        """What the new vault starts with; ``now`` is aware, UTC."""
        return Preferences(
            at=now.replace(microsecond=0),
            zone=self.zone,
            name=self.name.strip(),
            country=self.country,
            discreet=self.discreet,
            under_18=self.under_18,
        )


class Unlocking(msgspec.Struct, frozen=True):
    """What unlocking asks for. ``name`` only counts where several people have a space."""

    passphrase: Annotated[str, msgspec.Meta(max_length=1024)]
    name: Name = ""


class Recovering(msgspec.Struct, frozen=True):
    """What the recovery key asks for: the key, and a passphrase from now on."""

    key: Annotated[str, msgspec.Meta(max_length=200)]
    passphrase: NewPassphrase
    again: str = ""
    name: Name = ""
