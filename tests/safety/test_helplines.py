"""The numbers are fresh, sourced, diallable, and never guessed."""

import datetime
import re

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from nearer.safety.countries import countries, country_name
from nearer.safety.model import KINDS, SERVICES, Line, Text, dialled, numbers_for, too_old
from nearer.safety.numbers import emergencies, help_words, helplines, numbers

LINES = helplines().line
TERRITORIES = set(Locale.parse("en").territories)
EUROPEAN_UNION = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"


def test_the_numbers_that_ship_were_compared_in_the_last_180_days():
    today = datetime.datetime.now(datetime.UTC).date()
    assert not too_old(helplines().checked_on, today), (
        "Compare every line with its own website, then move checked_on in helplines.toml."
    )


def test_the_day_of_comparing_is_not_in_the_future():
    tomorrow = datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=1)
    assert helplines().checked_on <= tomorrow


@pytest.mark.parametrize(("days", "old"), [(0, False), (180, False), (181, True), (4000, True)])
def test_numbers_grow_old_after_180_days(days, old):
    checked = datetime.date(2026, 1, 1)
    assert too_old(checked, checked + datetime.timedelta(days=days)) is old


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line.country} {line.name}")
def test_every_line_has_a_way_to_reach_it_and_says_where_it_comes_from(line):
    assert line.call or line.text
    assert line.sources
    assert all(re.fullmatch(r"[A-Z]\d{0,2}(\(x\d\))?", code) for code in line.sources)
    assert line.country in TERRITORIES
    assert all(dialled(number).isdigit() for number in line.call)


def test_no_line_is_listed_twice():
    assert len({(line.country, line.name) for line in LINES}) == len(LINES)


def test_every_country_with_a_helpline_also_has_an_emergency_number():
    assert [line.country for line in LINES if not numbers(line.country).emergency] == []


def test_every_emergency_number_is_for_a_real_country_once_per_service():
    for service in SERVICES:
        listed = [code for codes in emergencies()[service].values() for code in codes]
        assert set(listed) <= TERRITORIES
        assert len(listed) == len(set(listed))


def test_one_number_for_everything_leaves_no_other_to_choose_between():
    table = emergencies()
    whole = {code for codes in table["everything"].values() for code in codes}
    ambulance = {code for codes in table["ambulance"].values() for code in codes}
    police = {code for codes in table["police"].values() for code in codes}
    assert ambulance == police
    assert not whole & ambulance


def test_112_is_the_number_in_the_whole_european_union():
    for code in EUROPEAN_UNION.split():
        assert [one.number for one in numbers(code).emergency] == ["112"]


def test_an_ambulance_comes_before_the_police():
    assert [(one.service, one.number) for one in numbers("JP").emergency] == [
        ("ambulance", "119"),
        ("police", "110"),
    ]


def test_germany_has_its_three_numbers_and_its_emergency_number():
    found = numbers("de")
    assert found.lines[0].call == ("0800 111 0 111", "0800 111 0 222", "116 123")
    assert found.emergency[0].number == "112"


def test_a_country_we_know_nothing_of_gets_no_invented_number():
    assert numbers("XX").emergency == ()
    assert numbers("").lines == ()


def test_texting_a_line_writes_its_word_already():
    assert Text("741741", "HOME").href == "sms:741741?body=HOME"
    assert Text("0477 13 11 14").href == "sms:0477131114"


def test_a_plus_survives_dialling_and_everything_else_but_digits_goes():
    assert dialled("+44 (20) 7946-0000") == "+442079460000"
    assert dialled("1-800-668-6868") == "18006686868"


@given(st.text())
def test_what_is_dialled_is_never_anything_but_digits_and_one_plus(number):
    assert re.fullmatch(r"\+?\d*", dialled(number))


line_strategy = st.builds(
    Line,
    country=st.sampled_from(["DE", "US", "NZ"]),
    name=st.text(min_size=1),
    kind=st.sampled_from(list(KINDS)),
    sources=st.just(("P",)),
)


@given(st.lists(line_strategy), st.sampled_from(["DE", "US", "NZ", "FR"]))
def test_a_country_gets_all_its_lines_only_its_lines_and_crisis_first(lines, country):
    found = numbers_for(country, lines, {})
    assert sorted(map(repr, found.lines)) == sorted(
        repr(line) for line in lines if line.country == country
    )
    order = [list(KINDS).index(line.kind) for line in found.lines]
    assert order == sorted(order)
    assert sum(len(found.of(kind)) for kind in KINDS) == len(found.lines)


def test_help_says_that_nobody_watches_and_that_it_is_no_emergency_service():
    said = help_words().not_care
    assert "Nobody watches" in said
    assert "not an emergency service" in said


def test_a_language_without_its_own_words_still_gets_help():
    assert help_words("tlh") == help_words("en")


def test_countries_are_named_sorted_and_real():
    named = dict(countries())
    assert named["DE"] == "Germany"
    assert not {"EU", "ZZ", "UN"} & set(named)
    assert country_name("nz") == "New Zealand"
    assert country_name("??") == ""
    names = [name for _, name in countries()]
    assert names.index("Åland Islands") < names.index("Albania")
