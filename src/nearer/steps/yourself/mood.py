"""Words for a place on the mood pad: unpleasant to pleasant, low energy to high."""

from nearer.language import N_

MOODS = (
    N_("Unpleasant"),
    N_("A little unpleasant"),
    N_("Neither pleasant nor unpleasant"),
    N_("A little pleasant"),
    N_("Pleasant"),
)

ENERGIES = (
    N_("Very low energy"),
    N_("Low energy"),
    N_("Middling energy"),
    N_("Some energy"),
    N_("High energy"),
)

BOTH = (
    N_("Unpleasant, very low energy"),
    N_("Unpleasant, low energy"),
    N_("Unpleasant, middling energy"),
    N_("Unpleasant, some energy"),
    N_("Unpleasant, high energy"),
    N_("A little unpleasant, very low energy"),
    N_("A little unpleasant, low energy"),
    N_("A little unpleasant, middling energy"),
    N_("A little unpleasant, some energy"),
    N_("A little unpleasant, high energy"),
    N_("Neither pleasant nor unpleasant, very low energy"),
    N_("Neither pleasant nor unpleasant, low energy"),
    N_("Right in the middle"),
    N_("Neither pleasant nor unpleasant, some energy"),
    N_("Neither pleasant nor unpleasant, high energy"),
    N_("A little pleasant, very low energy"),
    N_("A little pleasant, low energy"),
    N_("A little pleasant, middling energy"),
    N_("A little pleasant, some energy"),
    N_("A little pleasant, high energy"),
    N_("Pleasant, very low energy"),
    N_("Pleasant, low energy"),
    N_("Pleasant, middling energy"),
    N_("Pleasant, some energy"),
    N_("Pleasant, high energy"),
)
"""Whole sentences, mood by mood and energy by energy: no language has to glue two halves."""


def place_in_words(mood: int | None, energy: int | None) -> str:
    """The place in words; empty when nothing was placed."""
    if mood is None and energy is None:
        return ""
    if energy is None:
        return MOODS[(mood or 0) + 2]
    if mood is None:
        return ENERGIES[energy + 2]
    return BOTH[(mood + 2) * 5 + energy + 2]
