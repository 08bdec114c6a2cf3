"""A house with only its doors: safety, welcome, settings, the vault's own pages, and one test page.

Browsers are played by Starlette's test client, with the headers a real one would send.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from starlette.responses import PlainTextResponse, Response
from starlette.testclient import TestClient

from nearer.access import pages as access_pages
from nearer.access import recovery_page
from nearer.access.throttle import Throttle
from nearer.app.kinds import KINDS
from nearer.safety import pages as safety
from nearer.settings import pages as settings
from nearer.storage import connect
from nearer.vault.accounts import Accounts
from nearer.vault.sessions import Sessions
from nearer.vault.vault import Vault
from nearer.web.rooms import Page, Room, page, room
from nearer.web.site import House, Site
from nearer.web.visit import Visit
from nearer.welcome import pages as welcome
from nearer.welcome.carry_on import CarryOn
from tests.conftest import CHEAP, PASSPHRASE

HOST = "http://127.0.0.1:8642"
START = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)


class Clock:
    """Time that passes when told to."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **amount: int) -> None:
        self.now += timedelta(**amount)


@dataclass
class SmallHouse:
    """Everything a test may look behind the pages for."""

    site: Site
    accounts: Accounts
    sessions: Sessions
    clock: Clock
    data: Path

    def browser(self) -> TestClient:
        """A browser that has never been here."""
        return TestClient(self.site, base_url=HOST, follow_redirects=False)

    def unlocked(self, name: str = "Ana") -> tuple[TestClient, Vault]:
        """A browser in which the space of ``name`` is open, and that space."""
        account_id = self.accounts.find(name)
        assert account_id
        vault = self.accounts.open(account_id, PASSPHRASE)
        browser = self.browser()
        answer = browser.post("/unlock", data={"name": name, "passphrase": PASSPHRASE})
        assert answer.status_code == 303
        return browser, vault


def build(data: Path) -> SmallHouse:
    """A new house in an empty folder."""
    clock = Clock()
    storage = connect(data, None)
    accounts = Accounts(storage, tuple(KINDS), cost=CHEAP)
    sessions = Sessions(storage, accounts, now=clock)
    throttle = Throttle()
    rooms = [
        room("nearer.safety", safety.routes(sessions.lock)),
        room("nearer.access", access_pages.routes(sessions), recovery_page.routes),
        room("nearer.welcome", welcome.routes(accounts, sessions, throttle, str(data))),
        room("nearer.settings", settings.routes(accounts, sessions, throttle, str(data))),
        Room("diary", data, diary()),
    ]
    house = House(rooms, sessions, locked=CarryOn(accounts, sessions).locked, clock=clock)
    return SmallHouse(Site(house), accounts, sessions, clock, data)


def diary() -> list[Page]:
    """A page that needs the vault and says back what it was sent."""

    def keep(visit: Visit[Vault]) -> Response:
        fields = {name: list(typed) for name, typed in visit.fields.items()}
        visit.vault.drafts.put("kept-by-the-diary", fields)
        return visit.go("/diary")

    def show(visit: Visit[Vault]) -> Response:
        return PlainTextResponse(repr(visit.vault.drafts.get("kept-by-the-diary")))

    return [page("/diary", show=show, act=keep), page("/today", show=_today)]


def _today(visit: Visit[Vault]) -> Response:
    return PlainTextResponse(f"Good evening, {visit.vault.preferences.name}")


class Form(HTMLParser):
    """The fields of a page's forms, as a browser without JavaScript would send them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.fields: dict[str, str] = {}
        self._select = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, Any]]) -> None:
        given = dict(attrs)
        if tag == "select":
            self._select = given.get("name", "")
            self.fields.setdefault(self._select, "")
        elif tag == "option" and "selected" in given:
            self.fields[self._select] = given.get("value", "")
        elif tag == "input" and "name" in given and given.get("type") not in ("checkbox", "radio"):
            self.fields[given["name"]] = given.get("value") or ""
        elif tag == "input" and "checked" in given:
            self.fields[given["name"]] = given.get("value", "on")
