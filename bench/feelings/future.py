"""What learning from earlier choices is worth, each text met knowing only those before it."""

from collections.abc import Iterator, Sequence
from typing import Final

from nearer.feelings.suggest.listening import Earlier, learn, rank
from nearer.feelings.suggest.model import Choice

FIRST: Final = 3
"""Words looked at."""


def best(text: str, earlier: Earlier | None = None, of: Sequence[str] = ()) -> list[str]:
    """The first three words for a text; where ``of`` names words, the first three of them."""
    ranked = [one.word for one in rank(text, earlier, most=128 if of else FIRST)]
    return [word for word in ranked if not of or word in of][:FIRST]


def learning(choices: Sequence[Choice], of: Sequence[str] = ()) -> Iterator[list[str]]:
    """The first three words for each text of one person, oldest first."""
    for at, choice in enumerate(choices):
        yield best(choice.text, learn(choices[:at]), of)
