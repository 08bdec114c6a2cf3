"""Every kind of record that has a page of its own, in the order lists show the kinds."""

from typing import Final

from nearer.exercises.shelves import SITTINGS
from nearer.keeping.shelf import Shelves
from nearer.pace.shelves import SEASONS
from nearer.people.shelves import PEOPLE
from nearer.signs.myself.shelves import CHECKS
from nearer.signs.questionnaires.shelves import FILLINGS
from nearer.steps.yourself.practice.shelves import PRACTICES
from nearer.steps.yourself.shelves import CHECK_INS, ENTRIES

SHELVES: Final = Shelves(
    (CHECK_INS, ENTRIES, PRACTICES, SITTINGS, PEOPLE, CHECKS, FILLINGS, SEASONS)
)
