"""The body-first door: every word is on the wheel, every reason is plain, nothing is left out."""

from hypothesis import given
from hypothesis import strategies as st

from nearer.feelings.places import PLACES
from nearer.feelings.sensing import MOST_CANDIDATES, candidates, sensations
from nearer.feelings.taxonomy import wheel
from tests.content.words import pressing
from tests.reading import grade

ALL = sensations()
IDS = [one.id for one in ALL.sensation]


def test_each_sensation_has_its_own_id_and_a_place_of_the_body():
    assert len(set(IDS)) == len(IDS) >= 28
    assert all(one.where in PLACES for one in ALL.sensation)


def test_every_word_is_on_the_wheel_once_a_sensation():
    for one in ALL.sensation:
        words = [maybe.word for maybe in one.maybe]
        assert [word for word in words if wheel().get(word) is None] == []
        assert len(set(words)) == len(words) >= 3


def test_every_core_can_be_reached():
    found = {wheel().get(maybe.word) for one in ALL.sensation for maybe in one.maybe}
    assert {feeling.core for feeling in found if feeling} == {one.word for one in wheel().cores}


def test_the_words_are_plain_and_press_nobody():
    said = [ALL.lead, ALL.note, *(f"{m.because}" for one in ALL.sensation for m in one.maybe)]
    assert grade(" ".join(said)) <= 6
    assert [hit for text in said for hit in pressing(text)] == []


@given(st.lists(st.sampled_from(IDS), max_size=8))
def test_each_candidate_says_which_sensation_led_there(ids):
    found = candidates(ALL, ids, wheel())
    texts = {one.text for one in ALL.picked(ids)}
    assert len(found) <= MOST_CANDIDATES
    assert bool(found) == bool(ids)
    for one in found:
        assert one.reasons
        assert {reason.sensation for reason in one.reasons} <= texts
        assert all(reason.because for reason in one.reasons)


@given(st.lists(st.sampled_from(IDS), min_size=2, max_size=6, unique=True))
def test_what_more_sensations_speak_for_comes_first(ids):
    counts = [len(one.reasons) for one in candidates(ALL, ids, wheel())]
    assert counts == sorted(counts, reverse=True)


def test_what_is_not_a_sensation_leads_nowhere():
    assert candidates(ALL, ["made-up"], wheel()) == ()
