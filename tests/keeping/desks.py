"""Every desk of the house, an example of what is kept there, and where its forms are."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from nearer.demo.year import year
from nearer.keeping.desk import Desk
from nearer.pace import pages as pace
from nearer.people import pages as people
from nearer.signs.myself import pages as myself
from nearer.signs.questionnaires import pages as questionnaires
from nearer.signs.someone import pages as someone
from nearer.steps.roots.again import pages as again
from nearer.steps.roots.beliefs import pages as beliefs
from nearer.steps.roots.circumstances import pages as circumstances
from nearer.steps.roots.unfinished import letters
from nearer.steps.roots.unfinished import pages as unfinished
from nearer.steps.roots.wounds import pages as wounds
from nearer.steps.yourself.practice import pages as practice
from tests.forms.fields import TOLD

YEAR: Final = year(1, date(2026, 11, 22), "Europe/Berlin")


@dataclass(frozen=True)
class Place:
    """A desk, the address of a blank form, and which of those begun side by side it is."""

    desk: Desk[Any]
    form: str
    which: str = ""

    @property
    def name(self) -> str:
        return self.desk.shelf.name

    @property
    def example(self) -> Any:
        """The first of its kind in the made-up year."""
        return next(one for one in YEAR if type(one) is self.desk.shelf.kind)

    @property
    def texts(self) -> list[str]:
        """The names of its free-text fields."""
        form = f"{self.desk.shelf.path}/*/edit"
        return sorted(field.name for field in TOLD if field.form == form)


PLACES: Final = [
    Place(pace.DESK, "/season/new"),
    Place(people.DESK, "/people/new"),
    Place(practice.DESK, "/practices/breath/after", "breath"),
    Place(myself.DESK, "/signs/myself/new"),
    Place(questionnaires.DESK, "/signs/questionnaires/swls", "swls"),
    Place(someone.DESK, "/signs/someone/new"),
    Place(again.DESK, "/signs/again/new"),
    Place(beliefs.DESK, "/roots/beliefs/new"),
    Place(wounds.DESK, "/roots/wounds/about/neglect/now", "neglect"),
    Place(unfinished.DESK, "/roots/unfinished/new"),
    Place(letters.DESK, "/roots/letters/new"),
    Place(circumstances.DESK, "/roots/circumstances/new"),
]
