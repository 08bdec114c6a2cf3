"""Collects every sentence to translate, from code and templates, into one catalog to start from."""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import IO

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from nearer import __version__

SOURCE = Path(__file__).parents[1] / "src" / "nearer"
OUTPUT = SOURCE / "language" / "catalogs" / "nearer.pot"

KEYWORDS = {"_": None, "N_": None, "say": None, "n_": (1, 2), "many": (1, 2)}
METHODS = [("**.py", "python"), ("**.html", "scripts.strings:sentences")]

TEXT = r'"((?:[^"\\]|\\.)*)"'
CALL = re.compile(rf"\b(_|n_)\(\s*{TEXT}(?:\s*,\s*{TEXT})?")

Found = tuple[int, str, str | tuple[str, ...], list[str]]


def sentences(
    file: IO[bytes],
    keywords: Mapping[str, object],
    comment_tags: Collection[str],
    options: Mapping[str, object],
) -> Iterator[Found]:
    """What Babel asks of an extractor: (line, function, text, comments) of every sentence."""
    source = file.read().decode("utf-8")
    for call in CALL.finditer(source):
        name, one, many = call.groups()
        text = (one, many) if name == "n_" else one
        yield source.count("\n", 0, call.start()) + 1, name, text, []


def catalog() -> Catalog:
    """Everything there is to translate."""
    found = Catalog(project="Nearer", version=__version__, fuzzy=False)
    for file, line, text, comments, context in extract_from_dir(
        SOURCE, METHODS, keywords=KEYWORDS, strip_comment_tags=True
    ):
        found.add(text, locations=[(file, line)], auto_comments=comments, context=context)
    return found


def main() -> None:
    """Write the catalog and say how much there is."""
    found = catalog()
    OUTPUT.parent.mkdir(exist_ok=True)
    with OUTPUT.open("wb") as file:
        write_po(file, found, sort_output=True, width=100)
    print(f"{len(found)} sentences in {OUTPUT.relative_to(Path.cwd())}")


if __name__ == "__main__":
    main()
