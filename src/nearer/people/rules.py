"""What a step with someone may be, from how safe it is. Pure rules; every room asks these.

Any yes or unsure to a safety question closes steps with that person and offers safer ones. They
say nothing about the person and never tell anyone to leave or to confront.
"""

from typing import Literal

import msgspec

from nearer.language import N_
from nearer.pace.model import Ask, Depth

Answer = Literal["yes", "no", "unsure", "skip"]
Response = Literal["not yet", "kind", "neutral", "awkward", "mocked", "used", "punished"]
Opened = Literal["none", "light", "middle", "deep"]
Offer = Literal["someone safer", "oneself", "limits", "abuse lines"]

QUESTIONS = ("afraid", "used", "threat", "watched", "pressed")
OPENED: tuple[Opened, ...] = ("none", "light", "middle", "deep")
"""From nothing to everything."""
OFFERS: tuple[Offer, ...] = ("someone safer", "oneself", "limits", "abuse lines")
HARMFUL: frozenset[Response] = frozenset({"mocked", "used", "punished"})

RESPONSES: dict[Response, str] = {
    "kind": N_("With kindness, or they tried"),
    "neutral": N_("Neither way"),
    "awkward": N_("A little awkwardly"),
    "mocked": N_("They mocked it"),
    "used": N_("They used it against me"),
    "punished": N_("They punished me for it"),
    "not yet": N_("I do not know yet"),
}

CLOSED = N_(
    "What you answered says to go carefully. So no steps with this person open here for now. "
    "That is about your safety. It says nothing about your courage."
)
LIGHT = N_("As long as some of the questions are open, only light steps show up here.")
ALL = N_("Nothing you answered speaks against a step. You choose whether, how far, and when.")


class Answers(msgspec.Struct, frozen=True, omit_defaults=True):
    """The answers to the five safety questions about one person."""

    afraid: Answer = "skip"
    used: Answer = "skip"
    threat: Answer = "skip"
    watched: Answer = "skip"
    pressed: Answer = "skip"

    def all(self) -> tuple[Answer, ...]:
        """In the order of the questions."""
        return (self.afraid, self.used, self.threat, self.watched, self.pressed)


class Opening(msgspec.Struct, frozen=True):
    """How deep a step with someone may be, and what is offered instead where none may."""

    deepest: Opened
    says: str
    """English, to be said with ``_``."""
    offers: tuple[Offer, ...] = ()

    @property
    def closed(self) -> bool:
        """Whether no step with this person opens."""
        return self.deepest == "none"


SHUT = Opening("none", CLOSED, OFFERS)
OPENINGS: dict[Opened, Opening] = {
    "none": SHUT,
    "light": Opening("light", LIGHT),
    "deep": Opening("deep", ALL),
}
"""What answers can open."""


def opening(answers: Answers | None) -> Opening:
    """What opens after these answers; ``None`` when nobody asked.

    A yes or an unsure closes. Any question left open keeps it to light steps: a skipped question
    is not a no. Only five times no opens everything.
    """
    given = answers.all() if answers else ("skip",)
    if "yes" in given or "unsure" in given:
        return SHUT
    return OPENINGS["light" if "skip" in given else "deep"]


def after_step(response: Response, before: Opening) -> Opening:
    """What opens after a step was taken and answered; it never opens more than before."""
    return SHUT if response in HARMFUL else before


def strictest(first: Opening, second: Opening) -> Opening:
    """The one that opens less."""
    return min(first, second, key=lambda one: OPENED.index(one.deepest))


def capped(opened: Opening, ask: Ask) -> Opening:
    """The same, no deeper than may be asked of someone today; a season keeps to light steps."""
    deepest: Depth = ask.deepest
    if OPENED.index(opened.deepest) <= OPENED.index(deepest):
        return opened
    return msgspec.structs.replace(opened, deepest=deepest)
