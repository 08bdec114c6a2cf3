"""The whole house with Ana living in it, one evening, seen by a browser without JavaScript."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from nearer.app.kinds import KINDS
from nearer.app.listening import listening
from nearer.app.web import MAP, rooms
from nearer.storage import connect
from nearer.vault.accounts import Accounts
from nearer.vault.household import Household
from nearer.vault.preferences import Preferences
from nearer.vault.sessions import Sessions
from nearer.vault.vault import Vault
from nearer.web.site import House, Site
from nearer.welcome.carry_on import CarryOn
from tests.conftest import CHEAP, PASSPHRASE
from tests.small_house import HOST, START, Clock

NOW = START
"""Ten in the evening where Ana lives."""
ZONE = "Europe/Berlin"


@dataclass
class Evening:
    """Ana's browser, her open vault, and the time."""

    browser: TestClient
    vault: Vault
    clock: Clock
    household: Household

    def get(self, path: str, status: int = 200) -> str:
        """A page as text, its entities read."""
        answer = self.browser.get(path)
        assert answer.status_code == status, f"{path} answered {answer.status_code}"
        return unescape(answer.text)

    def main(self, path: str) -> str:
        """What is in a page's main part, without its tags."""
        inside = self.get(path).partition("<main")[2].partition("</main>")[0]
        return " ".join(re.sub(r"<[^>]+>", " ", inside.partition(">")[2]).split())

    def send(self, path: str, fields: Mapping[str, str | Sequence[str]]) -> str:
        """The page that a form, sent, leads to."""
        answer = self.post(path, fields)
        assert answer.status_code == 303, f"{path} answered {answer.status_code}"
        return self.get(answer.headers["location"])

    def post(self, path: str, fields: Mapping[str, str | Sequence[str]]) -> Any:
        """A form, sent; the vault is up to date afterwards."""
        answer = self.browser.post(path, data=dict(fields))
        self.vault.refresh()
        return answer


def evening(data: Path) -> Evening:
    """Ana has just unlocked an empty space."""
    clock = Clock()
    storage = connect(data, None)
    accounts = Accounts(storage, KINDS, cost=CHEAP)
    accounts.make(PASSPHRASE, Preferences(at=NOW, zone=ZONE, name="Ana", country="DE"))
    home = Household(storage, accounts, Sessions(storage, accounts, now=clock), "here")
    locked = CarryOn(accounts, home.sessions).locked
    house = House(
        rooms(home), home.sessions, map=MAP, locked=locked, clock=clock, listener=listening()
    )
    site = Site(house)
    browser = TestClient(site, base_url=HOST, follow_redirects=False)
    answer = browser.post("/unlock", data={"name": "Ana", "passphrase": PASSPHRASE})
    assert answer.status_code == 303
    account_id = accounts.only()
    assert account_id
    return Evening(browser, accounts.open(account_id, PASSPHRASE), clock, home)
