"""Changing how the space opens, seeing where it is open, closing it elsewhere."""

import re

import pytest

from nearer.vault.errors import WrongPassphrase
from tests.conftest import PASSPHRASE

NEW = "five entirely new words now"


def change(browser, **changes):
    typed = {"passphrase": PASSPHRASE, "new": NEW, "again": NEW} | changes
    return browser.post("/settings/passphrase", data=typed)


def test_the_new_passphrase_opens_and_the_old_one_does_not(house):
    browser, vault = house.unlocked()
    assert change(browser).headers["location"] == "/settings"
    assert house.accounts.open(vault.account_id, NEW)
    with pytest.raises(WrongPassphrase):
        house.accounts.open(vault.account_id, PASSPHRASE)


def test_changing_it_locks_every_other_browser_and_not_this_one(house):
    browser, _ = house.unlocked()
    other, _ = house.unlocked()
    change(browser)
    assert browser.get("/today").status_code == 200
    assert other.get("/today").status_code == 303


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"passphrase": "not it"}, "That is not your passphrase"),
        ({"new": "short", "again": "short"}, "at least eight characters"),
        ({"again": "another"}, "not the same"),
        ({"passphrase": ""}, "This one is needed"),
    ],
)
def test_what_is_off_changes_nothing(house, changes, sentence):
    browser, vault = house.unlocked()
    answer = change(browser, **changes)
    assert answer.status_code in (403, 422)
    assert sentence in answer.text
    assert house.accounts.open(vault.account_id, PASSPHRASE)


def test_guessing_at_an_open_browser_is_slowed_like_unlocking(house):
    browser, _ = house.unlocked()
    answers = [change(browser, passphrase="no").status_code for _ in range(6)]
    assert answers == [403] * 5 + [429]


def test_a_new_recovery_key_is_shown_opens_and_retires_the_old_one(empty_house):
    from nearer.vault.preferences import Preferences
    from tests.small_house import START

    ana = Preferences(at=START, zone="UTC", name="Ana")
    old, account_id = empty_house.accounts.make(PASSPHRASE, ana)[1], None
    browser, vault = empty_house.unlocked()
    account_id = vault.account_id
    answer = browser.post("/settings/recovery-key", data={"passphrase": PASSPHRASE})
    assert answer.headers["location"] == "/recovery-key"
    page = browser.get("/recovery-key").text
    new = "-".join(re.findall(r"<li>([0-9A-Z]{4})</li>", page))
    assert "waiting" in browser.get("/settings").text
    with pytest.raises(WrongPassphrase):
        empty_house.accounts.open_with_recovery(account_id, old, NEW)
    assert empty_house.accounts.open_with_recovery(account_id, new, NEW)


def test_a_new_recovery_key_needs_the_passphrase(house):
    browser, _ = house.unlocked()
    answer = browser.post("/settings/recovery-key", data={"passphrase": "no"})
    assert answer.status_code == 403
    assert browser.get("/recovery-key").headers["location"] == "/settings"


def test_open_browsers_are_listed_in_the_persons_own_time(house):
    browser, _ = house.unlocked()
    house.unlocked()
    page = browser.get("/settings/browsers").text
    assert page.count("This browser") == 1
    assert page.count("Another browser") == 1
    assert "22:00" in page  # 21:00 UTC in Berlin


def test_one_other_browser_can_be_locked(house):
    browser, _ = house.unlocked()
    other, _ = house.unlocked()
    page = browser.get("/settings/browsers").text
    (path,) = re.findall(r"/settings/browsers/[0-9a-f]{32}/lock", page)
    assert browser.post(path).status_code == 303
    assert other.get("/today").status_code == 303
    assert browser.get("/today").status_code == 200


@pytest.mark.parametrize("id", ["0" * 32, "nonsense"])
def test_a_browser_that_is_not_ones_own_cannot_be_locked(house, id):
    browser, _ = house.unlocked()
    assert browser.post(f"/settings/browsers/{id}/lock").status_code == 404


def test_all_others_or_everywhere(house):
    browser, vault = house.unlocked()
    other, _ = house.unlocked()
    browser.post("/settings/lock-others")
    assert other.get("/today").status_code == 303
    assert browser.get("/today").status_code == 200
    assert browser.post("/settings/lock-everywhere").headers["location"] == "/unlock"
    assert browser.get("/today").status_code == 303
    assert house.sessions.list(vault.account_id) == ()
