"""At a terminal: the short words of the card, after something was kept."""

from nearer.safety.cards import cards
from nearer.safety.hearing import heard
from nearer.terminal import show
from nearer.vault.records import Record


def care_about(record: Record) -> None:
    """Say on stderr, below what was kept, that help is near, when the words call for it."""
    found = heard(*record.words())
    if found:
        show.note(cards()[found.card].short)
