"""With discreet titles on, no tab says what it is about; nothing else changes."""

import re

import msgspec
import pytest

from tests.evening import Evening
from tests.whole.reading import Paper, read_all

TELLING = re.compile(
    r"nearer|feel|sign|wound|belief|letter|safe|season|exercise|mirror|root|journal", re.IGNORECASE
)


@pytest.fixture
def discreet(house: Evening) -> dict[str, Paper]:
    preferences = msgspec.structs.replace(house.vault.preferences, discreet=True)
    house.vault.prefer(preferences)
    form = {
        "name": preferences.name,
        "zone": preferences.zone,
        "country": preferences.country,
        "language": preferences.language,
        "theme": preferences.theme,
        "idle_minutes": str(preferences.idle_minutes),
        "discreet": "on",
    }
    assert house.post("/settings", form).status_code == 303
    return read_all(house)


def test_no_tab_says_what_it_is_about(discreet: dict[str, Paper]):
    titles = {path: one.title for path, one in discreet.items() if path != "/measures"}
    assert len(titles) > 150
    assert {path: title for path, title in titles.items() if TELLING.search(title)} == {}
    assert len(set(titles.values())) == 1


def test_no_icon_says_it_either(discreet: dict[str, Paper]):
    for path, one in discreet.items():
        if path != "/measures":
            assert not [asset for asset in one.assets if asset.endswith("web/mark.svg")], path


def test_the_pages_themselves_say_what_they_are(discreet: dict[str, Paper]):
    assert "<h1>Letters that are not sent</h1>" in discreet["/roots/letters"].text
