"""`nearer help-now` answers before anything is unlocked, in words or for a program."""

import json

import pytest
from click.testing import CliRunner

from nearer.safety.commands import NoSuchCountry, help_now


def ask(*arguments):
    return CliRunner().invoke(help_now, arguments, catch_exceptions=False).output


def test_it_says_first_that_nobody_watches():
    assert ask().startswith("Nobody watches here.")


def test_without_a_country_it_says_how_to_choose_and_where_every_country_is_listed():
    said = ask()
    assert "local emergency number" in said
    assert "--country DE" in said
    assert "findahelpline.com" in said


def test_a_country_shows_its_emergency_number_its_lines_and_the_day_they_were_compared():
    said = ask("--country", "us")
    assert "Emergency: 911" in said
    assert "text HOME to 741741" in said
    assert "call 1-866-488-7386" in said
    assert "findahelpline.com" in said
    assert "compared on 2026-11-22" in said


def test_a_country_without_lines_still_gets_its_emergency_number_and_the_list():
    said = ask("--country", "PT")
    assert "Emergency: 112" in said
    assert "findahelpline.com" in said


def test_a_country_we_know_no_number_of_is_told_so_in_words():
    assert "Call your local emergency number" in ask("--country", "AQ")


def test_it_always_offers_a_way_to_steady_oneself_and_a_sentence_to_send():
    said = ask("--country", "JP")
    assert "1. Look for five things" in said
    assert "I do not want to be alone with it" in said


def test_a_program_gets_the_numbers_as_json():
    read = json.loads(ask("--country", "de", "--json"))
    assert read["country"] == "DE"
    assert read["emergency"] == [{"service": "everything", "number": "112"}]
    assert read["lines"][0]["call"][2] == "116 123"
    assert read["checked_on"] == "2026-11-22"


def test_an_unknown_code_is_answered_with_what_to_do():
    with pytest.raises(NoSuchCountry, match=r"two letters.*findahelpline"):
        ask("--country", "Deutschland")
    assert NoSuchCountry.exit_code == 2
