"""The link that opens the demonstration: it unlocks one browser, once."""

import secrets
import threading

from starlette.responses import Response

from nearer.access.entering import let_in
from nearer.vault.sessions import Sessions
from nearer.vault.vault import Vault
from nearer.web.errors import NotHere
from nearer.web.paths import HOME
from nearer.web.rooms import Room, page, room
from nearer.web.visit import Visit


class WayIn:
    """A room with one address, which nobody can guess and which works once."""

    def __init__(self, vault: Vault, sessions: Sessions) -> None:
        self._vault = vault
        self._sessions = sessions
        self._key = secrets.token_urlsafe(24)
        self._unused = threading.Semaphore(1)
        self.path = f"/demo/{self._key}"

    @property
    def room(self) -> Room:
        """For the demonstration's site only; no other knows this address."""
        return room(
            "nearer.demo", [page("/demo/{key}", show=self.enter, locked=True, guarded=True)]
        )

    def enter(self, visit: Visit[Vault]) -> Response:
        """Unlock this browser and go home. Raises `NotHere` for a wrong key or a second visit."""
        fits = secrets.compare_digest(visit.params["key"].encode(), self._key.encode())
        if not fits or not self._unused.acquire(blocking=False):
            raise NotHere
        let_in(visit, self._sessions, self._vault)
        return visit.go(HOME)
