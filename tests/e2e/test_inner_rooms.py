"""What is particular to each inner room, in the browser: sitting, safety, letters, a season."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.people import new_person
from tests.e2e.test_rooms import fine, press, who_is_safe

PACER = "/practices/breath?minutes=1"


@pytest.fixture
def ana(page: Page) -> Page:
    """A newcomer with a wide window."""
    new_person(page)
    return page


def follow(page: Page, link: str) -> None:
    with page.expect_navigation():
        page.get_by_role("main").get_by_role("link", name=link, exact=True).first.click()


def heart(page: Page) -> str:
    moved: str = page.locator(".heart").evaluate("one => one.style.transform")
    return moved


def test_a_practice_begins_pauses_and_goes_on_and_can_be_left(ana: Page):
    ana.goto(PACER)
    expect(ana.get_by_label("A soft bell at the start and the end")).not_to_be_checked()
    ana.get_by_role("button", name="Begin").click()
    expect(ana.locator(".cue")).not_to_be_empty()
    expect(ana.locator(".heart")).to_have_attribute("style", re.compile(r"scale\(0\.[6-9]"))
    ana.get_by_role("button", name="Pause").click()
    stood = heart(ana)
    fine(ana)
    assert heart(ana) == stood
    ana.get_by_role("button", name="Go on").click()
    expect(ana.locator(".heart")).not_to_have_attribute("style", f"transform: {stood};")
    ana.keyboard.press("Tab")
    follow(ana, "Note what I noticed")
    expect(ana.get_by_label("A thought")).to_be_visible()


def test_the_bell_sounds_without_a_file(ana: Page):
    asked: list[str] = []
    ana.on("request", lambda request: asked.append(request.url))
    ana.goto(PACER)
    ana.evaluate(
        """() => {
          window.rung = 0;
          const start = OscillatorNode.prototype.start;
          OscillatorNode.prototype.start = function (...when) {
            window.rung++;
            return start.apply(this, when);
          };
        }"""
    )
    ana.get_by_label("A soft bell at the start and the end").check()
    ana.get_by_role("button", name="Begin").click()
    expect(ana.locator(".cue")).not_to_be_empty()
    assert ana.evaluate("window.rung") >= 1
    assert [url for url in asked if re.search(r"\.(mp3|ogg|wav|m4a)", url)] == []


def test_with_less_motion_the_circle_keeps_still(ana: Page):
    ana.emulate_media(reduced_motion="reduce")
    ana.goto(PACER)
    expect(ana.get_by_label("Keep the circle still")).to_be_checked()
    ana.get_by_role("button", name="Begin").click()
    expect(ana.locator(".cue")).not_to_be_empty()
    assert heart(ana) == "none"


def test_without_javascript_a_practice_is_read(plain: Page):
    new_person(plain)
    plain.goto(PACER)
    words = plain.get_by_role("main").get_by_role("listitem")
    assert words.count() >= 4
    expect(words.last).to_be_visible()
    follow(plain, "Note what I noticed")


def test_a_week_is_set_exported_rested_and_taken_away(ana: Page):
    ana.goto("/routine")
    monday = ana.get_by_role("group", name="Monday")
    monday.get_by_label("From").fill("21:15")
    monday.get_by_label("What for, if you like").fill("a page, with tea")
    press(ana, "Keep this week")
    fine(ana)
    with ana.expect_download() as coming:
        ana.get_by_role("link", name="Get it as a calendar file").click()
    text = coming.value.path().read_text("utf-8")
    assert "SUMMARY:Quiet time" in text
    assert "T211500" in text
    assert "tea" not in text, "what it is for is nobody else's business"
    press(ana, "Let it rest for now")
    expect(ana.get_by_role("heading", name="Resting")).to_be_visible()
    press(ana, "Take it up again")
    follow(ana, "Take the routine away")
    press(ana, "Erase it for good")
    expect(ana.get_by_role("group", name="Monday").get_by_label("From")).to_have_value("")


def test_the_body_leads_to_words_with_their_reasons(ana: Page):
    ana.goto("/feelings/body")
    fine(ana)
    for sensation in ("A lump in the throat", "A heavy heart"):
        ana.get_by_label(sensation, exact=True).check()
    press(ana, "Show me what it may be")
    fine(ana)
    found = ana.locator(".maybes li")
    assert 3 <= found.count() <= 6
    expect(found.first).to_contain_text("A heavy heart:")
    word = found.first.locator("label").inner_text()
    found.first.get_by_role("checkbox").check()
    press(ana, "Keep this")
    expect(ana.get_by_role("main")).to_contain_text(word)
    expect(ana.get_by_role("main")).to_contain_text("throat")
    ana.go_back()
    expect(ana.locator(".maybes")).to_be_visible()


def someone(page: Page) -> None:
    page.goto("/people/new")
    page.get_by_label("What you call them here").fill("Fox")
    press(page, "Keep this")
    follow(page, "Look at the questions")


def answer(page: Page, said: str, which: int | None = None) -> None:
    for place, group in enumerate(page.get_by_role("main").get_by_role("group").all()):
        if which in (None, place):
            group.get_by_label(said, exact=True).check()


def test_five_times_no_opens_and_is_kept_only_when_asked(ana: Page):
    someone(ana)
    fine(ana)
    answer(ana, "No")
    press(ana, "See what opens")
    expect(ana.get_by_role("main")).to_contain_text("Nothing you answered speaks against a step.")
    ana.reload()
    follow(ana, "Fox")
    expect(ana.get_by_text("come five short questions about safety")).to_be_visible()
    follow(ana, "Look at the questions")
    answer(ana, "No")
    ana.get_by_label("Keep my answers, so that I am not asked each time").check()
    press(ana, "See what opens")
    follow(ana, "Fox")
    expect(ana.get_by_text("From what you answered on")).to_be_visible()


@pytest.mark.parametrize("said", ["Yes", "I'm not sure"])
def test_one_yes_or_unsure_closes_and_offers_four_other_ways(phone: Page, said: str):
    new_person(phone)
    someone(phone)
    answer(phone, "No")
    answer(phone, said, 2)
    press(phone, "See what opens")
    fine(phone)
    main = phone.get_by_role("main")
    expect(main).to_contain_text("So no steps with this person open here for now.")
    for way in ("someone safer", "yourself", "About limits", "People who know about this"):
        expect(main.get_by_role("link", name=re.compile(way)).first).to_be_visible()
    expect(main).to_contain_text("may show in its history")


def test_a_picture_of_someone_unsafe_is_for_oneself_only(ana: Page):
    ana.goto("/signs/someone/first")
    ana.get_by_label("Who is it about?").fill("Fox")
    answer(ana, "Yes", 0)
    press(ana, "See what opens")
    press(ana, "Look at it for myself only")
    fine(ana)
    expect(ana.get_by_label("Where do I do this, too?")).to_have_count(0)
    expect(ana.get_by_role("group", name="Where would you like to go with it?")).to_have_count(0)
    ana.get_by_label("What would be kind to yourself now?").fill("Call Ines.")
    press(ana, "Keep this")
    expect(ana.get_by_role("heading", name="Go carefully")).to_be_visible()
    expect(ana.get_by_role("link", name="How to support someone who is far away")).to_have_count(0)


def test_a_picture_leads_to_one_of_three_endings(ana: Page):
    ana.goto("/signs/someone/first")
    who_is_safe(ana)
    ana.get_by_label("Ask", exact=False).first.check()
    ana.get_by_label("In your own words").fill("I would like to know on Friday.")
    press(ana, "Keep this")
    expect(ana.get_by_role("main")).to_contain_text("I would like to know on Friday.")
    follow(ana, "About limits")
    ana.go_back()
    expect(ana.get_by_role("main")).to_contain_text("I would like to know on Friday.")


def test_a_letter_is_sealed_found_nowhere_and_opened_when_asked(ana: Page):
    ana.goto("/roots/letters/new")
    ana.get_by_label("To", exact=True).fill("K.")
    ana.get_by_label("The letter").fill("Zwergtaucherwort, all of it.")
    press(ana, "Keep the letter")
    letter = ana.url
    follow(ana, "What shall become of it?")
    fine(ana)
    ana.get_by_label("Seal it until a day").check()
    press(ana, "So be it")
    expect(ana.get_by_role("alert")).to_be_visible()
    ana.get_by_label("Seal it until a day").check()
    ana.get_by_label("until which day?").fill(str(date.today() + timedelta(days=90)))
    press(ana, "So be it")
    fine(ana)
    expect(ana.get_by_text("Zwergtaucherwort")).to_have_count(0)
    for path in ("/search?q=Zwergtaucherwort", "/roots/letters", "/today", f"{letter}/edit"):
        ana.goto(path)
        expect(ana.get_by_text("Zwergtaucherwort, all")).to_have_count(0)
    ana.goto(letter)
    press(ana, "Open it all the same")
    expect(ana.get_by_text("Zwergtaucherwort, all of it.")).to_be_visible()
    follow(ana, "What shall become of it?")
    ana.get_by_label("Let it go for good").check()
    press(ana, "So be it")
    press(ana, "Erase it for good")
    ana.goto("/search?q=Zwergtaucherwort")
    expect(ana.get_by_role("main").get_by_role("link", name="Zwergtaucherwort")).to_have_count(0)


def test_a_belief_is_rated_again_and_its_first_wording_stays(ana: Page):
    ana.goto("/roots/beliefs")
    ana.get_by_role("link", name=re.compile("Needing support is weakness")).click()
    ana.get_by_label("A sentence that could stand beside it").fill("I can need something.")
    ana.get_by_label("How believable is the first one now").fill("80")
    press(ana, "Keep this")
    follow(ana, "See what you wrote")
    ana.get_by_label("The first belief, 0 to 100").fill("55")
    press(ana, "Keep the rating")
    fine(ana)
    main = ana.get_by_role("main")
    expect(main).to_contain_text("Needing support is weakness.")
    expect(main).to_contain_text("has lost some of its weight")
    ana.goto("/roots/map")
    fine(ana)
    expect(main.get_by_role("link", name="Needing support is weakness.")).to_be_visible()


def test_a_season_asks_for_less_everywhere_until_it_is_over(ana: Page):
    ana.goto("/season")
    follow(ana, "Begin a season")
    ana.get_by_label("Your own name for it, if you like").fill("Moving house")
    press(ana, "Ask less of me")
    ana.goto("/today")
    fine(ana)
    expect(ana.get_by_role("main")).to_contain_text("Moving house")
    ana.goto("/exercises/values")
    expect(ana.get_by_role("button", name="Begin the short form")).to_have_class("button")
    ana.goto("/practices/breath")
    expect(ana.locator("nav .chip[aria-current]")).to_have_text("1 minute")
    ana.goto("/season")
    press(ana, "It is over")
    ana.goto("/exercises/values")
    expect(ana.get_by_role("button", name="Begin", exact=True)).to_have_class("button")


def test_an_article_is_found_read_and_printed(ana: Page):
    ana.goto("/library")
    ana.get_by_label("Words to look for").fill("numb glass")
    press(ana, "Look for it")
    fine(ana)
    ana.get_by_role("main").get_by_role("link", name=re.compile("Signs in oneself")).click()
    expect(ana.get_by_role("heading", name="What this is not")).to_be_visible()
    expect(ana.get_by_role("heading", name="Sources")).to_be_attached()
    ana.emulate_media(media="print")
    expect(ana.get_by_role("navigation", name="Main", exact=True)).to_be_hidden()
    expect(ana.get_by_role("heading", level=1)).to_be_visible()
    ana.emulate_media(media="screen")
    ana.go_back()
    expect(ana.get_by_label("Words to look for")).to_have_value("numb glass")
