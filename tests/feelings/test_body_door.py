"""The body-first door: from what is felt in the body to words it may be, with reasons."""

import pytest

from nearer.feelings.sensing import sensations
from nearer.steps.yourself.model import CheckIn
from tests.evening import Evening, evening

LUMP = "throat-lump"


@pytest.fixture
def ana(tmp_path) -> Evening:
    return evening(tmp_path / "data")


def test_what_is_picked_leads_to_words_that_say_why(ana):
    page = ana.send("/feelings/body", {"sensation": [LUMP]})
    assert "Maybe one of these?" in page
    (one,) = sensations().picked([LUMP])
    assert f"<b>{one.text}:</b>" in page


def test_the_page_of_words_can_be_come_back_to_and_keeps_nothing_by_itself(ana):
    ana.send("/feelings/body", {"sensation": [LUMP]})
    assert "Maybe one of these?" in ana.main("/feelings/body/found")
    assert "Maybe one of these?" not in ana.main("/feelings/body")
    assert not ana.vault.all(CheckIn)


def test_nothing_picked_or_nothing_known_asks_again(ana):
    for picked in ([], ["made-up"]):
        assert "What do you notice?" in ana.send("/feelings/body", {"sensation": picked})
    assert ana.browser.get("/feelings/body/found").headers["location"] == "/feelings/body"


def test_a_word_taken_from_there_is_kept_with_where_it_is_felt(ana):
    ana.send("/feelings/body", {"sensation": [LUMP]})
    ana.post("/check-in", {"only": "feelings", "feeling": "sad", "body": "throat"})
    (kept,) = ana.vault.all(CheckIn)
    assert [named.word for named in kept.record.feelings] == ["sad"]
    assert kept.record.body == ("throat",)
