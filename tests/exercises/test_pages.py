"""The exercises before one begins: the list, what may keep one from beginning, who may do it."""

from msgspec.structs import replace

from nearer.exercises.known import begun, finished_today
from nearer.exercises.model import Sitting
from nearer.exercises.shipped import exercise, exercises
from nearer.pace.model import Season
from tests.evening import NOW, ZONE
from tests.exercises.doing import at, begin, bring, finish, latest

GUARDS = "not now if: Is it fresh? | Are you alone?\ninstead: self-compassion-break\n"


def try_to_begin(ana, **fields):
    """The page that says why not; nothing has begun."""
    before = len(ana.vault.all(Sitting))
    page = ana.send("/exercises/every-way", fields)
    assert len(ana.vault.all(Sitting)) == before
    return page


def test_every_shipped_exercise_is_listed_and_has_a_page_with_its_sources(ana):
    listed = ana.get("/exercises")
    for id, one in exercises().items():
        assert f'href="/exercises/{id}"' in listed
        page = ana.main(f"/exercises/{id}")
        assert one.title in page
        assert all(source in page for source in one.sources)
        assert "It treats nothing and tests nothing" in page


def test_what_a_hub_may_link_to_is_there_and_nothing_else(ana):
    assert exercise("processing-a-feeling")
    assert exercise("made-up") is None
    ana.get("/exercises/made-up", status=404)


def test_what_may_stir_things_up_is_said_before_it_begins(ana):
    bring(ana, "cautions: It may ache.\n")
    assert "may stir things up" in ana.main("/exercises")
    page = ana.main("/exercises/every-way")
    assert "It may ache." in page
    assert page.index("It may ache.") < page.index("Not today")


def test_a_yes_or_an_unsure_kindly_offers_something_else_and_does_not_begin(ana):
    bring(ana, GUARDS)
    for answers in ({"guard-0": "yes"}, {"guard-0": "no", "guard-1": "unsure"}):
        page = try_to_begin(ana, **answers)
        assert "Maybe not now" in page
        assert 'href="/exercises/self-compassion-break"' in page
        assert 'href="/practices"' in page


def test_a_no_or_no_answer_lets_it_begin(ana):
    bring(ana, GUARDS)
    assert "Leave it open" in ana.main("/exercises/every-way")
    for answers in ({"guard-0": "no", "guard-1": "no"}, {"guard-0": ""}, {}):
        assert begin(ana, **answers).record.given == ()


def test_only_so_many_sittings_then_others_are_offered(ana):
    bring(ana, "sittings: 2\n")
    finish(ana)
    kept = begin(ana)
    ana.post(at(kept, "line"), {"text": "begun counts"})
    page = try_to_begin(ana)
    assert "This one is done" in page
    assert "Go on with it" in page


def test_after_three_on_one_day_it_is_enough_until_the_next(ana):
    bring(ana)
    finish(ana, 2)
    kept = begin(ana)
    ana.post(at(kept, "quiet"), {"way": "on"})
    assert finished_today(ana.vault, NOW) == 3
    assert "That is enough for today" in ana.main(f"{at(kept)}/end")
    assert "Enough for today" in ana.main("/exercises")
    page = try_to_begin(ana)
    for way in ("/journal/new", "/practices", "/today", "/help-now"):
        assert f'href="{way}"' in page
    ana.clock.passes(minutes=10)
    assert finished_today(ana.vault, ana.clock()) == 3
    assert finished_today(ana.vault, NOW.replace(day=NOW.day + 1)) == 0


def test_what_was_begun_may_be_finished_when_it_is_enough(ana):
    bring(ana)
    kept = begin(ana)
    ana.post(at(kept, "line"), {"text": "half"})
    finish(ana, 3)
    assert "Go on with it" in ana.main("/exercises/every-way")
    answer = ana.post(at(kept, "quiet"), {"way": "on"})
    assert answer.headers["location"] == f"{at(kept)}/end"


def test_in_a_season_one_is_enough_and_the_short_form_comes_first(ana):
    ana.vault.keep(Season(at=NOW, zone=ZONE))
    bring(ana)
    page = ana.main("/exercises/every-way")
    assert "A season is on, so the short form comes first." in page
    assert "Begin with all the steps" in page
    assert "one a day is plenty" in ana.main("/exercises")
    finish(ana)
    assert "Enough for today" in try_to_begin(ana)


def test_under_18_some_wait_and_their_address_says_so_kindly(ana):
    bring(ana, "adults: yes\n")
    kept = begin(ana)
    ana.post(at(kept, "line"), {"text": "the window"})
    ana.vault.prefer(replace(ana.vault.preferences, under_18=True))
    assert "every-way" not in ana.get("/exercises")
    page = ana.main("/exercises/every-way")
    assert "This one waits until you are 18" in page
    assert "People who listen" in page
    assert "waits until" in ana.post("/exercises/every-way", {}).text
    assert begun(ana.vault) is None
    assert "the window" in ana.main(at(kept))
    assert ana.browser.get(at(kept, "line")).headers["location"] == at(kept)


def test_what_waits_comes_first_and_today_can_lead_to_it(ana):
    assert begun(ana.vault) is None
    bring(ana)
    kept = begin(ana)
    ana.post(at(kept, "line"), {"text": "half"})
    assert begun(ana.vault) == f"{at(kept)}/go-on"
    assert ana.browser.get(f"{at(kept)}/go-on").headers["location"] == at(kept, "much")
    assert "Waiting for you" in ana.main("/exercises")
    finish(ana)
    assert begun(ana.vault) == f"{at(kept)}/go-on"


def test_beginning_twice_before_a_word_leaves_one_sitting(ana):
    bring(ana)
    first = begin(ana)
    assert begin(ana, form="short").id == first.id
    assert latest(ana).record.short
    ana.post(at(first, "line"), {"text": "now it holds something"})
    assert begin(ana).id != first.id


def test_nothing_of_a_sitting_comes_back_by_itself(ana):
    bring(ana)
    kept = begin(ana)
    ana.post(at(kept, "line"), {"text": "zanzibar"})
    for page in ("/today", "/days"):
        assert "zanzibar" not in ana.get(page)
    assert "zanzibar" in ana.get("/search?q=zanzibar")
