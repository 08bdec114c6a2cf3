"""The exercises that come with Nearer."""

from functools import cache
from types import MappingProxyType

from nearer.exercises.model import Exercise
from nearer.exercises.reading import read
from nearer.language.texts import folder


@cache
def exercises() -> MappingProxyType[str, Exercise]:
    """All of them by id. Raises ValueError for a file that is wrong."""
    found: dict[str, Exercise] = {}
    for file in sorted(folder("exercises").iterdir(), key=lambda file: file.name):
        match read(file.read_text("utf-8")):
            case Exercise() as exercise:
                found[exercise.id] = exercise
            case wrong:
                raise ValueError(f"{file.name}: {wrong[0]}")
    return MappingProxyType(found)


def exercise(id: str) -> Exercise | None:
    """One of them, such as for a door that leads to it; None when there is none of that id."""
    return exercises().get(id)
