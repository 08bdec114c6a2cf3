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
        exercise = read(file.read_text("utf-8"))
        if isinstance(exercise, tuple):
            raise ValueError(f"{file.name}: {exercise[0]}")
        found[exercise.id] = exercise
    return MappingProxyType(found)
