"""A word for it in the browser: by mouse, by keys, on a phone, without JavaScript."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, StorageState, expect

from tests.e2e.browsing import DESKTOP, PHONE, PLAIN, axe, overflow
from tests.e2e.conftest import Visitor
from tests.e2e.forms import plant
from tests.e2e.members import signed_in
from tests.e2e.people import new_person
from tests.e2e.server import Server
from tests.e2e.traces import traces

NOTE = "I am so sad and lonely tonight. She ignored me all evening, and I cried."
NO_CLUE = "Hmm."


@pytest.fixture(scope="module")
def member(browser: Browser, household: Server) -> StorageState:
    """The cookies of someone whose space is open."""
    return signed_in(browser, household)


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def either(
    request: pytest.FixtureRequest, visitor: Visitor, household: Server, member: StorageState
) -> Page:
    """The check-in, blank, in a wide window and on a phone."""
    return blank(visitor(household, **request.param, storage_state=member))


@pytest.fixture
def wide(visitor: Visitor, household: Server, member: StorageState) -> Page:
    return blank(visitor(household, **DESKTOP, storage_state=member))


@pytest.fixture
def scriptless(visitor: Visitor, household: Server, member: StorageState) -> Page:
    return blank(visitor(household, **PLAIN, storage_state=member))


def blank(page: Page) -> Page:
    page.request.post("/check-in/fresh", headers={"origin": page.request.get("/today").url[:-6]})
    page.goto("/check-in")
    return page


def button(page: Page) -> Locator:
    return page.get_by_role("button", name="Find a word for it")


def offers(page: Page) -> Locator:
    return page.get_by_role("region", name="Maybe one of these?")


def stones(page: Page) -> list[str]:
    return page.locator(".stone-word").all_inner_texts()


def sent(page: Page) -> list[str]:
    """The feelings the form would send."""
    found: list[str] = page.locator("form:has(#feeling)").evaluate(
        "form => new FormData(form).getAll('feeling')"
    )
    return found


def ask(page: Page, note: str = NOTE) -> list[str]:
    """Write a note and ask about it; the words offered."""
    page.get_by_label("What happened, in a line or two?").fill(note)
    button(page).click()
    expect(offers(page)).to_be_visible()
    boxes = offers(page).get_by_role("checkbox")
    return [str(box.get_attribute("value")) for box in boxes.all()]


def test_offers_come_in_place_with_reasons_and_none_is_taken(either: Page):
    words = ask(either)
    assert len(words) == len(set(words)) >= 3
    expect(offers(either)).to_contain_text("Because you wrote “")
    expect(offers(either)).to_contain_text("And how does that feel?")
    expect(offers(either)).to_be_in_viewport()
    assert (sent(either), stones(either)) == ([], [])
    assert either.url.endswith("/check-in")
    assert overflow(either) <= 0
    axe(either)


def test_taking_one_is_choosing_it_on_the_wheel_and_back(either: Page):
    word = ask(either)[0]
    box = offers(either).get_by_label(word, exact=True)
    box.check()
    assert (sent(either), stones(either)) == ([word], [word])
    box.uncheck()
    assert (sent(either), stones(either)) == ([], [])
    box.check()
    either.get_by_role("button", name=f"Take out {word}").click()
    expect(box).not_to_be_checked()
    either.get_by_role("button", name="Put it back").click()
    expect(box).to_be_checked()
    assert sent(either) == [word]


def test_a_word_on_the_wheel_already_is_shown_as_taken(wide: Page):
    word = ask(wide)[0]
    offers(wide).get_by_label(word, exact=True).check()
    assert word in ask(wide, f"{NOTE} Really.")
    expect(offers(wide).get_by_label(word, exact=True)).to_be_checked()
    assert sent(wide) == [word]


def test_a_sixth_word_is_not_taken_and_it_says_why(wide: Page):
    word = ask(wide)[0]
    others = [one for one in ("brave", "cosy", "proud", "shy", "free", "safe") if one != word]
    for one in others[:5]:
        wide.get_by_role("option", name=one, exact=True).click()
    offers(wide).get_by_label(word, exact=True).click()
    expect(offers(wide).get_by_label(word, exact=True)).not_to_be_checked()
    expect(wide.locator(".offers-line")).to_contain_text("Five is enough")
    assert sorted(sent(wide)) == sorted(others[:5])


def test_by_keys_alone_from_the_note_to_a_word(wide: Page):
    wide.get_by_label("What happened, in a line or two?").fill(NOTE)
    wide.keyboard.press("Tab")
    expect(button(wide)).to_be_focused()
    wide.keyboard.press("Enter")
    expect(wide.get_by_role("status").filter(has_text="Maybe one of these?")).to_be_attached()
    expect(button(wide)).to_be_focused()
    wide.keyboard.press("Tab")
    first = offers(wide).get_by_role("checkbox").first
    expect(first).to_be_focused()
    wide.keyboard.press("Space")
    assert sent(wide) == [first.get_attribute("value")]


def test_enter_in_a_line_keeps_the_check_in(scriptless: Page):
    scriptless.get_by_label("What fed you?").fill("soup")
    scriptless.keyboard.press("Enter")
    expect(scriptless).to_have_url(re.compile("/check-in/[0-9a-f]{32}$"))


def test_nothing_moves_for_those_who_asked_for_stillness(wide: Page):
    wide.emulate_media(reduced_motion="reduce")
    ask(wide)
    assert wide.evaluate("document.getAnimations().length") == 0


def test_too_unsure_leaves_the_wheel_and_a_kind_word(wide: Page):
    wide.get_by_label("What happened, in a line or two?").fill(NO_CLUE)
    button(wide).click()
    expect(wide.get_by_role("region", name="No word stands out")).to_contain_text("That is fine.")
    expect(wide.get_by_role("listbox")).to_be_visible()
    axe(wide)


def test_without_a_connection_it_says_so_and_the_note_stays(wide: Page):
    def cut(route: Route) -> None:
        route.abort()

    wide.route("**/feelings/listen", cut)
    note = wide.get_by_label("What happened, in a line or two?")
    note.fill(NOTE)
    button(wide).click()
    expect(wide.get_by_text("That could not be done now. Nothing is lost.")).to_be_visible()
    expect(note).to_have_value(NOTE)


def test_without_javascript_everything_typed_comes_back_with_the_offers(scriptless: Page):
    scriptless.get_by_label("What fed you?").fill("soup")
    words = ask(scriptless)
    assert scriptless.url.endswith("/check-in?word=1#maybe")
    expect(scriptless.get_by_label("What happened, in a line or two?")).to_have_value(NOTE)
    expect(scriptless.get_by_label("What fed you?")).to_have_value("soup")
    offers(scriptless).get_by_label(words[0], exact=True).check()
    button(scriptless).click()
    expect(offers(scriptless)).to_contain_text("chosen, see below")
    assert sent_plainly(scriptless) == [words[0]]
    scriptless.get_by_role("button", name="Keep this").click()
    expect(scriptless).to_have_url(re.compile("/check-in/[0-9a-f]{32}"))
    expect(scriptless.get_by_role("list", name="Feelings")).to_have_text(re.compile(words[0]))


def sent_plainly(page: Page) -> list[str]:
    return [str(box.get_attribute("value")) for box in page.locator("[name=feeling]:checked").all()]


def test_a_line_on_the_wheels_own_page(either: Page):
    either.goto("/feelings")
    either.get_by_label("Write a line, and look for a word").fill(NOTE)
    button(either).click()
    word = str(offers(either).get_by_role("checkbox").first.get_attribute("value"))
    offers(either).get_by_label(word, exact=True).check()
    assert stones(either) == [word]
    axe(either)
    either.get_by_role("button", name="Keep this").click()
    expect(either).to_have_url(re.compile("/check-in/[0-9a-f]{32}$"))
    expect(either.get_by_role("main")).not_to_contain_text("ignored")


def test_a_page_of_the_journal_leads_to_a_word(wide: Page):
    wide.goto("/journal/new")
    wide.get_by_label("Your page").fill(NOTE)
    wide.get_by_role("button", name="Keep this page").click()
    wide.get_by_role("link", name="Find a word for it").click()
    expect(offers(wide)).to_be_visible()
    assert stones(wide) == []
    axe(wide)


def test_what_was_looked_at_is_found_nowhere_on_the_disk(visitor: Visitor, server: Server):
    page = visitor(server)
    new_person(page)
    words = [plant(), plant(), plant()]
    ask(page, f"{NOTE} {words[0]}")
    page.goto("/feelings")
    for word, press in zip(words[1:], (True, False), strict=True):
        page.get_by_label("Write a line, and look for a word").fill(f"{NOTE} {word}")
        if press:
            button(page).click()
        else:
            page.locator("form.listen").evaluate("form => form.submit()")
        expect(offers(page)).to_be_visible()
    assert not any(word in page.url for word in words)
    server.kill()
    assert traces(server.log.parent, words) == []
