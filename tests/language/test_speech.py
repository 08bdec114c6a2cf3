import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from nearer.language import ENGLISH, N_, speaking, spoken
from nearer.language.days import MONTHS, WEEKDAYS, EnglishDays
from nearer.language.elsewhere import CldrDays

THURSDAY = dt.date(2025, 11, 20)
EVENING = dt.datetime(2025, 11, 20, 21, 4, tzinfo=dt.timezone(dt.timedelta(hours=-5)))
SPANISH = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Kept by {name}."
msgstr "Guardado por {name}."

msgid "{n} day"
msgid_plural "{n} days"
msgstr[0] "{n} día"
msgstr[1] "{n} días"
"""


def test_english_says_a_sentence_as_it_is_written():
    assert ENGLISH.say(N_("Keep this")) == "Keep this"
    assert ENGLISH.say("Kept by {name}.", name="Ana {x}") == "Kept by Ana {x}."


def test_a_brace_in_a_sentence_without_values_is_a_brace():
    assert ENGLISH.say("Take out {text}") == "Take out {text}"


def test_nothing_to_say_stays_nothing():
    assert ENGLISH.say("") == speaking("xx").say("") == ""


@pytest.mark.parametrize(("n", "said"), [(0, "0 days"), (1, "1 day"), (2, "2 days")])
def test_one_and_many_differ(n: int, said: str):
    assert ENGLISH.many("{n} day", "{n} days", n) == said


def test_many_takes_more_values():
    assert ENGLISH.many("{n} of {all}", "{n} of {all}", 2, all=9) == "2 of 9"


def test_the_pseudo_language_marks_whatever_went_through_it():
    pseudo = speaking("xx")
    assert pseudo.say("Kept by {name}.", name="Ana") == "⟦Kept by Ana.⟧"
    assert pseudo.many("{n} day", "{n} days", 3) == "⟦3 days⟧"


@pytest.mark.parametrize("code", ["en", "zz", "", "../../etc", "EN"])
def test_a_language_without_a_catalog_is_english(code: str):
    assert speaking(code).say("Keep this") == "Keep this"
    assert speaking(code).code == "en"


def test_days_and_times_in_english():
    assert ENGLISH.day(THURSDAY) == "Thursday 20 November"
    assert ENGLISH.date(THURSDAY) == "20 November 2025"
    assert ENGLISH.month(THURSDAY) == "November 2025"
    assert ENGLISH.weekday(THURSDAY) == "Thursday"
    assert ENGLISH.clock(EVENING) == "21:04"


@given(day=st.dates())
def test_english_names_agree_with_the_calendar(day: dt.date):
    english = EnglishDays()
    assert WEEKDAYS.index(english.weekday(day)) == day.isocalendar().weekday - 1
    assert MONTHS[day.month - 1] in english.day(day)
    number, month, year = english.date(day).split()
    assert (int(year), MONTHS.index(month) + 1, int(number)) == (day.year, day.month, day.day)


@pytest.mark.parametrize(
    ("code", "day", "month", "weekday"),
    [
        ("es", "jueves, 20 de noviembre", "noviembre de 2025", "jueves"),
        ("de", "Donnerstag, 20. November", "November 2025", "Donnerstag"),
        ("fr", "jeudi 20 novembre", "novembre 2025", "jeudi"),
    ],
)
def test_other_languages_say_days_in_full_and_their_own_way(
    code: str, day: str, month: str, weekday: str
):
    days = CldrDays(code)
    assert (days.day(THURSDAY), days.month(THURSDAY)) == (day, month)
    assert days.weekday(THURSDAY) == weekday
    assert "2025" in days.date(THURSDAY)


def test_a_time_is_said_in_the_zone_it_carries():
    assert CldrDays("es").clock(EVENING) == "21:04"


def test_a_catalog_in_its_place_is_spoken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("nearer.language.speech.CATALOGS", tmp_path)
    folder = tmp_path / "es" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "nearer.mo").open("wb") as file:
        write_mo(file, read_po(SPANISH.splitlines(), locale="es"))
    speaking.cache_clear()
    try:
        spanish = speaking("es")
        assert spoken() == ("en", "es")
        assert spanish.say("Kept by {name}.", name="Ana") == "Guardado por Ana."
        assert spanish.many("{n} day", "{n} days", 2) == "2 días"
        assert spanish.day(THURSDAY) == "jueves, 20 de noviembre"
        assert spanish.say("Not translated yet") == "Not translated yet"
    finally:
        speaking.cache_clear()


def test_english_starts_without_loading_the_calendars_of_the_world():
    check = "import sys, nearer.language; sys.exit('babel' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0
