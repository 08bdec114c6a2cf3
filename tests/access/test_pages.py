"""Drafts are kept as typed and sealed; staying is noted; locking locks."""

import pytest

from nearer.vault.preferences import Preferences
from tests.conftest import PASSPHRASE
from tests.small_house import START, build

TYPED = {"text": "Half a sentence about", "feeling": ["hurt", "relieved"]}


@pytest.fixture
def house(tmp_path):
    house = build(tmp_path / "data")
    house.accounts.make(PASSPHRASE, Preferences(at=START, zone="UTC", name="Ana"))
    return house


def test_what_is_typed_is_kept_field_by_field(house):
    browser, vault = house.unlocked()
    assert browser.post("/drafts/check-in", data=TYPED).status_code == 204
    assert vault.drafts.get("check-in") == {
        "text": ["Half a sentence about"], "feeling": ["hurt", "relieved"],
    }  # fmt: skip


def test_a_draft_lies_on_the_disk_only_sealed(house):
    browser, _ = house.unlocked()
    browser.post("/drafts/check-in", data=TYPED)
    kept = b"".join(file.read_bytes() for file in house.data.rglob("*") if file.is_file())
    assert b"Half a sentence" not in kept


def test_dropping_forgets_it(house):
    browser, vault = house.unlocked()
    browser.post("/drafts/check-in", data=TYPED)
    assert browser.post("/drafts/check-in/drop").status_code == 204
    assert vault.drafts.get("check-in") is None


@pytest.mark.parametrize("name", [".recovery-key", ".carry-on", "Check In", "a" * 81, "-x"])
def test_names_that_are_not_a_forms_are_refused(house, name):
    browser, vault = house.unlocked()
    for path in (f"/drafts/{name}", f"/drafts/{name}/drop"):
        assert browser.post(path, data=TYPED).status_code == 404
    assert vault.drafts.get(name) is None


def test_a_draft_has_a_largest_size(house):
    browser, vault = house.unlocked()
    assert browser.post("/drafts/journal", data={"text": "x" * 1_100_000}).status_code == 413
    assert vault.drafts.get("journal") is None


def test_one_persons_draft_is_not_anothers(house):
    house.accounts.make(PASSPHRASE, Preferences(at=START, zone="UTC", name="Ben"))
    ana, _ = house.unlocked()
    ana.post("/drafts/check-in", data=TYPED)
    _, bens = house.unlocked("Ben")
    assert bens.drafts.get("check-in") is None


def test_a_stranger_keeps_no_draft(house):
    assert house.browser().post("/drafts/check-in", data=TYPED).status_code == 401


def test_another_site_keeps_no_draft(house):
    browser, vault = house.unlocked()
    answer = browser.post("/drafts/check-in", data=TYPED, headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403
    assert vault.drafts.get("check-in") is None


def test_saying_still_here_keeps_the_vault_open_past_its_minutes(house):
    browser, _ = house.unlocked()
    for _ in range(4):
        house.clock.passes(minutes=10)
        assert browser.post("/still-here").status_code == 204
    house.clock.passes(minutes=16)
    assert browser.post("/still-here").status_code == 401


def test_lock_leads_to_the_unlock_page_and_closes_the_vault(house):
    browser, vault = house.unlocked()
    assert browser.post("/lock").headers["location"] == "/unlock"
    assert house.sessions.list(vault.account_id) == ()
    assert browser.post("/lock").headers["location"] == "/unlock"
