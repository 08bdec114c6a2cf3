"""How long it takes to listen: for words that call for help, and for a word for it."""

from collections.abc import Iterator

from bench.figures import Figure, at_most
from bench.timing import times
from nearer.feelings.suggest.listening import listen
from nearer.safety.calls.weighing import heard

ENTRY = (
    "Today was long. I went to work, had coffee with Maria, and we talked about the trip. In the "
    "afternoon I felt low and took a walk along the river. I did not call my brother. I never know "
    "what to say to him. I want to sleep more, and to be kinder to myself tomorrow than I was "
    "today, I hope. Mum rang while I was cooking and asked if I had eaten, and I said yes, which "
    "was nearly true. The neighbours were laughing about something on the stairs. I should like to "
    "be someone who is asked to come along. Bed now, with the window open."
)
LIMIT = 0.001
LIMIT_OF_WORDS = 0.002


def answer(_: object) -> Iterator[Figure]:
    """An entry of more than a hundred words, and thirty words of it."""
    short = " ".join(ENTRY.split()[:30])
    times(lambda: (heard(ENTRY), listen(short)), 50)  # patterns and numbers are read only once
    words = len(ENTRY.split())
    listened = times(lambda: heard(ENTRY), 200)
    yield at_most(f"listen to an entry of {words} words for a call for help", listened, LIMIT)
    asked = times(lambda: listen(short), 200)
    yield at_most("suggest words for thirty words", asked, LIMIT_OF_WORDS)
