"""Templates become pages: one environment per language, everything escaped, nothing undefined."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import minijinja
import msgspec

from nearer.language import N_, Language
from nearer.web.aside import Aside
from nearer.web.icons import icon
from nearer.web.rooms import Room
from nearer.web.static import Static
from nearer.web.visit import Visit


class Place(msgspec.Struct, frozen=True):
    """A place a person can go to from anywhere."""

    name: str
    path: str
    icon: str
    accent: str = ""
    """The colour of its step, if it belongs to one."""


class Map(msgspec.Struct, frozen=True):
    """The house as its navigation shows it."""

    rail: tuple[Place, ...] = ()
    foot: tuple[Place, ...] = ()
    bar: tuple[Place, ...] = ()
    """Four at most; the shell adds More."""
    banner: str = ""
    """A sentence that stands above every page, if there is anything to say on all of them."""


class Shell(msgspec.Struct, frozen=True):
    """What every template may read about the house around it."""

    name: str
    """The name on the tab: a plain one in discreet mode."""
    mark: str
    language: str
    theme: str
    discreet: bool
    unlocked: bool
    idle: int
    path: str
    notices: tuple[str, ...]
    aside: Aside | None
    map: Map

    def at(self, path: str) -> bool:
        """Whether the page shown is ``path`` or lies below it."""
        return self.path == path or self.path.startswith(f"{path}/")


class Renderer:
    """Turns ``room/name.html`` and a page struct into HTML."""

    def __init__(self, rooms: Iterable[Room], static: Static, house: Map) -> None:
        self._folders = {room.name: room.folder / "templates" for room in rooms}
        self._static = static
        self._house = house
        self.environment = cache(self._environment)

    def render(
        self,
        visit: Visit[Any],
        template: str,
        page: object,
        notices: Sequence[str] = (),
        aside: Aside | None = None,
    ) -> str:
        """The page as HTML. Raises TemplateError for a field its struct does not have."""
        environment = self.environment(visit.language)
        return environment.render_template(
            template, page=page, shell=self._shell(visit, notices, aside)
        )

    def _shell(self, visit: Visit[Any], notices: Sequence[str], aside: Aside | None) -> Shell:
        device = visit.device
        return Shell(
            name=N_("Notes") if device.discreet else "Nearer",
            mark="notes" if device.discreet else "mark",
            language=visit.language.code,
            theme=device.theme,
            discreet=device.discreet,
            unlocked=visit.unlocked is not None,
            idle=device.idle,
            path=visit.path,
            notices=tuple(notices),
            aside=aside,
            map=self._house,
        )

    def _environment(self, language: Language) -> minijinja.Environment:
        return minijinja.Environment(
            loader=self._source,
            undefined_behavior="strict",
            trim_blocks=True,
            lstrip_blocks=True,
            # An error's text would otherwise quote a page's values, a person's words among them.
            debug=False,
            globals=_functions(language, self._static),
        )

    def _source(self, name: str) -> str | None:
        room, _, path = name.partition("/")
        folder = self._folders.get(room)
        if folder is None or ".." in path:
            return None
        file = folder / path
        return file.read_text("utf-8") if file.is_file() else None


def _functions(language: Language, static: Static) -> dict[str, Any]:
    """The functions every template has."""
    return {
        "_": language.say,
        "n_": language.many,
        "date": language.date,
        "day": language.day,
        "month": language.month,
        "weekday": language.weekday,
        "clock": language.clock,
        "asset": static.address,
        "icon": icon,
    }
