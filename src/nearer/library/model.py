"""An article, and finding one by its words."""

import re
import unicodedata
from collections.abc import Iterable

import msgspec

WORDS_A_MINUTE = 220
"""A usual pace for silent reading of plain text (Brysbaert 2019 gives 238 on average)."""

_WORD = re.compile(r"[^\W_]+")


class Way(msgspec.Struct, frozen=True):
    """A way from an article into a room."""

    path: str
    say: str


class Article(msgspec.Struct, frozen=True):
    """One article. ``text`` is Markdown; ``is_not`` says what it is not."""

    id: str
    title: str
    lead: str
    topic: str
    text: str
    sources: tuple[str, ...]
    is_not: str
    ways: tuple[Way, ...]

    @property
    def minutes(self) -> int:
        """How long it takes to read, at a usual pace."""
        return max(1, round(len(self.text.split()) / WORDS_A_MINUTE))

    @property
    def parts(self) -> tuple[str, ...]:
        """The headings in it."""
        return tuple(re.findall(r"^## (.+)$", self.text, re.MULTILINE))


def folded(text: str) -> list[str]:
    """The words of a text as they are compared: small letters, no accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _WORD.findall("".join(one for one in plain if not unicodedata.combining(one)))


class Index:
    """Articles by the words in them; a query finds those in which each of its words begins one."""

    WEIGHTS = (12, 5, 1)
    """What a hit counts in the title, in the lead, in the text."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._entries = [
            (article, tuple(folded(part) for part in (article.title, article.lead, article.text)))
            for article in articles
        ]

    def find(self, query: str) -> tuple[Article, ...]:
        """The articles that hold every word, best first."""
        words = folded(query)
        if not words:
            return ()
        ranked = [
            (rank, -n, article)
            for n, (article, parts) in enumerate(self._entries)
            if (rank := self._rank(words, parts))
        ]
        return tuple(article for _, _, article in sorted(ranked, key=lambda one: one[:2])[::-1])

    def _rank(self, words: list[str], parts: tuple[list[str], ...]) -> int:
        """0 unless every word is there. Many hits in a long text count less and less."""
        total = 0
        for word in words:
            hits = [sum(one.startswith(word) for one in part) for part in parts]
            if not any(hits):
                return 0
            total += sum(weight * min(n, 5) for weight, n in zip(self.WEIGHTS, hits, strict=True))
        return total
