"""The documents tell the truth: their links lead somewhere and their commands exist."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from nearer.__main__ import COMMANDS
from tests.house.source import ROOT, SRC, files, name, text

DOCUMENTS = [*ROOT.glob("*.md"), *files(ROOT / "docs", ".md"), *files(SRC / "vault", ".md")]
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
MADE = set(re.findall(r"^([a-z]+):", text(ROOT / "Makefile"), re.M))
NEARER = {command for part in COMMANDS.values() for command in part}


def prose(document: Path) -> str:
    """A document without its code."""
    return re.sub(r"^```.*?^```|`[^`\n]*`", "", text(document), flags=re.M | re.S)


def code(document: Path) -> str:
    """Only the code of a document, one piece a line."""
    blocks = re.findall(r"^```[a-z]*\n(.*?)^```", text(document), re.M | re.S)
    return "\n".join([*blocks, *re.findall(r"`([^`\n]+)`", text(document))])


def anchors(document: Path) -> set[str]:
    """What a link into a document can point at."""
    headings = re.findall(r"^#+ (.+)$", text(document), re.M)
    return {
        re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings
    }


def dead_links(document: Path) -> Iterator[str]:
    for link in LINK.findall(prose(document)):
        target, _, anchor = link.partition("#")
        if target.startswith(("http://", "https://", "mailto:")):
            continue
        path = (document.parent / target) if target else document
        if not path.exists() or (anchor and anchor not in anchors(path)):
            yield link


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_every_link_leads_somewhere(document: Path):
    assert list(dead_links(document)) == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_every_command_a_document_names_exists(document: Path):
    made = set(re.findall(r"^make ([a-z]+)", code(document), re.M))
    called = set(re.findall(r"^nearer ([a-z][a-z-]*)", code(document), re.M))
    assert (made - MADE, called - NEARER) == (set(), set())


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_every_file_a_document_names_exists(document: Path):
    named = re.findall(
        r"`((?:src|tests|docs|bench|scripts|requirements)/[\w./-]*\w)`", text(document)
    )
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_every_command_has_a_line_of_help():
    lines = [line for part in COMMANDS.values() for _, line in part.values()]
    assert all(re.fullmatch(r"[A-Z].*\.", line) for line in lines)


def test_the_readme_begins_with_the_two_commands():
    assert {"run", "test"} <= set(re.findall(r"^make ([a-z]+)", code(ROOT / "README.md"), re.M))


def test_the_newest_entry_of_the_changelog_is_this_version():
    version = re.search(r'__version__ = "(.+)"', text(SRC / "__init__.py"))
    assert version
    newest = re.search(r"^## (\S+)", text(ROOT / "CHANGELOG.md"), re.M)
    assert newest
    assert newest[1] in {version[1], "Unreleased"}
