"""What the wheel's own page shows, whatever led to it."""

import msgspec

from nearer.feelings.finding import find, near
from nearer.feelings.form import WheelPart, wheel_part
from nearer.feelings.model import Feeling
from nearer.feelings.offers import Offers
from nearer.feelings.taxonomy import wheel


class WheelPage(msgspec.Struct, frozen=True):
    """The wheel, and what was looked for: ``near`` only when nothing was found.

    ``offers`` is what ``text``, a line the person wrote, may be about; None when nobody asked.
    """

    part: WheelPart
    query: str = ""
    found: tuple[Feeling, ...] = ()
    near: tuple[Feeling, ...] = ()
    text: str = ""
    offers: Offers | None = None


def looked_up(query: str, chosen: list[str]) -> WheelPage:
    """The wheel's page for something a person looks for; nothing, as often as not."""
    sought = " ".join(query.split())
    found = find(wheel(), sought)
    return WheelPage(
        part=wheel_part({"feeling": chosen}),
        query=sought,
        found=found,
        near=() if found else near(wheel(), sought),
    )
