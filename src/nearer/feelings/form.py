"""The wheel as part of a form: what it shows, and what was chosen on it."""

from collections.abc import Mapping, Sequence

import msgspec

from nearer.feelings.model import LONGEST_WORD, MOST_FEELINGS, Answer, Named, Wheel
from nearer.feelings.naming import TOO_STRONG, split, written
from nearer.feelings.taxonomy import wheel
from nearer.language import N_
from nearer.web.forms import Fields, fill

TOO_MANY = N_("Five is enough for one moment. Take one out, and keep it for another time.")
NOT_ON_THE_WHEEL = N_("One of these is not on the wheel. You could write it as a word of your own.")
TOO_LONG = N_("A word of your own can be up to 40 letters long.")

MIDDLE = 2


class Chosen(msgspec.Struct, frozen=True):
    """What a form says. ``problems`` holds one sentence per field name (``feeling``, ``own``)."""

    feelings: tuple[Named, ...]
    answer: Answer
    problems: Mapping[str, str]


class WheelPart(msgspec.Struct, frozen=True):
    """What ``feelings/wheel.html`` shows: the words, those ticked and how strong, the rest."""

    wheel: Wheel
    strengths: Mapping[str, int | None]
    """Word on the wheel -> strength, for the ticked ones."""
    own: str
    answer: str
    problems: Mapping[str, str]

    def strength(self, word: str) -> int:
        """Where a word's slider stands: as ticked, or in the middle."""
        strength = self.strengths.get(word)
        return MIDDLE if strength is None else strength

    @property
    def mixed(self) -> bool:
        """Whether what is ticked pulls in different directions."""
        return self.wheel.pulls_apart(self.strengths)

    @property
    def opened(self) -> frozenset[str]:
        """The cores something is ticked under."""
        known = (self.wheel.get(word) for word in self.strengths)
        return frozenset(feeling.core for feeling in known if feeling)


class _Answered(msgspec.Struct, frozen=True):
    answer: Answer = ""


def read_chosen(fields: Fields) -> Chosen:
    """Read ``feeling`` (words of the wheel), ``strength-<word>``, ``own`` and ``answer``.

    A word not on the wheel counts only when it stands in ``own``; one from the wheel written
    there counts as the wheel's.
    """
    problems: dict[str, str] = {}
    feelings: dict[str, Named] = {}
    for word, strength in (*_ticked(fields), *_own(fields)):
        field = "feeling" if word in fields.get("feeling", ()) else "own"
        known = wheel().get(word)
        wrong = _wrong(word, strength, known=known is not None, own=field == "own")
        if wrong:
            problems.setdefault(field, wrong)
            continue
        named = Named(known.word if known else word, strength)
        feelings.setdefault(named.word.casefold(), named)
    if len(feelings) > MOST_FEELINGS:
        problems.setdefault("feeling", TOO_MANY)
    answered = fill(_Answered, fields)
    answer: Answer = answered.value.answer if answered.value else ""
    return Chosen(
        tuple(feelings.values())[:MOST_FEELINGS], answer, {**problems, **answered.problems}
    )


def _wrong(word: str, strength: int | None, *, known: bool, own: bool) -> str:
    if strength is not None and not 0 <= strength <= 4:
        return TOO_STRONG
    if not known and not own:
        return NOT_ON_THE_WHEEL
    return TOO_LONG if len(word) > LONGEST_WORD else ""


def _ticked(fields: Fields) -> list[tuple[str, int | None]]:
    return [(word, _strength(fields, word)) for word in fields.get("feeling", ()) if word.strip()]


def _strength(fields: Fields, word: str) -> int | None:
    typed = next(iter(fields.get(f"strength-{word}", ())), "").strip()
    if not typed:
        return None
    return int(typed) if typed.isdecimal() else -1


def _own(fields: Fields) -> list[tuple[str, int | None]]:
    texts = ",".join(fields.get("own", ())).replace("\n", ",").split(",")
    return [split(" ".join(text.split())) for text in texts if text.strip()]


def feeling_fields(feelings: Sequence[Named], answer: Answer = "") -> dict[str, list[str]]:
    """The fields of a form that says exactly this; `read_chosen` reads them back."""
    on_wheel = [named for named in feelings if wheel().get(named.word)]
    own = [written(named) for named in feelings if not wheel().get(named.word)]
    strengths = {
        f"strength-{named.word}": [str(named.strength)]
        for named in on_wheel
        if named.strength is not None
    }
    return {
        "feeling": [named.word for named in on_wheel],
        **strengths,
        "own": [", ".join(own)],
        "answer": [answer],
    }


def wheel_part(fields: Fields) -> WheelPart:
    """The part as these fields fill it: a draft, a form that came back, a kept record's fields."""
    known = ((wheel().get(word), strength) for word, strength in _ticked(fields))
    return WheelPart(
        wheel=wheel(),
        strengths={feeling.word: strength for feeling, strength in known if feeling},
        own=next(iter(fields.get("own", ())), ""),
        answer=next(iter(fields.get("answer", ())), ""),
        problems=read_chosen(fields).problems,
    )
