"""Forms: what was typed becomes a typed struct, or one sentence for each field that is off."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Annotated, Any, Final, Generic, TypeVar, Union, get_args, get_origin

import msgspec
from msgspec.structs import FieldInfo

from nearer.language import N_

S = TypeVar("S")
Fields = Mapping[str, Sequence[str]]
NOTHING: Final[Fields] = MappingProxyType({})


class Filled(msgspec.Struct, Generic[S], frozen=True):
    """A form after reading it: the struct (or None), what was typed, and what is off.

    ``problems`` holds one sentence per field name, in English, to be said with ``_()``.
    """

    value: S | None
    typed: Fields
    problems: Mapping[str, str]

    def first(self, name: str, default: str = "") -> str:
        """What was typed into a field that holds one thing."""
        return next(iter(self.typed.get(name, ())), default)

    def every(self, name: str) -> list[str]:
        """What was typed into a field that holds several."""
        return list(self.typed.get(name, ()))

    def chosen(self, name: str, value: object) -> bool:
        """Whether a box or a radio button with this value was ticked."""
        return str(value) in self.typed.get(name, ())

    def wrong(self, name: str, sentence: str) -> "Filled[S]":
        """The same form with one more problem, found by a rule that looks past a single field."""
        return Filled(None, self.typed, {**self.problems, name: sentence})


def unfilled(typed: Fields = NOTHING) -> Filled[Any]:
    """A form nobody has sent yet; ``typed`` is what it starts with (a draft, a kept record)."""
    return Filled(None, typed, {})


def fill(shape: type[S], fields: Fields) -> Filled[S]:
    """Read a form into ``shape``, a msgspec struct, field by field.

    An empty field takes its default. A field that does not fit is told by the ``"wrong"`` sentence
    of its ``Meta(extra=...)``, or by a plain one. Newlines arrive as ``\\n``.
    """
    values: dict[str, Any] = {}
    problems: dict[str, str] = {}
    for field in _fields(shape):  # type: ignore[arg-type]
        typed = [_unix(text) for text in fields.get(field.encode_name, ())]
        given = _given(field.type, typed)
        if given is None:
            if field.required:
                problems[field.encode_name] = _sentence(field.type, MISSING)
            continue
        try:
            values[field.name] = msgspec.convert(given, field.type, strict=False)
        except msgspec.ValidationError:
            problems[field.encode_name] = _sentence(field.type, _usual(field.type))
    return Filled(None if problems else shape(**values), fields, problems)


@cache
def _fields(shape: type[object]) -> tuple[FieldInfo, ...]:
    # Resolving annotations anew costs more than the rest of reading a form.
    return msgspec.structs.fields(shape)  # type: ignore[arg-type]


MISSING: Final = N_("This one is needed.")
USUAL: Final = (
    (("int", "float"), N_("Use a number that fits here.")),
    (("date", "datetime"), N_("Write a day, like 2025-11-20.")),
    (("time",), N_("Write a time, like 21:40.")),
    (("Literal", "bool"), N_("Choose one of these.")),
    (("str",), N_("This does not fit here. It may be too long.")),
)
ANYTHING: Final = N_("This does not fit here.")


def _given(kind: object, typed: list[str]) -> object:
    """What msgspec is to read, or None when the field was left empty."""
    names = {getattr(part, "__name__", "") for part in _parts(kind)}
    if names & {"tuple", "list", "set", "frozenset"}:
        return [text.strip() for text in typed if text.strip()] or None
    text = typed[-1] if typed else ""
    if not text.strip():
        return None
    if "bool" in names:
        return {"on": True, "off": False}.get(text, text)
    if names & {"datetime", "time"} and text.count(":") == 1:
        return f"{text.strip()}:00"  # what <input type="time"> and "datetime-local" leave out
    # A passphrase may begin or end with a space; only text keeps its edges.
    return text if "str" in names else text.strip()


def _parts(kind: object) -> Iterator[object]:
    """The plain types behind ``Annotated`` and unions, outermost only."""
    origin = get_origin(kind)
    if origin is Annotated:
        yield from _parts(get_args(kind)[0])
    elif origin in (Union, UnionType):
        for part in get_args(kind):
            yield from _parts(part)
    elif kind is not NoneType:
        yield origin or kind


def _usual(kind: object) -> str:
    names = {getattr(part, "__name__", str(part).rpartition(".")[2]) for part in _parts(kind)}
    return next((said for kinds, said in USUAL if names & set(kinds)), ANYTHING)


def _sentence(kind: object, usual: str) -> str:
    """The field's own sentence, wherever in its annotation it stands."""
    if get_origin(kind) is Annotated:
        for note in get_args(kind)[1:]:
            if isinstance(note, msgspec.Meta) and note.extra and "wrong" in note.extra:
                return str(note.extra["wrong"])
    return (
        next((said for part in get_args(kind) if (said := _sentence(part, "")) and said), usual)
        if get_args(kind)
        else usual
    )


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
