"""Who answers where: helplines and emergency numbers, chosen by country and never by location."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Literal
from urllib.parse import quote

import msgspec

from nearer.language import N_

Kind = Literal["crisis", "support", "youth", "lgbtq-youth", "abuse"]
Service = Literal["everything", "ambulance", "police"]

KINDS: Mapping[Kind, str] = {
    "crisis": N_("When it is too much to carry alone"),
    "support": N_("To talk something over"),
    "youth": N_("If you are young"),
    "lgbtq-youth": N_("If you are young and LGBTQ"),
    "abuse": N_("When someone hurts, scares or controls you"),
}
"""Kind of line -> its heading, in the order the page shows them."""

SERVICES: Mapping[Service, str] = {
    "everything": N_("Emergency"),
    "ambulance": N_("Ambulance"),
    "police": N_("Police"),
}


class Text(msgspec.Struct, frozen=True):
    """A number that takes text messages, and the word to send first, if one is asked for."""

    to: str
    word: str = ""

    @property
    def href(self) -> str:
        """An ``sms:`` address (RFC 5724) with the word already written."""
        return f"sms:{dialled(self.to)}" + (f"?body={quote(self.word)}" if self.word else "")


class Line(msgspec.Struct, frozen=True):
    """One helpline as its sources give it; ``sources`` are the codes of the lists compared."""

    country: str
    name: str
    kind: Kind
    sources: tuple[str, ...]
    call: tuple[str, ...] = ()
    text: Text | None = None
    note: str = ""


class Helplines(msgspec.Struct, frozen=True):
    """Every helpline that ships, and the day all of them were last compared."""

    checked_on: datetime.date
    line: tuple[Line, ...]


class Emergency(msgspec.Struct, frozen=True):
    """One local emergency number and which service it reaches."""

    service: Service
    number: str


Emergencies = Mapping[Service, Mapping[str, tuple[str, ...]]]
"""Service -> number -> the countries (ISO 3166 alpha-2) where it is the one to call."""


class Numbers(msgspec.Struct, frozen=True):
    """What one country's page shows; both tuples may be empty, findahelpline.com never is."""

    country: str
    emergency: tuple[Emergency, ...]
    lines: tuple[Line, ...]

    def of(self, kind: Kind) -> tuple[Line, ...]:
        """The lines of one kind, in the order they were listed."""
        return tuple(line for line in self.lines if line.kind == kind)


def numbers_for(country: str, lines: Iterable[Line], emergencies: Emergencies) -> Numbers:
    """Everything known for ``country`` (ISO 3166 alpha-2, any case; empty for none chosen)."""
    code = country.upper()
    emergency = tuple(
        Emergency(service, number)
        for service in SERVICES
        for number, countries in emergencies.get(service, {}).items()
        if code in countries
    )
    order = list(KINDS)
    mine = sorted((one for one in lines if one.country == code), key=lambda x: order.index(x.kind))
    return Numbers(code, emergency, tuple(mine))


def dialled(number: str) -> str:
    """The digits a phone dials, with a leading plus kept: ``1-800`` -> ``1800``."""
    digits = "".join(sign for sign in number if sign in "0123456789")
    return f"+{digits}" if number.lstrip().startswith("+") else digits


def too_old(checked_on: datetime.date, today: datetime.date) -> bool:
    """Whether numbers compared on ``checked_on`` have had more than 180 days to change."""
    return (today - checked_on).days > 180
