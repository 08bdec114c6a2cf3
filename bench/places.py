"""Every address of the house that a browser with an open vault can look at."""

from bench.spaces import Filled
from nearer.app.web import rooms
from nearer.steps.yourself.model import CheckIn, Entry
from nearer.vault.records import local

LEAVES = ("/leave", "/goodbye")
"""Looking at these locks or ends something."""

SEARCHES = ("/search?q=heron", "/search?q=and", "/search?q=zeppelin")


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
    kind = CheckIn if path.startswith("/check-in") else Entry
    latest = filled.vault.all(kind)[-1]
    names = {"id": latest.id, "day": str(local(latest.record).date()), "word": "wistful"}
    return path.format_map(names)
