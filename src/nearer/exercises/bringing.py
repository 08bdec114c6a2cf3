"""A file someone brings: what it holds, or each line that stands in the way of taking it in."""

import re
from collections.abc import Mapping

from nearer.exercises.model import LONGEST_FILE, Exercise
from nearer.exercises.reading import Wrong, read


def examine(text: str, known: Mapping[str, Exercise]) -> Exercise | tuple[Wrong, ...]:
    """The exercise, or what is wrong with its file. ``known`` are those already here, by id."""
    if len(text) > LONGEST_FILE:
        return (Wrong(1, f"A file has at most {LONGEST_FILE} letters. This one has more."),)
    found = read(text)
    if isinstance(found, Exercise) and known.get(found.id, found) != found:
        reason = f"There is an exercise `{found.id}` here already. Give yours another id."
        return (Wrong(_line_of_id(text), reason),)
    return found


def _line_of_id(text: str) -> int:
    lines = re.split(r"\r\n|\r|\n", text)
    return next((n for n, line in enumerate(lines, 1) if re.match(r"\s*id\s*:", line)), 1)
