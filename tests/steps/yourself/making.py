"""Check-ins and pages of every shape, for properties."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from nearer.feelings.places import PLACES
from nearer.feelings.taxonomy import wheel
from nearer.keeping.chips import chips
from nearer.steps.yourself.eight import WORDS
from nearer.steps.yourself.model import CheckIn, Eight, Entry, Named, Stroke
from nearer.steps.yourself.strokes import INKS, PAPER
from nearer.vault.records import Kept

NOW = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Pacific/Kiritimati", "Asia/Kathmandu")

letters = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"))
moments = st.integers(0, 40_000_000).map(lambda seconds: NOW - timedelta(seconds=seconds))
zones = st.sampled_from(ZONES)
lines = st.text(letters, max_size=60).map(str.strip)
pages = st.lists(st.text(letters, max_size=40), max_size=5).map("\n".join).map(str.strip)
several = st.lists(st.text(letters, min_size=1, max_size=20), max_size=5).map(chips)
steps = st.none() | st.integers(-2, 2)
ratings = st.none() | st.integers(0, 4)

points = st.tuples(st.integers(0, PAPER[0]), st.integers(0, PAPER[1]))
strokes = st.builds(
    Stroke,
    ink=st.sampled_from(INKS),
    width=st.integers(1, 3),
    points=st.lists(points, min_size=1, max_size=30).map(tuple),
)
sketches = st.lists(strokes, max_size=5).map(tuple)

feelings = st.lists(
    st.builds(Named, word=st.sampled_from([one.word for one in wheel()]), strength=ratings),
    max_size=5,
    unique_by=lambda named: named.word,
).map(tuple)

check_ins = st.builds(
    CheckIn,
    at=moments,
    zone=zones,
    note=pages,
    mood=steps,
    energy=steps,
    feelings=feelings,
    answer=st.sampled_from(["", "not sure", "nothing"]),
    nourished=several,
    drained=several,
    body=st.sets(st.sampled_from(list(PLACES))).map(
        lambda chosen: tuple(place for place in PLACES if place in chosen)
    ),
    body_note=lines,
    sketch=sketches,
    eight=st.builds(Eight, **dict.fromkeys(WORDS, ratings)),
)

entries = st.builds(
    Entry,
    at=moments,
    zone=zones,
    title=lines.map(lambda text: " ".join(text.split())),
    text=pages.filter(bool),
    tags=several,
    people=several,
)


def kept(record, id=""):
    """A record as the vault would hand it out."""
    return Kept(id or f"{hash(record.at) & (2**128 - 1):032x}", 1, record)
