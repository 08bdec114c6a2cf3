"""One record as Markdown that reads well as plain text, too."""

from collections.abc import Iterator

from nearer.access.telling import told
from nearer.language import ENGLISH
from nearer.steps.yourself.model import CheckIn, Entry
from nearer.steps.yourself.mood import place_in_words
from nearer.vault.records import Record, kind_of, local

LONG = 100
"""Characters from which on a text stands in a block of its own."""


def written(record: Record, sketch: str = "") -> str:
    """The record under its own heading. ``sketch`` is the file its drawing is in, if it has one."""
    heading = f"### {ENGLISH.clock(local(record))} · {title(record)}"
    return "\n\n".join([heading, *blocks(record, sketch)])


def title(record: Record) -> str:
    """What kind it is, and its own title when the person gave it one."""
    kind = kind_of(record).capitalize()
    if isinstance(record, Entry) and record.title:
        return f"{kind}: {one_line(record.title)}"
    return kind


def blocks(record: Record, sketch: str) -> Iterator[str]:
    """Long texts first, as quotations; then what is short, as a list; then the drawing."""
    texts = list(said(record))
    for name, text in texts:
        if not name:
            yield quoted(text)
        elif is_long(text):
            yield f"{name}:\n\n{quoted(text)}"
    short = [f"- {name}: {one_line(text)}" for name, text in texts if name and not is_long(text)]
    if short:
        yield "\n".join(short)
    if sketch:
        yield f"![Sketch]({sketch})"


def said(record: Record) -> Iterator[tuple[str, str]]:
    """What the record says, name by name. A text that needs no name has an empty one."""
    spoken_for: set[str] = set()
    if isinstance(record, CheckIn):
        place = place_in_words(record.mood, record.energy)
        if place:
            yield "Mood", place
        spoken_for = {"Mood", "Energy", "Sketch"}
    if isinstance(record, Entry):
        spoken_for = {"Title"}
    for name, text in told(record):
        if name not in spoken_for:
            yield ("" if name in {"Note", "Text"} else name), text


def is_long(text: str) -> bool:
    """Whether it needs a block of its own."""
    return len(text) > LONG or len(text.splitlines()) > 1


def quoted(text: str) -> str:
    """The person's own words as a quotation: headings in them cannot break into the page's."""
    return "\n".join(f"> {line}".rstrip() for line in text.strip().splitlines())


def one_line(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split())
