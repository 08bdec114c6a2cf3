"""The part of a form that holds the wheel, as it stands without JavaScript."""

import re
from types import SimpleNamespace

import minijinja
import pytest

from nearer.feelings.form import feeling_fields, read_chosen, wheel_part
from nearer.feelings.model import Named
from nearer.feelings.taxonomy import wheel
from nearer.language import ENGLISH
from nearer.web.icons import icon
from tests.house.source import SRC
from tests.reading import grade

TEMPLATE = SRC / "feelings" / "templates" / "wheel.html"


def rendered(fields: dict[str, list[str]], *, links: bool = False) -> str:
    environment = minijinja.Environment(
        templates={
            "feelings/wheel.html": TEMPLATE.read_text("utf-8"),
            "page.html": '{% from "feelings/wheel.html" import feelings_field %}'
            "{{ feelings_field(page.part, links=page.links) }}",
        },
        undefined_behavior="strict",
        globals={"_": ENGLISH.say, "icon": icon},
    )
    page = SimpleNamespace(part=wheel_part(fields), links=links)
    return environment.render_template("page.html", page=page)


def ticks(html: str) -> dict[str, bool]:
    boxes = re.findall(r'<input type="checkbox"[^>]*value="([^"]+)"[^>]*?( checked)?>', html)
    return {word: bool(checked) for word, checked in boxes}


def test_every_word_is_a_checkbox_that_its_meaning_and_body_cue_describe():
    html = rendered({})
    assert list(ticks(html)) == [feeling.word for feeling in wheel()]
    for feeling in wheel():
        about = re.search(rf'<p[^>]*id="about-{feeling.word}">([^<]*)</p>', html)
        assert about
        assert about[1].replace("&#x27;", "'") == f"{feeling.meaning} {feeling.body_cue}"
        assert f'aria-describedby="about-{feeling.word}"' in html


def test_every_word_has_a_slider_from_0_to_4_that_rests_in_the_middle():
    html = rendered({})
    for feeling in wheel():
        assert f'name="strength-{feeling.word}" min="0" max="4" step="1" value="2"' in html, (
            feeling.word
        )


def test_the_lists_nest_as_the_rings_do():
    html = rendered({})
    assert html.count("<details") == 8
    assert html.count("<ul>") == 8 + 8 + 40
    assert html.count("<ul>") + 1 == html.count("</ul>")  # the row of stones is a list too


def test_what_was_chosen_is_ticked_and_its_family_open():
    chosen = (Named("wistful", 4), Named("glad", 0), Named("prickly", 3))
    html = rendered(feeling_fields(chosen))
    assert {word for word, ticked in ticks(html).items() if ticked} == {"wistful", "glad"}
    assert 'name="strength-wistful" min="0" max="4" step="1" value="4"' in html
    assert 'name="strength-glad" min="0" max="4" step="1" value="0"' in html
    assert 'value="prickly:3"' in html
    assert re.findall(r'<details class="family core-(\w+)" open>', html) == ["calm", "sad"]


def test_a_mix_is_welcomed_and_only_a_mix():
    assert 'class="feelings-mix">' in rendered({"feeling": ["glad", "sad"]})
    assert 'class="feelings-mix" hidden>' in rendered({"feeling": ["glad"]})


@pytest.mark.parametrize("answer", ["", "not sure", "nothing"])
def test_the_answer_given_is_the_answer_shown(answer: str):
    html = rendered({"answer": [answer]})
    assert re.findall(r'name="answer" value="([^"]*)" checked', html) == [answer]


def test_what_is_off_is_said_beside_its_field():
    words = [feeling.word for feeling in wheel()][:6]
    html = rendered({"feeling": words, "own": ["a" * 41]})
    problems = read_chosen({"feeling": words, "own": ["a" * 41]}).problems
    assert f'id="feeling-problem">{problems["feeling"]}' in html
    assert f'id="own-problem">{problems["own"]}' in html
    assert 'aria-invalid="true"' in html


def test_what_a_person_wrote_is_never_markup():
    html = rendered({"own": ['"><script>alert(1)</script>']})
    assert "<script" not in html


def test_words_lead_to_their_pages_only_where_leaving_loses_nothing():
    assert 'href="/feelings/' not in rendered({})
    assert rendered({}, links=True).count('href="/feelings/') == 128


@pytest.mark.parametrize("name", ["wheel.html", "explore.html", "about.html"])
def test_every_sentence_of_ours_is_plain(name: str):
    source = (TEMPLATE.parent / name).read_text("utf-8")
    sentences = [said for said in re.findall(r'_\("([^"]+)"', source) if said.endswith(".")]
    assert sentences
    assert [said for said in sentences if grade(re.sub(r"\{\w+\}", "sad", said)) > 6] == []


def test_nobody_is_told_what_they_should_feel():
    source = " ".join(path.read_text("utf-8") for path in TEMPLATE.parent.glob("*.html"))
    assert not re.search(
        r"\b(?:should|must|just|wrong|great)\b|!", re.sub(r"<!|\{#.*?#\}", "", source)
    )
