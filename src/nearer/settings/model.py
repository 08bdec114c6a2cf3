"""What can be set, and what erasing everything would take, in words; pure."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Annotated, Literal

import msgspec

from nearer.access.strength import LEAST
from nearer.language import N_
from nearer.vault.preferences import Preferences
from nearer.vault.records import Record, kind_of

Typed = Annotated[str, msgspec.Meta(max_length=1024)]
NewPassphrase = Annotated[
    str,
    msgspec.Meta(
        min_length=LEAST,
        max_length=1024,
        extra={"wrong": N_("Use at least eight characters. A few words in a row work well.")},
    ),
]


class Chosen(msgspec.Struct, frozen=True):
    """The settings form. An empty box means no."""

    zone: str
    name: Annotated[str, msgspec.Meta(max_length=60)] = ""
    country: Annotated[str, msgspec.Meta(pattern="^([A-Z]{2})?$")] = ""
    language: str = "en"
    theme: Literal["auto", "light", "dark"] = "auto"
    idle_minutes: Annotated[
        int,
        msgspec.Meta(ge=1, le=240, extra={"wrong": N_("Use a number of minutes from 1 to 240.")}),
    ] = 15
    discreet: bool = False
    on_this_day: bool = False
    learn_words: bool = False
    under_18: bool = False

    def preferences(self, now: datetime) -> Preferences:
        """As the vault keeps them; ``now`` is aware, UTC."""
        chosen = msgspec.structs.asdict(self) | {"name": self.name.strip()}
        return Preferences(at=now.replace(microsecond=0), **chosen)


class NewWay(msgspec.Struct, frozen=True):
    """Changing the passphrase."""

    passphrase: Typed
    new: NewPassphrase
    again: str = ""


class Asked(msgspec.Struct, frozen=True):
    """Whatever only asks for the passphrase."""

    passphrase: Typed


KIND_NAMES: dict[str, tuple[str, str]] = {
    "check-in": (N_("{n} check-in"), N_("{n} check-ins")),
    "journal": (N_("{n} journal page"), N_("{n} journal pages")),
    "person": (N_("{n} person"), N_("{n} people")),
    "practice": (N_("{n} practice"), N_("{n} practices")),
    "routine": (N_("{n} weekly routine"), N_("{n} weekly routines")),
    "signs": (N_("{n} look at the signs"), N_("{n} looks at the signs")),
    "questionnaire": (N_("{n} questionnaire"), N_("{n} questionnaires")),
    "someone": (N_("{n} picture of someone"), N_("{n} pictures of someone")),
    "belief": (N_("{n} belief"), N_("{n} beliefs")),
    "wound": (N_("{n} old wound"), N_("{n} old wounds")),
    "unfinished": (N_("{n} unfinished relationship"), N_("{n} unfinished relationships")),
    "letter": (N_("{n} letter"), N_("{n} letters")),
    "circumstance": (N_("{n} circumstance"), N_("{n} circumstances")),
    "again": (N_("{n} look across"), N_("{n} looks across")),
    "sitting": (N_("{n} exercise"), N_("{n} exercises")),
    "exercise-file": (N_("{n} exercise you brought"), N_("{n} exercises you brought")),
    "season": (N_("{n} season"), N_("{n} seasons")),
    "rest": (N_("{n} “not today”"), N_("{n} times “not today”")),
}
"""Kind -> how one and how several of it are called."""

OTHER = (N_("{n} other thing"), N_("{n} other things"))


class Count(msgspec.Struct, frozen=True):
    """How many of one kind there are, with the words for one and for several."""

    n: int
    one: str
    many: str


def counted(records: Iterable[Record]) -> tuple[Count, ...]:
    """How many records of each kind there are, most first; settings are not counted."""
    kinds = Counter(map(type, records))  # by type first: kinds are few, records may be many
    found: Counter[tuple[str, str]] = Counter()
    for kind, n in kinds.items():
        if kind is not Preferences:
            found[KIND_NAMES.get(kind_of(kind), OTHER)] += n
    return tuple(Count(n, *names) for names, n in found.most_common())


def as_typed(preferences: Preferences) -> dict[str, list[str]]:
    """Preferences as the form would have sent them."""
    fields = msgspec.structs.asdict(preferences)
    typed = {name: fields[name] for name in Chosen.__struct_fields__}
    ticked = {True: ["on"], False: []}
    return {
        name: ticked[value] if isinstance(value, bool) else [str(value)]
        for name, value in typed.items()
    }
