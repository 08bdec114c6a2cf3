"""Small promises about every file: nothing left for later, nothing of one machine, no way out."""

import re
from pathlib import Path

import pytest

from tests.house.source import ROOT, SRC, files, name, text

OURS = [
    path
    for folder in ("src", "tests", "bench", "scripts", "docs", "requirements", ".ci")
    for path in files(
        ROOT / folder, ".py", ".js", ".css", ".html", ".md", ".toml", ".sql", ".txt", ".csv", ""
    )
] + [path for path in ROOT.iterdir() if path.is_file() and path.suffix != ".done"]

# Spelt so that this file does not find itself.
LATER = re.compile(r"\b(?:TO[D]O|FIX[M]E|XX[X]|HA[C]K|NotImplemented[E]rror|[Ll]orem[ ]ipsum)\b")
MACHINE = re.compile(
    r"(?<![\w.])/(?:[w]ork|[r]oot|[h]ome/\w+|[U]sers/\w+)/|py[p]i\.org|python[h]osted"
)
SKIPPED = re.compile(r"pytest\.(?:[s]kip|mark\.[s]kip|mark\.[x]fail|[x]fail)")

TEMPLATES = files(SRC, ".html")
STYLES = files(SRC, ".css")
SCRIPTS = files(SRC, ".js")


@pytest.mark.parametrize("path", OURS, ids=name)
def test_nothing_is_left_for_later_or_skipped_or_tied_to_one_machine(path: Path):
    content = text(path)
    assert [
        found[0] for rule in (LATER, MACHINE, SKIPPED) for found in rule.finditer(content)
    ] == []


@pytest.mark.parametrize("path", files(SRC, ".py"), ids=name)
def test_the_first_line_of_a_module_says_its_one_idea(path: Path):
    assert text(path).startswith('"""')


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_page_loads_nothing_from_elsewhere_and_nothing_inline(path: Path):
    content = text(path)
    elsewhere = r"<(?:script|img|link|iframe|source|use|form|video|audio)\b[^>]*(?:https?:)?//"
    inline = r"<style|<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+="
    assert re.findall(f"{elsewhere}|{inline}", content, re.I) == []


@pytest.mark.parametrize("path", STYLES, ids=name)
def test_a_stylesheet_reaches_for_nothing_outside(path: Path):
    assert re.findall(r"@import|url\(\s*['\"]?(?:https?:)?//", text(path)) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=name)
def test_a_script_reaches_for_nothing_outside_and_keeps_nothing_in_the_browser(path: Path):
    forbidden = r"['\"`](?:https?:)?//\w|localStorage|sessionStorage|indexedDB|\beval\(|innerHTML"
    assert re.findall(forbidden, text(path)) == []
