"""Taking everything along, readable or sealed; and erasing that really erases."""

import io
import json
import tarfile

import pyrage  # type: ignore[import-untyped]  # it ships no types
import pytest

from nearer.steps.yourself.model import CheckIn, Entry
from nearer.vault.preferences import Preferences
from tests.conftest import PASSPHRASE
from tests.small_house import START

WORDS = "The kitchen smelled of oranges."


@pytest.fixture
def lived_in(house):
    browser, vault = house.unlocked()
    vault.keep(Entry(at=START, zone="Europe/Berlin", text=WORDS))
    for _ in range(2):
        vault.keep(CheckIn(at=START, zone="Europe/Berlin"))
    return browser, vault


def ask(browser, what, passphrase=PASSPHRASE):
    return browser.post(f"/settings/{what}", data={"passphrase": passphrase})


def test_the_export_page_says_that_the_file_is_not_sealed(lived_in):
    assert "This file is not sealed." in lived_in[0].get("/settings/export").text


def test_the_export_is_a_json_file_with_everything(lived_in):
    answer = ask(lived_in[0], "export")
    assert answer.headers["content-disposition"] == 'attachment; filename="nearer-2026-11-22.json"'
    kinds = [record["kind"] for record in json.loads(answer.content)["records"]]
    assert sorted(kinds) == ["check-in", "check-in", "journal"]
    assert WORDS in answer.text


@pytest.mark.slow  # sealing a backup is slow on purpose
def test_the_backup_opens_with_age_and_the_passphrase(lived_in):
    answer = ask(lived_in[0], "backup")
    assert answer.headers["content-disposition"].endswith('.age"')
    assert WORDS.encode() not in answer.content
    opened = pyrage.passphrase.decrypt(answer.content, PASSPHRASE)
    with tarfile.open(fileobj=io.BytesIO(opened)) as files:
        assert "nearer.json" in files.getnames()


def test_discreet_files_have_a_plain_name(lived_in):
    browser, _ = lived_in
    browser.post(
        "/settings", data={"zone": "UTC", "name": "Ana", "discreet": "on", "idle_minutes": "15"}
    )
    assert 'filename="notes-' in ask(browser, "export").headers["content-disposition"]


@pytest.mark.parametrize("what", ["export", "backup", "erase"])
def test_nothing_leaves_or_goes_without_the_passphrase(lived_in, what):
    browser, vault = lived_in
    answer = ask(browser, what, "not it")
    assert answer.status_code == 422
    assert "That is not your passphrase" in answer.text
    assert WORDS not in answer.text
    assert len(vault.everything()) == 4


def test_the_erase_page_says_exactly_what_goes(lived_in):
    said = lived_in[0].get("/settings/erase").text
    assert "<li>2 check-ins</li>" in said
    assert "<li>1 journal page</li>" in said
    assert "Backups" not in said.partition("What goes:")[2].partition("</ul>")[0]


def test_erasing_leaves_no_account_no_session_and_no_ciphertext(house, lived_in):
    browser, vault = lived_in
    ids = [bytes.fromhex(kept.id) for kept in vault.everything()]
    assert ask(browser, "erase").headers["location"] == "/goodbye"
    assert "It is all gone" in browser.get("/goodbye").text
    assert house.accounts.count() == 0
    assert browser.get("/today").headers["location"].startswith("/unlock")
    assert browser.get("/").headers["location"] == "/welcome"
    left = b"".join(file.read_bytes() for file in house.data.rglob("*") if file.is_file())
    assert not any(id in left for id in ids)


def test_erasing_ones_own_space_leaves_the_others_alone(house, lived_in):
    house.accounts.make(PASSPHRASE, Preferences(at=START, zone="UTC", name="Ben"))
    ask(lived_in[0], "erase")
    ben, _ = house.unlocked("Ben")
    assert ben.get("/today").text == "Good evening, Ben"


def test_after_erasing_this_browser_remembers_no_country(lived_in):
    browser, _ = lived_in
    ask(browser, "erase")
    assert "country=&" in browser.cookies["nearer-device"]
