"""A card beside the next page, by someone who listens to what was posted. The web knows not why."""

from typing import TYPE_CHECKING, Any, Protocol

import msgspec

if TYPE_CHECKING:
    from nearer.web.visit import Visit


class Way(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way on from a card."""

    label: str
    path: str


class Aside(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A calm card above a page: a heading, a few lines, ways on."""

    heading: str
    lines: tuple[str, ...]
    ways: tuple[Way, ...] = ()


class Listener(Protocol):
    """Hears every form that was posted, once it was answered, and may set a card beside a page."""

    def hear(self, visit: "Visit[Any]", /) -> None:
        """Hear what was posted. What was kept is kept by now."""

    def aside(self, visit: "Visit[Any]", /) -> Aside | None:
        """The card for the page about to be shown, if any; a second page gets none."""


class Deaf:
    """Hears nothing and says nothing."""

    def hear(self, _visit: "Visit[Any]", /) -> None:
        """Nothing."""

    def aside(self, _visit: "Visit[Any]", /) -> Aside | None:
        """None."""
        return None
