"""Every kind of record the house knows. It imports models only, so that commands start fast."""

from typing import Final

from nearer.exercises.model import Brought, Sitting
from nearer.pace.model import Season
from nearer.people.model import Person
from nearer.signs.myself.model import SignsCheck
from nearer.signs.questionnaires.model import Filling
from nearer.signs.someone.model import Picture
from nearer.steps.roots.again.model import Again
from nearer.steps.roots.beliefs.model import Belief
from nearer.steps.roots.circumstances.model import Circumstance
from nearer.steps.roots.unfinished.model import Letter, Unfinished
from nearer.steps.roots.wounds.model import Wound
from nearer.steps.yourself.model import CheckIn, Entry
from nearer.steps.yourself.practice.model import Practice
from nearer.steps.yourself.routine.model import Routine
from nearer.today.model import Rest
from nearer.vault.preferences import Preferences
from nearer.vault.records import Record

KINDS: Final[tuple[type[Record], ...]] = (
    Preferences,
    CheckIn,
    Entry,
    Rest,
    Season,
    Practice,
    Routine,
    Sitting,
    Person,
    SignsCheck,
    Filling,
    Picture,
    Belief,
    Wound,
    Unfinished,
    Letter,
    Circumstance,
    Again,
    Brought,
)
