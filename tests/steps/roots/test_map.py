"""The root map: all of it inside the picture, nothing over anything, and the outline whole."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from nearer.steps.roots.beliefs.model import Belief
from nearer.steps.roots.map.model import LONGEST, MIDDLE, MOST, Root, short, tree
from nearer.steps.roots.wounds.model import Wound
from tests.evening import NOW, ZONE

roots = st.lists(
    st.builds(Root, group=st.just("Beliefs"), label=st.text(max_size=80), path=st.just("/x")),
    max_size=45,
).map(tuple)
LETTER = 8
"""How wide a letter of the picture is, at most on average."""


def across(one):
    """From where to where its label goes."""
    width = len(one.label) * LETTER
    return (one.x - width, one.x) if one.left else (one.x, one.x + width)


@given(roots)
def test_every_root_is_in_the_picture_or_counted(found):
    picture = tree(found)
    assert len(picture.drawn) + picture.more == len(found)
    assert len(picture.drawn) == min(MOST, len(found))


@given(roots)
def test_everything_lies_inside_and_below_the_ground(found):
    picture = tree(found)
    for one in picture.drawn:
        assert picture.ground < one.y < picture.height
        start, end = across(one)
        assert start >= 0
        assert end <= picture.width
        assert not start < MIDDLE < end


@given(roots)
def test_no_two_labels_meet(found):
    for one, other in combinations(tree(found).drawn, 2):
        assert one.left != other.left or abs(one.y - other.y) >= 22


@given(st.text(max_size=200))
def test_a_label_is_short_and_begins_as_the_words_do(text):
    found = short(text)
    assert len(found) <= LONGEST + 1
    assert " ".join(text.split()).startswith(found.rstrip("…"))


def test_the_outline_has_all_of_it_and_leads_there(ana):
    assert "Begin with a belief" in ana.main("/roots/map")
    long = "If I need something, I am one more thing that somebody has to look after"
    ana.vault.keep(Belief(at=NOW, zone=ZONE, belief=long))
    ana.vault.keep(Wound(at=NOW, zone=ZONE, wound="loss"))
    page = ana.get("/roots/map")
    (kept,) = ana.vault.all(Belief)
    assert f'href="/roots/beliefs/{kept.id}">{long}</a>' in page
    assert "Losing someone too early" in page
    assert page.count('class="root"') == 2
    assert page.count('class="root tap"') == 1
