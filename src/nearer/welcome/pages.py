"""The route table of the way in."""

from collections.abc import Sequence

from nearer.access.throttle import Throttle
from nearer.vault.accounts import Accounts
from nearer.vault.sessions import Sessions
from nearer.web.rooms import Page, page
from nearer.welcome import carry_on
from nearer.welcome.first_run import FirstRun, advice
from nearer.welcome.gate import Gate

CARRY_LIMIT = 6 * 1024 * 1024
"""Bytes: the largest ordinary form, sealed and written in base64, with room to spare."""


def routes(
    accounts: Accounts, sessions: Sessions, throttle: Throttle, place: str
) -> Sequence[Page]:
    """The pages; ``place`` is where data lives, in words (a folder, or a database's name)."""
    first, gate = FirstRun(accounts, sessions, place), Gate(accounts, sessions, throttle)
    return (
        page("/", show=gate.home, locked=True),
        page("/welcome", show=first.about, act=first.about, locked=True),
        page("/welcome/under-18", show=first.under_18, act=first.under_18, locked=True),
        page("/welcome/space", show=first.space, act=first.make, locked=True),
        page("/passphrase-advice", act=advice, locked=True),
        page("/unlock", show=gate.show, act=gate.unlock, locked=True, limit=CARRY_LIMIT),
        page("/unlock/recovery", show=gate.ask_key, act=gate.recover, locked=True),
        page("/carry-on", show=carry_on.offer, act=carry_on.go_on),
        page("/carry-on/let-go", act=carry_on.let_go),
    )
