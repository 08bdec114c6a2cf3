"""The budgets of size: what a person can hold in their head at once."""

from pathlib import Path
from statistics import median

import pytest

from tests.house.source import CODE, ROOT, SRC, files, functions, lines, name

FOLDERS = [SRC, ROOT / "tests", ROOT / "bench", ROOT / "scripts"]
EVERYTHING = [path for folder in FOLDERS for path in files(folder, *CODE)]


@pytest.mark.parametrize("folder", FOLDERS, ids=name)
def test_half_of_all_files_fit_on_a_page(folder: Path):
    assert median(lines(path) for path in files(folder, *CODE)) <= 130


def test_no_file_is_longer_than_400_lines():
    assert [f"{name(path)}: {lines(path)}" for path in EVERYTHING if lines(path) > 400] == []


@pytest.mark.parametrize("folder", FOLDERS, ids=name)
def test_nine_functions_in_ten_are_short_as_a_breath(folder: Path):
    sizes = [size for path in files(folder, ".py") for _, size in functions(path)]
    assert sum(size <= 30 for size in sizes) >= 0.9 * len(sizes)


def test_no_function_is_longer_than_60_lines():
    python = [path for path in EVERYTHING if path.suffix == ".py"]
    found = [function for path in python for function in functions(path)]
    assert [f"{where}: {size}" for where, size in found if size > 60] == []


def test_all_javascript_together_stays_small():
    assert sum(lines(path) for path in files(SRC, ".js")) <= 2000


def test_there_is_a_line_of_test_for_every_line_of_code():
    code = sum(lines(path) for path in files(SRC, ".py", ".js"))
    assert sum(lines(path) for path in files(ROOT / "tests", ".py", ".js")) >= code
