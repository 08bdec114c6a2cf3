"""The safety questions as they are asked, and what was answered."""

from functools import cache

import msgspec

from nearer.language.texts import text
from nearer.people.rules import Answers
from nearer.web.forms import Fields, fill


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One question; ``id`` is the field it is answered in."""

    id: str
    text: str
    more: str


class Questions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All five, and what is said around them."""

    lead: str
    kept: str
    question: tuple[Question, ...]


@cache
def questions() -> Questions:
    """The questions as they ship."""
    return msgspec.toml.decode(text("people.toml"), type=Questions)


def read_answers(fields: Fields) -> Answers:
    """What these fields answer. What is missing, or is no answer, was skipped."""
    filled = fill(Answers, fields)
    known = {name: typed for name, typed in fields.items() if name not in filled.problems}
    return filled.value or fill(Answers, known).value or Answers()


def answer_fields(answers: Answers | None) -> dict[str, list[str]]:
    """The fields of a form that says exactly this."""
    return {name: [value] for name, value in msgspec.structs.asdict(answers or Answers()).items()}
