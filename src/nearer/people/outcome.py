"""What answers to the safety questions opened, carried from the questions to the page that says it.

It travels as a sealed draft: in the address it would stay in the history, and a page that answers a
form by itself cannot be come back to. Only the outcome is in it, never an answer.
"""

from nearer.pace.asking import ask_of
from nearer.people.rules import OPENINGS, Opening, capped
from nearer.vault.vault import Vault
from nearer.web.visit import Visit


def note_opening(visit: Visit[Vault], about: str, opening: Opening, alias: str = "") -> None:
    """Note it until the next time. ``about`` is a person's id, or what the questions lead to."""
    visit.vault.drafts.put(name_of(about), {"opens": [opening.deepest], "alias": [alias]})


def noted_opening(visit: Visit[Vault], about: str) -> Opening | None:
    """The one noted last, no deeper than may be asked today; None when none was."""
    draft = visit.vault.drafts.get(name_of(about))
    found: dict[str, Opening] = {str(name): opening for name, opening in OPENINGS.items()}
    opening = found.get(draft["opens"][0]) if draft else None
    return capped(opening, ask_of(visit.vault, visit.now)) if opening else None


def noted_alias(visit: Visit[Vault], about: str) -> str:
    """Whom it was about, where that is not on a page of its own."""
    draft = visit.vault.drafts.get(name_of(about))
    return draft["alias"][0] if draft else ""


def drop_opening(visit: Visit[Vault], about: str) -> None:
    """Let go of it."""
    visit.vault.drafts.drop(name_of(about))


def name_of(about: str) -> str:
    """What its draft is called; the dot keeps it out of reach of the pages' own saving."""
    return f".opens-{about}"
