"""Every address of the house that a browser with an open vault can look at."""

from bench.spaces import Filled
from nearer.app.shelves import SHELVES
from nearer.app.web import rooms
from nearer.exercises.known import steps_of
from nearer.exercises.model import Sitting
from nearer.exercises.shelves import BROUGHT
from nearer.steps.yourself.model import Entry
from nearer.vault.records import local

LEAVES = ("/leave", "/goodbye")
"""Looking at these locks or ends something."""

SEARCHES = ("/search?q=heron", "/search?q=and", "/search?q=zeppelin")

SHIPPED = {
    "word": "wistful",
    "practice": "breath",
    "exercise": "values",
    "questionnaire": "swls",
    "kind": "loss",
    "article": "the-guide",
}
"""A name in braces, and something it stands for in every vault."""


def places(filled: Filled) -> tuple[str, ...]:
    """The addresses, with the names in braces filled from what the vault holds."""
    shown = [
        page.path
        for room in rooms(filled.household)
        for page in room.pages
        if page.show and page.path not in LEAVES
    ]
    return (*(address(path, filled) for path in shown), *SEARCHES)


def address(path: str, filled: Filled) -> str:
    """One address. Raises ``LookupError`` for a name in braces that nothing here stands for."""
    names = {**SHIPPED, "day": str(local(filled.vault.all(Entry)[-1].record).date())}
    if "{id}" in path:
        names["id"] = latest(path, filled)
    if "{step}" in path:
        sitting = filled.vault.all(Sitting)[-1].record
        names["step"] = steps_of(filled.vault, sitting)[0].id
    return path.format_map(names)


def latest(path: str, filled: Filled) -> str:
    """The id of the latest record kept at such an address."""
    shelves = [*SHELVES.all(), BROUGHT]
    shelf = next(one for one in shelves if path.startswith(f"{one.path}/{{id}}"))
    return filled.vault.all(shelf.kind)[-1].id
