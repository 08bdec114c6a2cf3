"""`docs/export-format.md` describes every member and every field there is, and no other."""

import re
from pathlib import Path

import pytest

from nearer.app.kinds import KINDS
from nearer.exchange.backup import WHAT_IS_THIS
from nearer.exchange.plain import FORMAT, Export, PlainRecord, read_json
from nearer.steps.yourself.eight import WORDS
from nearer.vault.records import Record

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "export-format.md").read_text("utf-8")


def names_in_table(heading: str) -> list[str]:
    """The first column of the table below a heading."""
    _, _, below = PAGE.partition(f"{heading}\n")
    return re.findall(r"^\| `(\w+)` \|", re.split(r"^##", below, maxsplit=1, flags=re.M)[0], re.M)


def heading_of(kind: type[Record]) -> str:
    name, _, version = str(kind.__struct_config__.tag).partition("/")
    return f"### `{name}`, version {version}"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_field_of_every_kind_is_described(kind: type[Record]):
    fields = [name for name in kind.__struct_fields__ if name not in {"at", "zone"}]
    assert names_in_table(heading_of(kind)) == fields


def test_the_eight_words_are_named_in_their_order():
    (row,) = re.findall(r"^\| `eight` \|.*$", PAGE, re.M)
    assert tuple(re.findall(r"`(\w+)`", row)[1:]) == WORDS


def test_no_kind_is_described_that_there_is_not():
    assert set(re.findall(r"^### .+$", PAGE, re.M)) == {heading_of(kind) for kind in KINDS}


def test_every_member_is_described():
    assert names_in_table("## The file") == list(Export.__struct_fields__)
    assert names_in_table("## A record") == list(PlainRecord.__struct_fields__)
    assert PAGE.startswith(f"# The export format, `{FORMAT}`\n")


def test_the_example_can_be_read():
    (example,) = re.findall(r"^```json\n(.*?)^```", PAGE, re.M | re.S)
    taken = read_json(example.encode(), KINDS)
    assert len(taken.records) == 1
    assert taken.preferences.name == "Ana"


def test_the_backup_and_its_page_name_the_same_files():
    page = (DOCS / "backup.md").read_text("utf-8")
    for file in ("nearer.json", "markdown/", "README.txt", "markdown/sketches"):
        assert file in page
    assert "nearer.json" in WHAT_IS_THIS
    assert "docs/export-format.md" in WHAT_IS_THIS


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_no_field_hides_a_member_where_both_lie_side_by_side(kind: type[Record]):
    """`nearer list --json` puts them into one object."""
    assert {"id", "kind", "revision", "version"} & set(kind.__struct_fields__) == set()
