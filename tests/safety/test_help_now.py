"""Help now answers everyone: before unlocking, in any country, without JavaScript, discreetly."""

import re

import pytest

from nearer.safety.numbers import help_words


def read(browser, path="/help-now"):
    answer = browser.get(path)
    assert answer.status_code == 200
    return answer.text


def test_someone_who_has_no_space_here_gets_help(empty_house):
    said = read(empty_house.browser())
    assert "You do not have to get through this alone" in said
    assert "Nobody watches here" in said
    assert "findahelpline.com" in said


def test_a_chosen_country_shows_its_numbers_to_call_and_text(empty_house):
    said = read(empty_house.browser(), "/help-now?country=US")
    assert 'href="tel:911"' in said
    assert 'href="tel:988"' in said
    assert 'href="sms:741741?body=HOME"' in said
    assert "22 November 2026" in said


@pytest.mark.parametrize("code", ["DE", "de"])
def test_the_country_stays_chosen_in_the_list(empty_house, code):
    said = read(empty_house.browser(), f"/help-now?country={code}")
    assert '<option value="DE" selected>Germany</option>' in said


def test_a_country_without_lines_gets_its_emergency_number_and_the_list_of_lists(empty_house):
    said = read(empty_house.browser(), "/help-now?country=PT")
    assert 'href="tel:112"' in said
    assert "We know no line for Portugal" in said
    assert "findahelpline.com" in said


def test_a_country_we_know_nothing_of_is_never_given_an_invented_number(empty_house):
    said = read(empty_house.browser(), "/help-now?country=AQ")
    assert "we do not guess" in said
    assert "tel:" not in said


def test_nonsense_for_a_country_is_the_same_as_none(empty_house):
    assert read(empty_house.browser(), "/help-now?country=<b>") == read(empty_house.browser())


def test_the_country_chosen_in_settings_is_there_at_once_also_after_locking(house):
    browser, _ = house.unlocked()
    assert "TelefonSeelsorge" in read(browser)
    browser.post("/lock")
    assert "TelefonSeelsorge" in read(browser)


def test_asking_for_another_country_is_not_remembered(house):
    browser, _ = house.unlocked()
    assert "Samaritans" in read(browser, "/help-now?country=GB")
    assert "TelefonSeelsorge" in read(browser)


def test_ways_to_steady_oneself_and_sentences_to_send_are_all_there(empty_house):
    said = read(empty_house.browser())
    words = help_words()
    assert all(step in said for one in words.grounding for step in one.steps)
    assert all(one.sentence in said for one in words.tell)
    assert said.count('href="sms:?body=') == len(words.tell)


def test_abuse_lines_stand_with_the_words_about_abuse(empty_house):
    said = read(empty_house.browser(), "/help-now?country=IE")
    assert said.index("It is not your fault") < said.index("Aid 24h")
    assert 'href="tel:1800341900"' in said


def test_it_is_honest_about_history_and_spyware(empty_house):
    said = read(empty_house.browser())
    assert "history" in said
    assert "spies" in said


def test_discreet_mode_shows_another_name(house):
    browser = house.browser()
    browser.cookies.set("nearer-device", "theme=auto&language=en&discreet=on&country=&idle=15")
    said = read(browser)
    assert "<title>Notes</title>" in said
    assert "Nearer" not in said


def test_no_page_of_help_loads_or_links_to_anything_elsewhere(empty_house):
    for path in ("/help-now", "/help-now?country=US", "/measures"):
        said = read(empty_house.browser(), path)
        assert re.findall(r"(?:src|href|action)=\"(?:https?:)?//[^\"]*", said) == []
