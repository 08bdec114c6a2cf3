"""The folder of Markdown: plain to read, one file a month, and no record left out."""

from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

from hypothesis import given
from markdown_it import MarkdownIt

from nearer.access.telling import NOT_IN_WORDS, in_words
from nearer.exchange.drawn import INKS, picture
from nearer.exchange.markdown import folder
from nearer.exchange.written import quoted, written
from nearer.steps.yourself import strokes
from nearer.steps.yourself.model import CheckIn
from nearer.vault.records import Record, local
from tests.exchange.records import BUSY, EVENING, PAGE, RECORDS, new_vault

OCTOBER = """\
# October 2026

## Friday 30 October

### 20:40 · Check-in

> A walk by the river.
>
> Then tea.

- Mood: A little pleasant, low energy
- Feelings: calm (3), tender
- Nourished: tea, the dog
- Body: chest, belly
- Eight: glad 2, sad 0

![Sketch]({sketch})

### 22:40 · Journal: What I did not say

> # A heading
>
> I wanted to *say* it.

- Tags: sister
"""


class Dream(Record, tag="dream/1", frozen=True):
    """A kind that no one has thought of yet."""

    place: str = ""
    long_story: str = ""
    vivid: bool = False
    heights: tuple[tuple[int, int], ...] = ()
    feared: int | None = None


def headings(markdown: str) -> list[str]:
    """Headings of the page itself, not of what is quoted in it."""
    tokens = MarkdownIt().parse(markdown)
    return [
        following.content
        for token, following in pairwise(tokens)
        if token.type == "heading_open" and token.level == 0
    ]


def test_a_month_reads_like_a_diary(tmp_path):
    vault = new_vault(tmp_path / "data")
    vault.keep(PAGE)
    kept = vault.keep(BUSY)
    sketch = f"sketches/2026-10-30-2040-{kept.id[:8]}.svg"
    files = folder(vault)
    assert set(files) == {"2026-10.md", sketch}
    assert files["2026-10.md"].decode() == OCTOBER.format(sketch=sketch)


def test_a_day_is_the_day_of_the_place_where_it_was_lived(tmp_path):
    vault = new_vault(tmp_path / "data")
    new_year = EVENING.replace(year=2026, month=12, day=31, hour=23, minute=30)
    vault.keep(CheckIn(at=new_year, zone="Europe/Vienna", note="Already next year here."))
    vault.keep(CheckIn(at=new_year, zone="America/New_York", note="Still this year there."))
    files = folder(vault)
    assert b"## Friday 1 January\n\n### 00:30" in files["2027-01.md"]
    assert b"## Thursday 31 December\n\n### 18:30" in files["2026-12.md"]


@given(RECORDS)
def test_every_record_has_its_heading_and_no_words_break_the_page(records):
    with TemporaryDirectory() as data:
        vault = new_vault(Path(data) / "data")
        vault.keep_all(records)
        pages = [page.decode() for name, page in folder(vault).items() if name.endswith(".md")]
        found = [heading for page in pages for heading in headings(page)]
        days = {local(record).date() for record in records}
        months = {f"{day:%Y-%m}" for day in days}
        assert len(found) == len(records) + len(days) + len(months)


def test_a_kind_nobody_thought_of_yet_appears_from_its_fields():
    dream = Dream(
        at=EVENING,
        zone="UTC",
        place="a house",
        long_story="Up\nand down",
        vivid=True,
        heights=((1, 2),),
        feared=0,
    )
    assert written(dream) == (
        "### 19:40 · Dream\n\nLong story:\n\n> Up\n> and down\n\n"
        f"- Place: a house\n- Vivid: yes\n- Heights: {NOT_IN_WORDS}\n- Feared: 0"
    )


def test_nothing_said_is_nothing_shown():
    assert written(Dream(at=EVENING, zone="UTC")) == "### 19:40 · Dream"
    assert in_words(()) == in_words(None) == in_words(False) == in_words("") == ""


def test_quoted_words_stay_inside_the_quotation():
    assert quoted("one\n\n# two\n\n\n") == "> one\n>\n> # two"


def test_a_drawing_is_a_picture_any_browser_shows():
    drawn = ElementTree.fromstring(picture(BUSY.sketch))
    assert drawn.attrib["viewBox"] == "0 0 1000 750"
    (path,) = drawn.iter("{http://www.w3.org/2000/svg}path")
    assert path.attrib["stroke"] == INKS["moss"]
    assert path.attrib["d"].startswith("M10 10")
    assert set(INKS) == set(strokes.INKS)
