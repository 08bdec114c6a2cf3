"""Where in the body something is felt: the places a person can point at."""

from typing import Literal

from nearer.language import N_

Place = Literal[
    "head", "jaw", "throat", "shoulders", "chest", "back", "belly",
    "arms", "hands", "hips", "legs", "feet", "everywhere", "nowhere",
]  # fmt: skip

PLACES: dict[Place, str] = {
    "head": N_("head"),
    "jaw": N_("jaw"),
    "throat": N_("throat"),
    "shoulders": N_("shoulders"),
    "chest": N_("chest"),
    "back": N_("back"),
    "belly": N_("belly"),
    "arms": N_("arms"),
    "hands": N_("hands"),
    "hips": N_("hips"),
    "legs": N_("legs"),
    "feet": N_("feet"),
    "everywhere": N_("all over"),
    "nowhere": N_("nowhere I can tell"),
}
"""Each place's key and the words a person reads, from the top down."""
