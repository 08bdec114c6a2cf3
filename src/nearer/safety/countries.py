"""Countries a person may choose for helplines, named in their language (Unicode CLDR via Babel)."""

from functools import cache

# CLDR's territories that are no country on a map: unions, pseudo-locales, "unknown".
NOT_A_COUNTRY = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})


@cache
def countries(language: str = "en") -> tuple[tuple[str, str], ...]:
    """(ISO 3166 alpha-2 code, name) pairs in the alphabet of their names."""
    # Babel takes longer to import than Help now takes to answer, so only who asks pays for it.
    from babel import Locale

    names = Locale.parse(language).territories
    found = [(c, n) for c, n in names.items() if len(c) == 2 and c not in NOT_A_COUNTRY]
    return tuple(sorted(found, key=lambda pair: _plain(pair[1])))


def country_name(code: str, language: str = "en") -> str:
    """The country's name, or an empty string for a code nobody uses."""
    return dict(countries(language)).get(code.upper(), "")


def _plain(name: str) -> str:
    import unicodedata

    folded = unicodedata.normalize("NFKD", name)
    return "".join(sign for sign in folded if not unicodedata.combining(sign)).casefold()
