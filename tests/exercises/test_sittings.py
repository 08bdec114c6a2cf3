"""An exercise done step by step: every answer stays, whichever way one goes."""

import pytest
from msgspec.structs import replace

from nearer.exercises.model import Brought, Sitting
from tests.evening import NOW, ZONE
from tests.exercises.doing import ANSWERS, IDS, SAID, at, begin, bring, latest
from tests.small_house import Form


def test_all_steps_are_gone_through_in_order_and_read_back(ana):
    bring(ana)
    kept = begin(ana)
    for here, then in zip(IDS, [*IDS[1:], None], strict=True):
        goes = ana.post(at(kept, here), {**ANSWERS.get(here, {}), "way": "on"}).headers["location"]
        assert goes == (at(kept, then) if then else f"{at(kept)}/end")
    sitting = latest(ana).record
    assert (sitting.finished, sitting.title) == (NOW, "Every way")
    assert [given.step for given in sitting.given] == [id for id in IDS if id in ANSWERS]
    assert sitting.given[0].name == "One line"
    for page in (ana.get(at(kept)), ana.get(f"{at(kept)}/end")):
        assert all(text in page for text in SAID)
        assert "<strong>more</strong>" in page
        assert "3 of 4" in page
        assert "0 was “none”, 10 was “all of it”." in page
    assert "Thank you for sitting with it" in ana.get(f"{at(kept)}/end")


@pytest.mark.parametrize("step", ANSWERS)
@pytest.mark.parametrize("way", ["on", "back", "enough", "whole", "keep", "somewhere"])
def test_every_way_out_of_a_step_keeps_what_was_answered(ana, step, way):
    bring(ana)
    kept = begin(ana)
    answer = ana.post(at(kept, step), {**ANSWERS[step], "way": way})
    assert answer.status_code == 303
    given = latest(ana).record.answer(step)
    assert given
    assert not given.empty
    again = Form(ana.get(at(kept, step))).fields
    for name in ("text", "number"):
        if name in ANSWERS[step] and name in again:
            assert again[name] == ANSWERS[step][name]


def test_back_from_the_first_step_stays_there_and_enough_leads_to_a_quiet_end(ana):
    bring(ana)
    kept = begin(ana)
    assert ana.post(at(kept, "read"), {"way": "back"}).headers["location"] == at(kept, "read")
    ana.post(at(kept, "line"), {"text": "half", "way": "enough"})
    end = ana.main(f"{at(kept)}/end")
    assert "Enough for today" in end
    assert "Go on after all" in end
    assert latest(ana).record.finished is None
    assert "Waiting for you" in ana.main("/exercises")
    go_on = ana.browser.get(f"{at(kept)}/go-on").headers["location"]
    assert go_on == at(kept, "line")


def test_what_does_not_fit_comes_back_with_everything_typed(ana):
    bring(ana)
    kept = begin(ana)
    answer = ana.post(at(kept, "hundred"), {"number": "101", "way": "on"})
    assert answer.status_code == 422
    assert 'value="101"' in answer.text
    assert latest(ana).record.given == ()


@pytest.mark.parametrize("way", ["back", "enough"])
def test_leaving_with_something_that_does_not_fit_keeps_it_as_it_was_typed(ana, way):
    bring(ana)
    kept = begin(ana)
    assert ana.post(at(kept, "hundred"), {"number": "101", "way": way}).status_code == 303
    assert Form(ana.get(at(kept, "hundred"))).fields["number"] == "101"


def test_a_draft_of_a_step_is_shown_until_the_step_is_kept(ana):
    bring(ana)
    kept = begin(ana)
    name = f"sitting-{kept.id}-much"
    assert f'data-draft="{name}"' in ana.get(at(kept, "much"))
    assert ana.post(f"/drafts/{name}", {"text": "half a"}).status_code == 204
    assert "half a" in ana.get(at(kept, "much"))
    ana.post(at(kept, "much"), {"text": "whole", "way": "on"})
    assert ana.vault.drafts.get(name) is None
    assert "whole" in ana.get(at(kept, "much"))


def test_a_draft_of_the_longest_step_id_there_can_be_is_saved(ana):
    name = f"sitting-{'0' * 32}-{'a' * 39}"
    assert ana.post(f"/drafts/{name}", {"text": "x"}).status_code == 204


def test_an_emptied_answer_is_taken_away(ana):
    bring(ana)
    kept = begin(ana)
    ana.post(at(kept, "line"), {"text": "gone soon"})
    ana.post(at(kept, "line"), {"text": "  "})
    assert latest(ana).record.given == ()


def test_a_finished_sitting_is_changed_and_read_again(ana):
    bring(ana)
    kept = begin(ana)
    ana.post(at(kept, "line"), {"text": "the window"})
    ana.post(at(kept, "quiet"), {"way": "on"})
    ana.clock.passes(minutes=5)
    assert "Keep the change" in ana.get(at(kept, "line"))
    answer = ana.post(at(kept, "line"), {"text": "the door", "way": "keep"})
    assert answer.headers["location"] == at(kept)
    sitting = latest(ana).record
    assert (sitting.given[0].text, sitting.finished) == ("the door", NOW)


def test_the_short_form_asks_less_and_can_become_the_whole(ana):
    bring(ana)
    kept = begin(ana, form="short")
    page = ana.main(at(kept, "line"))
    assert "step 1 of 2" in page
    assert "This is the short form." in page
    assert ana.browser.get(at(kept, "much")).status_code == 303
    goes = ana.post(at(kept, "line"), {"text": "kept", "way": "whole"}).headers["location"]
    assert goes == at(kept, "line")
    assert "step 2 of 10" in ana.main(goes)
    assert latest(ana).record.given[0].text == "kept"


def test_grounding_is_offered_at_the_end_and_on_leaving_where_the_exercise_asks_for_it(ana):
    bring(ana, "after: grounding\n")
    kept = begin(ana)
    ana.post(at(kept, "read"), {"way": "enough"})
    assert "A way back into the room" in ana.main(f"{at(kept)}/end")
    ana.post(at(kept, "quiet"), {"way": "on"})
    page = ana.main(f"{at(kept)}/end")
    assert "A way back into the room" in page
    assert page.index("A way back") > page.index("Thank you")


def test_without_it_the_end_is_plain(ana):
    bring(ana)
    kept = begin(ana)
    assert "A way back into the room" not in ana.main(f"{at(kept)}/end")


def test_erasing_asks_first_and_takes_what_was_being_typed_too(ana):
    bring(ana)
    kept = begin(ana, form="short")
    ana.post(at(kept, "line"), {"text": "the window"})
    ana.vault.drafts.put(f"sitting-{kept.id}-much", {"text": ["half"]})
    assert "Erase this sitting?" in ana.main(f"{at(kept)}/erase")
    ana.post(f"{at(kept)}/erase", {})
    assert list(ana.vault.all(Sitting)) == []
    assert ana.vault.drafts.get(f"sitting-{kept.id}-much") is None
    ana.get(at(kept), status=404)


def test_an_old_sitting_reads_when_its_exercise_has_gone(ana):
    exercise = bring(ana)
    kept = begin(ana)
    for step, fields in ANSWERS.items():
        ana.post(at(kept, step), fields)
    (own,) = ana.vault.all(Brought)
    ana.vault.erase(own.id)
    page = ana.main(at(kept))
    assert exercise.title in page
    assert all(text in page for text in (*SAID, "As much as you like"))
    assert "Change this" not in page
    for way in ("go-on", "step/line"):
        assert ana.browser.get(f"{at(kept)}/{way}").headers["location"] == at(kept)
    assert "is not here any more" in ana.get(at(kept))


def test_a_step_that_is_gone_leads_to_one_that_is_there(ana):
    bring(ana)
    kept = begin(ana)
    assert ana.browser.get(at(kept, "made-up")).headers["location"] == at(kept, "read")


def test_sittings_are_listed_newest_first_thirty_a_page(ana):
    assert "can be read back here, by you alone" in ana.main("/exercises/sittings")
    for n in range(31):
        sitting = Sitting(at=NOW, zone=ZONE, exercise="every-way", title=f"Number {n}.")
        ana.vault.keep(replace(sitting, finished=NOW))
    first = ana.main("/exercises/sittings")
    assert "Number 30." in first
    assert "Number 0." not in first
    assert "Number 0." in ana.main("/exercises/sittings?from=30")
    assert ana.get("/exercises/sittings?from=nonsense")
