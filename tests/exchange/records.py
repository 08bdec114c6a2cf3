"""Any record a person could keep, and vaults full of them."""

from datetime import UTC, datetime
from pathlib import Path

from hypothesis import strategies as st

from nearer.app.kinds import KINDS
from nearer.feelings.model import Named
from nearer.steps.yourself.eight import WORDS, Eight
from nearer.steps.yourself.model import CheckIn, Entry
from nearer.steps.yourself.strokes import INKS, Stroke
from nearer.storage import connect
from nearer.vault.accounts import Accounts
from nearer.vault.preferences import Preferences
from nearer.vault.vault import Vault
from tests.conftest import CHEAP, PASSPHRASE

EVENING = datetime(2026, 10, 30, 19, 40, tzinfo=UTC)

ZONES = st.sampled_from(["UTC", "Europe/Vienna", "America/New_York", "Asia/Kathmandu"])
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)).map(
    lambda moment: moment.replace(microsecond=0)
)
TEXTS = st.text(st.characters(blacklist_categories=["Cs"]), max_size=60) | st.text(
    "#-> a\r\n\u2028"
)
WORD = TEXTS.filter(bool).map(lambda text: text[:40])
CHIPS = st.lists(TEXTS.filter(bool), max_size=3).map(tuple)
STEPS = st.none() | st.integers(-2, 2)
STRENGTHS = st.none() | st.integers(0, 4)
POINTS = st.lists(st.tuples(st.integers(0, 1000), st.integers(0, 750)), min_size=1, max_size=4)
STROKES = st.builds(Stroke, st.sampled_from(INKS), st.integers(1, 3), POINTS.map(tuple))

CHECK_INS = st.builds(
    CheckIn,
    at=MOMENTS,
    zone=ZONES,
    note=TEXTS,
    mood=STEPS,
    energy=STEPS,
    feelings=st.lists(st.builds(Named, WORD, STRENGTHS), max_size=3).map(tuple),
    nourished=CHIPS,
    drained=CHIPS,
    body_note=TEXTS,
    sketch=st.lists(STROKES, max_size=2).map(tuple),
    eight=st.builds(Eight, **dict.fromkeys(WORDS, STRENGTHS)),
)
ENTRIES = st.builds(
    Entry, at=MOMENTS, zone=ZONES, title=TEXTS, text=TEXTS, tags=CHIPS, people=CHIPS
)
RECORDS = st.lists(CHECK_INS | ENTRIES, max_size=6)

BUSY = CheckIn(
    at=EVENING,
    zone="Europe/Vienna",
    note="A walk by the river.\n\nThen tea.",
    mood=1,
    energy=-1,
    feelings=(Named("calm", 3), Named("tender")),
    nourished=("tea", "the dog"),
    body=("chest", "belly"),
    eight=Eight(glad=2, sad=0),
    sketch=(Stroke("moss", 2, ((10, 10), (200, 300), (400, 90), (700, 500))),),
)
PAGE = Entry(
    at=EVENING.replace(hour=21),
    zone="Europe/Vienna",
    title="What I did\nnot say",
    text="# A heading\n\nI wanted to *say* it.",
    tags=("sister",),
)


def new_vault(folder: Path, name: str = "Ana") -> Vault:
    """An empty vault in a folder of its own."""
    preferences = Preferences(at=EVENING, zone="Europe/Vienna", name=name, country="AT")
    return Accounts(connect(folder), KINDS, cost=CHEAP).make(PASSPHRASE, preferences)[0]
