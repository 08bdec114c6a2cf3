"""Nothing is written twice: no six lines of the product stand in two places."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.house.source import SRC, files, name, text

WINDOW = 6
NOTHING = ("import ", "from ", "#", "//", "/*", "*")


def telling_lines(source: str) -> list[tuple[int, str]]:
    """(number, line) of the lines that say something, without their indentation."""
    stripped = ((number, line.strip()) for number, line in enumerate(source.splitlines(), 1))
    return [
        (number, line)
        for number, line in stripped
        if any(character.isalnum() for character in line) and not line.startswith(NOTHING)
    ]


def windows(source: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """(first line number, six telling lines in a row), for every place in a file."""
    told = telling_lines(source)
    for start in range(len(told) - WINDOW + 1):
        window = told[start : start + WINDOW]
        yield window[0][0], tuple(line for _, line in window)


def repeated(sources: dict[str, str]) -> list[str]:
    """Where six lines stand that stand elsewhere too; one entry for each such pair of places."""
    places: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for file, source in sources.items():
        for number, window in windows(source):
            places[window].append(f"{file}:{number}")
    return [" = ".join(where) for where in places.values() if len(where) > 1]


def read(folder: Path, *suffixes: str) -> dict[str, str]:
    return {name(path): text(path) for path in files(folder, *suffixes)}


def test_nothing_in_the_product_is_written_twice():
    assert repeated(read(SRC, ".py", ".js", ".css", ".html")) == []


def test_six_lines_written_twice_would_be_noticed():
    passage = "\n".join(f"step_{number}()" for number in range(WINDOW))
    shifted = f"def other():\n    {passage.replace(chr(10), chr(10) + '    ')}\n"
    assert repeated({"a.py": passage, "b.py": shifted}) == ["a.py:1 = b.py:2"]


def test_five_lines_in_common_are_no_repetition():
    passage = "\n".join(f"step_{number}()" for number in range(WINDOW - 1))
    assert repeated({"a.py": passage, "b.py": passage}) == []
