"""A language: finds a sentence by its English text, fills it in, and says days and times."""

import datetime as dt
import gettext
from functools import cache
from pathlib import Path
from typing import Final

from nearer.language.days import Days, EnglishDays

CATALOGS: Final = Path(__file__).parent / "catalogs"
PSEUDO: Final = "xx"
DOMAIN: Final = "nearer"


def N_(text: str) -> str:  # noqa: N802 — gettext's own name for "translate this later"
    """Mark a sentence for translation where it is written; it is translated where it is said."""
    return text


class Language:
    """One language a person can read Nearer in. Sentences are found by their English text."""

    def __init__(self, code: str, translations: gettext.NullTranslations, days: Days) -> None:
        self.code = code
        self._translations = translations
        self._days = days

    def say(self, text: str, **values: object) -> str:
        """The sentence in this language, its ``{placeholders}`` filled from ``values``."""
        said = self._translations.gettext(text) if text else ""
        return said.format_map(values) if values else said

    def many(self, one: str, many: str, n: int, **values: object) -> str:
        """The form that fits ``n`` things; ``{n}`` is always there to be used."""
        said = self._translations.ngettext(one, many, n)
        return said.format_map({"n": n, **values})

    def date(self, day: dt.date) -> str:
        """A whole date: ``20 November 2025``."""
        return self._days.date(day)

    def day(self, day: dt.date) -> str:
        """A day near enough to need no year: ``Thursday 20 November``."""
        return self._days.day(day)

    def month(self, day: dt.date) -> str:
        """The month a day lies in: ``November 2025``."""
        return self._days.month(day)

    def weekday(self, day: dt.date) -> str:
        """The name of the day: ``Thursday``."""
        return self._days.weekday(day)

    def clock(self, moment: dt.datetime) -> str:
        """The time of day, in the zone the moment carries: ``21:40``."""
        return self._days.clock(moment)


class _Pseudo(gettext.NullTranslations):
    """Wraps every sentence in ⟦…⟧, so that a test can see what was never handed to a language."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{super().ngettext(msgid1, msgid2, n)}⟧"


def spoken() -> tuple[str, ...]:
    """The codes of every language that can be chosen, English first."""
    return ("en", *sorted(path.parts[-3] for path in CATALOGS.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")))


@cache
def speaking(code: str) -> Language:
    """The language with this code; English when there is no such catalog."""
    if code == PSEUDO:
        return Language("en", _Pseudo(), EnglishDays())
    if code == "en" or code not in spoken():
        return Language("en", gettext.NullTranslations(), EnglishDays())
    # Babel takes a while to import, and English needs none of it: the terminal starts without.
    from nearer.language.elsewhere import CldrDays

    return Language(code, gettext.translation(DOMAIN, CATALOGS, [code]), CldrDays(code))


ENGLISH: Final = speaking("en")
