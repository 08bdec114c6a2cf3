"""What NLTK needs to read, from packages that carry it, so that nothing is ever downloaded."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import distribution
from pathlib import Path
from unittest.mock import patch

LLAMA = "llama_index/core/_static/nltk_cache"
# What is wanted, the package that carries it, and where in it.
CARRIED = (
    ("corpora/stopwords", "llama-index-core", f"{LLAMA}/corpora/stopwords"),
    ("tokenizers/punkt_tab", "llama-index-core", f"{LLAMA}/tokenizers/punkt_tab"),
    ("corpora/wordnet", "wn", "wn/data/wordnet-3.0"),
)


def provide() -> None:
    """Lay stop words, the ends of sentences and WordNet 3.0 where NLTK looks by itself.

    They are copied, since NLTK refuses files that have a second name, and installers link rather
    than copy. Raises ``ImportError`` where a package is not installed, and ``LookupError`` or
    ``OSError`` where NLTK cannot read them even so.
    """
    import nltk

    for name, package, where in CARRIED:
        source = Path(str(distribution(package).locate_file(where)))
        shutil.copytree(source, Path(sys.prefix, "nltk_data", name), dirs_exist_ok=True)
    nltk.word_tokenize("A day. A night.")


@contextmanager
def no_downloads() -> Iterator[None]:
    """A block in which asking NLTK to download does nothing."""
    with patch("nltk.download", return_value=True):
        yield
