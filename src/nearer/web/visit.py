"""One visit: what a browser asked, and the few things a page may do about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Generic, TypeVar

from starlette.responses import HTMLResponse, RedirectResponse, Response

from nearer.language import Language, speaking
from nearer.web import notices
from nearer.web.aside import Deaf, Listener
from nearer.web.body import Upload
from nearer.web.cookies import Jar
from nearer.web.device import Device
from nearer.web.errors import NeedsVault
from nearer.web.paths import local_path

if TYPE_CHECKING:
    from nearer.web.rendering import Renderer

V = TypeVar("V")


@dataclass(frozen=True)
class Asked:
    """The plain facts of a request."""

    method: str
    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    params: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, Sequence[str]] = field(default_factory=dict)
    uploads: Mapping[str, Upload] = field(default_factory=dict)
    cookies: Mapping[str, str] = field(default_factory=dict)
    address: str = ""
    """Where the browser connects from; for slowing down repeated wrong passphrases."""
    secure: bool = False
    """Whether it came over TLS."""


class Visit(Generic[V]):
    """Handed to a page function. ``V`` is what the door opens; the web never looks inside."""

    def __init__(
        self, asked: Asked, renderer: "Renderer", now: datetime, device: Device | None = None
    ) -> None:
        self.asked = asked
        self.now = now
        """Aware, UTC."""
        self.device = device or Device()
        self.token = ""
        """The session's token, or empty."""
        self.unlocked: V | None = None
        """The open vault, or None."""
        self.listener: Listener = Deaf()
        """Hears what was posted, once it was answered."""
        self._heard = False
        self._renderer = renderer
        self._arriving = notices.unpacked(asked.cookies.get(notices.COOKIE, ""))
        self._leaving: list[str] = []
        self._jar = Jar(secure=asked.secure)

    @property
    def vault(self) -> V:
        """The open vault. Where there is none, the visit turns into the way to unlock."""
        if self.unlocked is None:
            raise NeedsVault
        return self.unlocked

    @property
    def path(self) -> str:
        """The path asked for, without the query."""
        return self.asked.path

    @property
    def query(self) -> Mapping[str, str]:
        """The query; of a repeated name, the last."""
        return self.asked.query

    @property
    def params(self) -> Mapping[str, str]:
        """What the page's path pattern caught."""
        return self.asked.params

    @property
    def fields(self) -> Mapping[str, Sequence[str]]:
        """The fields of a POST, as sent."""
        return self.asked.fields

    @property
    def uploads(self) -> Mapping[str, Upload]:
        """The files of a POST, held in memory."""
        return self.asked.uploads

    @property
    def language(self) -> Language:
        """The language this browser reads."""
        return speaking(self.device.language)

    def render(self, template: str, page: object = None, *, status: int = 200) -> Response:
        """A page from ``room/name.html``; ``page`` is the frozen struct its template reads."""
        sentences = [*self._arriving, *self._leaving]
        if sentences:
            self._jar.notices([])
            self._leaving.clear()
        self._hear()
        aside = self.listener.aside(self)
        return HTMLResponse(self._renderer.render(self, template, page, sentences, aside), status)

    def go(self, path: str) -> Response:
        """Send the browser on (303) to a path of this house; anywhere else becomes home."""
        return RedirectResponse(local_path(path), 303)

    def say(self, sentence: str) -> None:
        """A notice on the next page shown: an ``N_()`` sentence, never a person's own words."""
        self._leaving.append(sentence)

    def remember(self, device: Device) -> None:
        """Have this browser remember a device, from this response on."""
        self.device = device
        self._jar.device(device)

    def open(self, token: str) -> None:
        """Give this browser a session."""
        self._jar.session(token)

    def close(self) -> None:
        """Take the session from this browser. The door's own ``lock`` is the caller's to call."""
        self.unlocked = None
        self._jar.no_session()

    def finish(self, response: Response) -> Response:
        """Put on the response what is to be remembered; called once, by the shell."""
        self._hear()
        if self._leaving:
            self._jar.notices([*self._arriving, *self._leaving])
        self._jar.put_on(response)
        return response

    def _hear(self) -> None:
        # Only now: whatever a form asked to be kept is kept, and no listener can be in its way.
        if self.asked.method == "POST" and not self._heard:
            self._heard = True
            self.listener.hear(self)
