"""Models are pure and rooms keep to themselves, where an import contract cannot see it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.source import SRC, files, name, tree

MODELS = [path for path in files(SRC, ".py") if path.name == "model.py"]
IMPURE_MODULES = {"time", "random", "secrets", "uuid", "os", "io", "pathlib", "tempfile", "socket"}
CLOCKS = {"now", "utcnow", "today"}
DOORS = {"open", "print", "input", "exec", "eval"}


def impurities(module: ast.Module) -> Iterator[str]:
    """What in a module reaches for the clock, for chance or for the world outside."""
    for node in ast.walk(module):
        match node:
            case ast.Import(names=names):
                roots = {alias.name.partition(".")[0] for alias in names}
                yield from roots & IMPURE_MODULES
            case ast.ImportFrom(module=str(source)) if source.partition(".")[0] in IMPURE_MODULES:
                yield source
            case ast.Call(func=ast.Attribute(attr=attr)) if attr in CLOCKS:
                yield f"{attr}()"
            case ast.Call(func=ast.Name(id=called)) if called in DOORS:
                yield f"{called}()"


@pytest.mark.parametrize("path", MODELS, ids=name)
def test_a_model_knows_no_clock_no_chance_and_no_files(path: Path):
    assert sorted(impurities(tree(path))) == []


@pytest.mark.parametrize(
    "impure",
    [
        "import random",
        "from os.path import join",
        "datetime.now(UTC)",
        "date.today()",
        "open('x')",
    ],
)
def test_a_model_that_reached_outside_would_be_noticed(impure: str):
    assert list(impurities(ast.parse(impure)))


def private_imports(path: Path) -> Iterator[str]:
    """Names with an underscore that a file takes from another package than its own."""
    here = ".".join(("nearer", *path.relative_to(SRC).parent.parts))
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("nearer"):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (
                full
                for full in names
                if any(_is_private(part) for part in full.split("."))
                and not full.startswith(f"{here}.")
            )


def _is_private(part: str) -> bool:
    return part.startswith("_") and not part.endswith("_")


@pytest.mark.parametrize("path", files(SRC, ".py"), ids=name)
def test_nobody_takes_a_private_name_from_another_room(path: Path):
    assert list(private_imports(path)) == []


def broad_excepts() -> list[str]:
    """Every place that catches everything."""
    return [
        f"{name(path)}:{node.lineno}"
        for path in files(SRC, ".py")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler) and _is_broad(node) and not _raises_again(node)
    ]


def _is_broad(handler: ast.ExceptHandler) -> bool:
    caught = handler.type
    named = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return any(
        kind is None or (isinstance(kind, ast.Name) and kind.id in {"Exception", "BaseException"})
        for kind in named
    )


def _raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def test_only_the_two_outer_edges_catch_everything():
    places = {place.split("/")[2] for place in broad_excepts()}
    assert places <= {"web", "terminal"}
    assert len(broad_excepts()) <= 2
