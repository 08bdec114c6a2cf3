"""Bringing an exercise in the browser, and taking it away."""

import pytest

from nearer.exercises.model import LONGEST_FILE, Brought
from tests.evening import NOW, ZONE
from tests.exercises.doing import at, begin, bring, file, latest
from tests.exercises.files import GOOD


def test_a_pasted_file_stands_among_the_others_as_ones_own(ana):
    goes = ana.post("/exercises/bring", {"text": GOOD}).headers["location"]
    assert ana.browser.get(goes).headers["location"] == "/exercises/a-hand"
    page = ana.main("/exercises/a-hand")
    assert "It is among your exercises now." in page
    assert "Take this exercise away" in page
    assert "your own" in ana.main("/exercises")


def send_file(ana, content):
    answer = ana.browser.post("/exercises/bring", files={"file": ("mine.md", content)})
    ana.vault.refresh()
    return answer


def test_a_chosen_file_is_read_whatever_its_line_ends(ana):
    assert send_file(ana, b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()).status_code == 303
    assert "A hand on the heart" in ana.main("/exercises/a-hand")


def test_a_file_that_is_no_text_is_refused_in_a_sentence(ana):
    answer = send_file(ana, b"\x89PNG\xff\x00")
    assert answer.status_code == 422
    assert "is not plain text" in answer.text


def test_nothing_at_all_is_asked_for_again(ana):
    answer = ana.post("/exercises/bring", {"text": "  "})
    assert answer.status_code == 422
    assert "Choose a file, or paste its text." in answer.text


def test_every_line_that_is_wrong_is_shown_and_the_text_stays(ana):
    bad = GOOD.replace("minutes: 6", "minutes: x").replace("answer: text", "answer: texts")
    answer = ana.post("/exercises/bring", {"text": bad})
    assert answer.status_code == 422
    assert "<b>Line 5:</b>" in answer.text
    assert "<b>Line 13:</b>" in answer.text
    assert "answer: texts" in answer.text
    assert list(ana.vault.all(Brought)) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GOOD.replace("id: a-hand", "id: safe-place"), "Line 2:"),
        (GOOD.replace("id: a-hand", "id: sittings"), "Line 2:"),
        ("x" * (LONGEST_FILE + 1), "has more"),
    ],
)
def test_an_id_that_is_taken_and_a_text_too_long_are_refused(ana, text, said):
    answer = ana.post("/exercises/bring", {"text": text})
    assert (answer.status_code, said in answer.text) == (422, True)


def test_the_same_file_twice_is_one_exercise(ana):
    for _ in range(2):
        assert ana.post("/exercises/bring", {"text": GOOD}).status_code == 303
    assert len(ana.vault.all(Brought)) == 1


def test_a_text_begun_waits_as_a_draft(ana):
    ana.post("/drafts/exercise-file", {"text": "half a file"})
    assert "half a file" in ana.get("/exercises/bring")
    ana.post("/exercises/bring", {"text": GOOD})
    assert "half a file" not in ana.get("/exercises/bring")


def test_taking_it_away_asks_first_and_leaves_what_was_answered_and_typed(ana):
    bring(ana)
    kept = begin(ana)
    ana.post(at(kept, "line"), {"text": "the window"})
    ana.vault.drafts.put(f"sitting-{kept.id}-much", {"text": ["half a thought"]})
    (own,) = ana.vault.all(Brought)
    assert f"/exercises/own/{own.id}/erase" in ana.get("/exercises/every-way")
    assert "Take this exercise away?" in ana.main(f"/exercises/own/{own.id}/erase")
    assert ana.post(f"/exercises/own/{own.id}/erase", {}).headers["location"] == "/exercises"
    ana.get("/exercises/every-way", status=404)
    assert [given.text for given in latest(ana).record.given] == ["the window", "half a thought"]


def test_a_file_kept_by_an_older_nearer_that_reads_no_more_is_no_one_elses_trouble(ana):
    ana.vault.keep(Brought(at=NOW, zone=ZONE, text="not a file"))
    ana.vault.keep(Brought(at=NOW, zone=ZONE, text=file()))
    (bad, _) = ana.vault.all(Brought)
    assert "Every way" in ana.main("/exercises")
    assert ana.browser.get(f"/exercises/own/{bad.id}").headers["location"] == "/exercises"
    assert ana.post(f"/exercises/own/{bad.id}/erase", {}).status_code == 303
