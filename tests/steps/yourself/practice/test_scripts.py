"""Six practices as real scripts: something to say from the start to the end, at every length."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nearer.steps.yourself.practice.model import Prompt, Script, cues, length
from nearer.steps.yourself.practice.scripts import ORDER, scripts
from tests.content.words import pressing
from tests.reading import grade

EVERY = [(script, n) for script in scripts().values() for n in script.lengths]
ids = [f"{script.id}-{n}" for script, n in EVERY]

prompts = st.lists(
    st.builds(Prompt, text=st.text(min_size=1), least=st.integers(1, 15), weight=st.integers(1, 6)),
    max_size=30,
).map(lambda found: (Prompt(text="Sit.", least=1, weight=1), *found))


def test_there_are_six():
    assert tuple(scripts()) == ORDER
    assert len(ORDER) == 6
    assert all(id == script.id for id, script in scripts().items())


@pytest.mark.parametrize(("script", "minutes"), EVERY, ids=ids)
def test_at_each_length_the_words_begin_at_once_and_end_in_time(script, minutes):
    found = cues(script, minutes)
    moments = [cue.at for cue in found]
    assert moments[0] == 0
    assert moments == sorted(set(moments))
    assert all(after - before >= 5 for before, after in itertools.pairwise(moments))
    assert 4 <= minutes * 60 - moments[-1] <= 90, "there is time for the last one"
    assert len({cue.text for cue in found}) == len(found)


@pytest.mark.parametrize(("script", "minutes"), EVERY, ids=ids)
def test_no_silence_is_longer_than_a_minute_and_a_half(script, minutes):
    moments = [*(cue.at for cue in cues(script, minutes)), minutes * 60]
    assert max(after - before for before, after in itertools.pairwise(moments)) <= 90


@pytest.mark.parametrize("script", scripts().values(), ids=lambda one: one.id)
def test_long_ones_say_more_and_not_the_same_more_slowly(script):
    counts = [len(cues(script, n)) for n in script.lengths]
    assert counts == sorted(set(counts))
    assert set(script.lengths) <= set(range(1, 16))
    assert script.lengths[-1] < 15 or counts[-1] >= 20


@given(prompts, st.integers(1, 15))
def test_any_script_keeps_its_order_and_its_time(prompt, minutes):
    script = Script("breath", "", "", "", "", "ring", (minutes,), prompt)
    moments = [cue.at for cue in cues(script, minutes)]
    assert moments == sorted(moments)
    assert moments[0] == 0
    assert all(at < minutes * 60 for at in moments)


@pytest.mark.parametrize("script", scripts().values(), ids=lambda one: one.id)
def test_a_length_that_is_not_offered_becomes_one_that_is(script):
    for typed in ("", "0", "99", "x", "-1"):
        assert length(script, typed, short=True) == script.lengths[0]
        assert length(script, typed, short=False) in script.lengths
    assert length(script, str(script.lengths[-1]), short=True) == script.lengths[-1]


@pytest.mark.parametrize("script", scripts().values(), ids=lambda one: one.id)
def test_the_words_are_plain_and_press_nobody(script):
    texts = [script.lead, script.known, script.caution, *(one.text for one in script.prompt)]
    assert grade(" ".join(texts)) <= 6
    assert [hit for text in texts for hit in pressing(text)] == []
