"""Three other tools that find emotions in a text, each as it comes, answering in our labels."""

import warnings
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from bench.feelings import mapping, nltk_data
from bench.feelings.mapping import Spread
from bench.feelings.scoring import Flags, Scores

INSTALL = "make .venv/model.done"

Answer = Callable[[Sequence[str]], tuple[Scores, Flags]]
Values = Callable[[str], Sequence[float]]


class Tool(NamedTuple):
    """Something that scores every label for every text and says which ones it would give."""

    name: str
    label_scores: Answer


class Absent(NamedTuple):
    """A tool that cannot be asked here, and why. It gets no figures."""

    name: str
    why: str


def vader() -> Values:
    """VADER's one number, as two polarities.

    Between -0.05 and 0.05 a text is neutral, as its authors say.
    """
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyzer = SentimentIntensityAnalyzer()

    def values(text: str) -> tuple[float, float]:
        compound = float(analyzer.polarity_scores(text)["compound"])
        return (max(compound, 0), max(-compound, 0)) if abs(compound) >= 0.05 else (0, 0)

    return values


def nrclex() -> Values:
    """NRCLex's shares of eight emotions and two polarities."""
    from nrclex import NRCLex

    nltk_data.provide()
    lexicon = NRCLex()

    def values(text: str) -> list[float]:
        lexicon.load_raw_text(text)
        return [lexicon.affect_frequencies[emotion] for emotion in mapping.NRCLEX.stands_for]

    return values


def text2emotion() -> Values:
    """text2emotion's shares of five emotions.

    It was written for an `emoji` that had its table under another name; it is given the table. It
    reads the stop words of every language from the disk again for each word of a text, which takes
    a hundred times longer than all the rest; here they are read once, and its answers are the same.
    """
    import emoji
    from nltk.corpus import stopwords

    nltk_data.provide()
    vars(emoji).setdefault("UNICODE_EMOJI", emoji.EMOJI_DATA)
    with nltk_data.no_downloads(), warnings.catch_warnings():
        warnings.simplefilter("ignore", SyntaxWarning)
        warnings.simplefilter("ignore", DeprecationWarning)
        from text2emotion import get_emotion
    stopwords.ensure_loaded()
    stopwords.words = cache(stopwords.words)

    def values(text: str) -> list[float]:
        found = get_emotion(text)
        return [found[emotion] for emotion in mapping.TEXT2EMOTION.stands_for]

    return values


MAKERS: dict[str, tuple[Callable[[], Values], Spread]] = {
    "VADER": (vader, mapping.VADER),
    "NRCLex": (nrclex, mapping.NRCLEX),
    "text2emotion": (text2emotion, mapping.TEXT2EMOTION),
}


def others() -> list[Tool | Absent]:
    """Each of the three, or why it is not there."""
    return [ready(name, make, spread) for name, (make, spread) in MAKERS.items()]


def ready(name: str, make: Callable[[], Values], spread: Spread) -> Tool | Absent:
    """A tool that has answered once, so that whatever it lacks shows here."""
    try:
        values = make()
        values("A good day.")
    except ImportError:
        return Absent(name, f"not installed; {INSTALL} installs what is missing")
    except (LookupError, OSError, AttributeError, TypeError) as error:
        return Absent(name, f"cannot run here ({' '.join(str(error).split()):.200})")
    return Tool(name, lambda texts: spread.label_scores(table(values, texts, spread)))


def table(values: Values, texts: Sequence[str], spread: Spread) -> Scores:
    """A tool's own values, one text a row."""
    rows = [values(text) for text in texts]
    return np.array(rows, dtype=np.float64).reshape(len(rows), len(spread.stands_for))
