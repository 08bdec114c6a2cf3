"""Finding words in 10,000 journal pages: frequent, rare, several at once, and not there at all."""

from collections.abc import Iterator

from bench.figures import Figure, at_most, shown
from bench.spaces import Spaces
from bench.timing import Took, timed, times
from nearer.vault.vault import Vault

N = 10_000
FIRST = 50
BUDGET = 0.010
GOES = 50

QUERIES = {
    "a frequent word": "and",
    "a rare word": "subject refused cello",
    "two words far apart": "kettle heron",
    "a word that is nowhere": "zeppelin",
}


def answer(spaces: Spaces) -> Iterator[Figure]:
    """The first search lays out the text; it is told apart from those that follow."""
    with spaces.opened(N, pages_only=True) as (_, vault):
        first = timed(lambda: vault.search("soup", FIRST))
        yield Figure(
            f"first search of {N:,} pages after opening",
            shown(first.clock),
            processor=shown(first.processor),
        )
        for what, query in QUERIES.items():
            found = len(vault.search(query, FIRST))
            yield at_most(
                f"search {N:,} pages for {what} ({found} found)", searches(vault, query), BUDGET
            )


def searches(vault: Vault, query: str) -> list[Took]:
    """What each of many searches took."""
    return times(lambda: vault.search(query, FIRST), GOES)
