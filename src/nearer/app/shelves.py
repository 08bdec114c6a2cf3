"""Every kind of record that has a page of its own, in the order lists show the kinds."""

from typing import Final

from nearer.exercises.shelves import SITTINGS
from nearer.keeping.shelf import Shelves
from nearer.pace.shelves import SEASONS
from nearer.people.shelves import PEOPLE
from nearer.signs.myself.shelves import CHECKS
from nearer.signs.questionnaires.shelves import FILLINGS
from nearer.signs.someone.shelves import PICTURES
from nearer.steps.roots.again.shelves import AGAINS
from nearer.steps.roots.beliefs.shelves import BELIEFS
from nearer.steps.roots.circumstances.shelves import CIRCUMSTANCES
from nearer.steps.roots.unfinished.shelves import LETTERS, UNFINISHED
from nearer.steps.roots.wounds.shelves import WOUNDS
from nearer.steps.yourself.practice.shelves import PRACTICES
from nearer.steps.yourself.shelves import CHECK_INS, ENTRIES

SHELVES: Final = Shelves(
    (
        CHECK_INS,
        ENTRIES,
        PRACTICES,
        SITTINGS,
        PEOPLE,
        CHECKS,
        FILLINGS,
        PICTURES,
        BELIEFS,
        WOUNDS,
        UNFINISHED,
        LETTERS,
        CIRCUMSTANCES,
        AGAINS,
        SEASONS,
    )
)
