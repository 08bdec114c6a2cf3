"""A word for it on the wheel's own page: offered with reasons, never ticked, kept nowhere."""

import re

import pytest

from nearer.feelings.offers import LINE, LONGEST, offers_for, shown
from nearer.feelings.suggest.model import Heard, Story
from nearer.feelings.taxonomy import wheel
from tests.evening import Evening, evening
from tests.feelings.hearing import IGNORED, hears, suggestion
from tests.reading import grade

TWO = Heard((suggestion("sad", "cried", "<all> night"), suggestion("grateful", "Mira wrote")))
NOT_YET = "Write a line first, as it comes."


@pytest.fixture
def ana(tmp_path) -> Evening:
    return evening(tmp_path / "data")


def boxes(html: str) -> list[str]:
    """The words offered, by their boxes."""
    offers = html.partition('<section class="offers"')[2].partition("</section>")[0]
    return re.findall(r'name="feeling" value="(\w+)"', offers)


def meaning(word: str) -> str:
    feeling = wheel().get(word)
    assert feeling
    return feeling.meaning


def listened(ana: Evening, text: str = "I cried.") -> str:
    answer = ana.post("/feelings/listen", {"text": text})
    assert answer.status_code == 200
    return answer.text


def test_each_word_stands_with_its_meaning_and_the_persons_own_words(ana, monkeypatch):
    hears(monkeypatch, TWO)
    html = listened(ana)
    assert boxes(html) == ["sad", "grateful"]
    for word in ("sad", "grateful"):
        assert meaning(word).replace("'", "&#x27;") in html
    assert "Because you wrote “cried”, “&lt;all&gt; night”." in html
    assert "Because you wrote “Mira wrote”." in html
    assert "These are guesses. You know best" in html


def test_nothing_offered_is_ticked_and_no_number_is_shown(ana, monkeypatch):
    hears(monkeypatch, TWO)
    html = listened(ana)
    assert "checked" not in html
    assert not re.search(r"\d\s*%|0\.\d", html)


def test_a_word_that_no_one_word_led_to_says_so_and_claims_no_more(ana, monkeypatch):
    hears(monkeypatch, Heard((suggestion("tender"),)))
    assert "From the whole of it, and no one word." in listened(ana)
    ana.post("/check-in", {"note": "Soup.", "feeling": "tender"})
    assert "From the whole of it, and from what you chose before." in listened(ana)


def test_a_mix_is_welcomed_only_when_it_is_one(ana, monkeypatch):
    hears(monkeypatch, Heard(TWO.suggestions, mixed=True))
    assert "More than one can be true." in listened(ana)
    hears(monkeypatch, TWO)
    assert "More than one can be true." not in listened(ana)


def test_a_story_leads_on_to_how_it_feels(ana, monkeypatch):
    hears(monkeypatch, Heard(stories=(IGNORED,)))
    html = listened(ana)
    assert "You wrote “ignored me”. That tells what someone did. And how does that feel?" in html
    assert boxes(html) == ["lonely", "hurt", "angry"]
    assert "Because you" not in html


def test_no_word_is_offered_twice():
    twice = Story("used", "used", ("hurt", "sad"))
    found = shown(Heard((suggestion("hurt", "ow"),), (IGNORED, twice)))
    words = [one.feeling.word for one in found.offers]
    words += [one.word for story in found.stories for one in story.feelings]
    assert words == ["hurt", "lonely", "angry", "sad"]


def test_a_story_whose_words_all_stand_above_says_so(ana, monkeypatch):
    all_three = tuple(suggestion(word, "ow") for word in IGNORED.leads)
    hears(monkeypatch, Heard(all_three, (IGNORED,)))
    assert "Maybe a word above says it." in listened(ana)


def test_too_unsure_is_said_kindly_and_offers_nothing(ana, monkeypatch):
    hears(monkeypatch, Heard())
    html = listened(ana)
    assert "No word stands out" in html
    assert "That is fine." in html
    assert boxes(html) == []


def test_nothing_written_is_not_looked_at(ana, monkeypatch):
    stub = hears(monkeypatch, TWO)
    for text in ("", " \n"):
        assert NOT_YET in listened(ana, text)
    assert NOT_YET in ana.post("/feelings/listen", {}).text
    assert stub.asked == []


def test_a_page_as_long_as_a_book_is_looked_at_from_its_beginning(monkeypatch):
    stub = hears(monkeypatch, TWO)
    offers_for("a" * (LONGEST + 9), None)
    assert stub.asked == [("a" * LONGEST, None)]


def test_a_word_that_the_wheel_does_not_hold_is_left_out():
    unknown = suggestion("sad").__class__("sadd", "sad", 0.5, ())
    assert shown(Heard((unknown,), (Story("x", "x", ("nope", "sad")),))).offers == ()


def test_a_line_on_the_wheels_own_page_is_looked_at_and_kept_nowhere(ana, monkeypatch):
    hears(monkeypatch, TWO)
    answer = ana.post("/feelings/word", {"text": "I cried."})
    assert answer.headers["location"] == "/feelings/word#maybe"
    html = ana.get("/feelings/word")
    assert boxes(html) == ["sad", "grateful"]
    assert "I cried.</textarea>" in html
    assert 'id="feeling-sad"' in html
    assert not re.search(r'id="feeling-\w+"[^>]* checked', html)
    assert [kept for kept in ana.vault.everything() if type(kept.record).diary] == []


def test_an_empty_line_lets_go_of_the_one_before(ana, monkeypatch):
    hears(monkeypatch, TWO)
    ana.post("/feelings/word", {"text": "I cried."})
    assert ana.post("/feelings/word", {"text": " "}).headers["location"] == "/feelings"
    assert ana.vault.drafts.get(LINE) is None
    assert ana.browser.get("/feelings/word").headers["location"] == "/feelings"
    assert "I cried." not in ana.get("/feelings")


def test_keeping_a_feeling_lets_go_of_the_line_that_led_to_it(ana, monkeypatch):
    hears(monkeypatch, TWO)
    ana.post("/feelings/word", {"text": "I cried."})
    ana.post("/check-in", {"only": "feelings", "feeling": "sad"})
    assert ana.vault.drafts.get(LINE) is None


def test_the_wheels_own_page_offers_nothing_by_itself(ana, monkeypatch):
    stub = hears(monkeypatch, TWO)
    assert '<section class="offers"' not in ana.get("/feelings")
    assert '<section class="offers"' not in ana.get("/feelings?feeling=sad")
    assert stub.asked == []


def test_a_stranger_is_told_nothing(ana):
    ana.browser.post("/lock")
    assert ana.browser.post("/feelings/listen", data={"text": "I cried."}).status_code == 401
    carried = ana.browser.post("/feelings/word", data={"text": "I cried."})
    assert carried.status_code == 403
    assert "I cried." not in carried.text


def test_the_sentences_are_plain():
    from tests.house.source import SRC

    source = (SRC / "feelings" / "templates" / "offers.html").read_text("utf-8")
    sentences = [said for said in re.findall(r'_\("([^"]+)"', source) if said.endswith((".", "?"))]
    assert len(sentences) > 6
    read = [re.sub(r"\{\w+\}", "sad", said) for said in sentences]
    assert [said for said in read if grade(said) > 6] == []
