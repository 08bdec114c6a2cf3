"""What was chosen before shifts what comes first, and changes nothing else."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from nearer.feelings.suggest.listening import learn, rank
from nearer.feelings.suggest.model import Choice
from nearer.feelings.suggest.own import LATEST
from nearer.feelings.suggest.trained import weights
from nearer.feelings.taxonomy import wheel

WORDS = [feeling.word for feeling in wheel()]
TEXT = "Sat on the pier with my sister and watched the boats come in."
VARIED = tuple(
    Choice(text, (word,))
    for text, word in (
        ("The bus was late and I missed the start.", "annoyed"),
        ("Ate soup with Ben.", "warm"),
        ("The exam is on Friday.", "anxious"),
        ("Rang my mother.", "tender"),
        ("Nobody answered my message.", "lonely"),
        ("The garden is full of bees.", "curious"),
    )
)


def first(text: str, choices: list[Choice]) -> list[str]:
    return [one.word for one in rank(text, learn(choices), most=3)]


def test_nothing_is_learned_from_nothing():
    assert learn([]) is None
    assert learn([Choice("A day", ()), Choice("A day", ("a word of my own",))]) is None


def test_a_word_chosen_again_and_again_comes_first_for_a_text_like_those():
    assert "wistful" not in first(TEXT, [])
    habit = [
        Choice(f"On the pier again, boats coming in, day {n}.", ("wistful",)) for n in range(8)
    ]
    assert first(TEXT, habit)[0] == "wistful"


def test_one_choice_alone_changes_nothing():
    assert rank(TEXT, learn([Choice(TEXT, ("wistful",))])) == rank(TEXT)


def test_few_and_varied_choices_change_next_to_nothing():
    learned = learn(VARIED)
    assert learned
    for choice in VARIED:
        assert first(choice.text, list(VARIED)) == first(choice.text, [])


def test_a_name_that_is_taken_back_stays_so_whatever_was_chosen_before():
    always = [Choice("I shouted at him", ("angry",))] * 30
    assert rank("not angry, just tired", learn(always))[-1].word == "angry"


def test_only_the_latest_choices_count():
    old = [Choice("pier", ("wistful",))] * 5
    new = [Choice("boats", ("calm",))] * LATEST
    assert rank(TEXT, learn([*old, *new])) == rank(TEXT, learn(new))


@settings(deadline=None, max_examples=20)
@given(st.lists(st.builds(Choice, st.text(max_size=40), st.tuples(st.sampled_from(WORDS)))))
def test_learning_changes_nothing_that_is_stored(choices):
    names = ("wheel_usual", "bag_wheel_bias", "net_out")
    before = [weights().floats(name).copy() for name in names]
    alone = rank(TEXT)
    rank(TEXT, learn(choices))
    assert rank(TEXT) == alone
    assert all(
        np.array_equal(one, weights().floats(name)) for one, name in zip(before, names, strict=True)
    )
