"""Every dependency is declared, earns its place, and is pinned by its hashes."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from scripts.group import requirements
from tests.house.source import ROOT, SRC, files, name, text, tree

PROJECT = tomllib.loads(text(ROOT / "pyproject.toml"))
OWN = {"nearer", "tests", "scripts", "bench"} | set(sys.stdlib_module_names)


def names(requirements: list[str]) -> set[str]:
    """The distributions a list of requirements asks for."""
    return {re.split(r"[^\w.-]", requirement)[0].lower() for requirement in requirements}


DEPENDENCIES = names(PROJECT["project"]["dependencies"])
PRACTICE = names(PROJECT["project"]["optional-dependencies"]["practice"])
DEV = names(PROJECT["dependency-groups"]["dev"])
MODEL = names(PROJECT["dependency-groups"]["model"])
TEACHER = names(PROJECT["dependency-groups"]["teacher"])
# What carries a module under another name and may not be installed when the tests run.
CARRIERS = {"sklearn": "scikit-learn"}


def imported(folder: Path) -> set[str]:
    """The distributions that files below a folder import."""
    providers = packages_distributions()
    roots = {root for path in files(folder, ".py") for root in _roots(tree(path))} - OWN
    return {providers.get(root, [CARRIERS.get(root, root)])[0].lower() for root in roots}


def _roots(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def test_the_product_imports_only_what_it_declares():
    assert imported(SRC) - DEPENDENCIES - PRACTICE == set()


def test_the_tests_import_only_what_is_declared():
    everything = DEPENDENCIES | PRACTICE | DEV
    assert imported(ROOT / "tests") - everything == set()
    assert imported(ROOT / "bench") - everything - MODEL - TEACHER == set()


@pytest.mark.parametrize(
    ("file", "wanted"),
    [
        ("run", DEPENDENCIES),
        ("practice", DEPENDENCIES | PRACTICE),
        ("dev", DEPENDENCIES | PRACTICE | DEV),
        ("model", DEPENDENCIES | PRACTICE | DEV | MODEL),
    ],
)
def test_every_dependency_is_pinned(file: str, wanted: set[str]):
    assert wanted <= set(pins(ROOT / "requirements" / f"{file}.txt"))


def test_what_teaches_the_model_is_named_by_its_version_and_pinned_for_nobody():
    assert all("==" in one for one in requirements("teacher"))
    for path in files(ROOT / "requirements", ".txt"):
        assert TEACHER.isdisjoint(pins(path))


def pins(path: Path) -> list[str]:
    return re.findall(r"^([\w.-]+)==", text(path), re.M)


@pytest.mark.parametrize("path", files(ROOT / "requirements", ".txt"), ids=name)
def test_pins_name_hashes_and_no_index(path: Path):
    hashed = re.findall(r"^[\w.-]+==\S+.*\\\n    --hash=sha256:[0-9a-f]{64}", text(path), re.M)
    assert len(hashed) == len(pins(path)) == len(re.findall(r"^\S", text(path), re.M))
    assert "://" not in text(path)
