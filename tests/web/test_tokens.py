import re
from pathlib import Path

import pytest

import nearer.web

TOKENS = Path(nearer.web.__file__).parent / "static" / "tokens.css"
PAIR = re.compile(r"--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")
COLOURS = {name: pair for name, *pair in PAIR.findall(TOKENS.read_text())}
ACCENTS = ("clay", "moss", "dusk", "amber", "rose")
THEMES = (0, 1)
WASH = 0.09


def channels(colour: str) -> list[float]:
    return [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]


def luminance(rgb: list[float]) -> float:
    """WCAG 2.2, relative luminance."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: list[float], other: list[float]) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def colour(name: str, theme: int) -> list[float]:
    return channels(COLOURS[name][theme])


def mixed(name: str, part: float, theme: int) -> list[float]:
    """A little of a colour on paper; close enough to what mixing in OKLab gives."""
    top, paper = colour(name, theme), colour("paper", theme)
    return [part * a + (1 - part) * b for a, b in zip(top, paper, strict=True)]


def test_black_on_white_is_twenty_one_to_one():
    assert contrast([0, 0, 0], [1, 1, 1]) == pytest.approx(21)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["paper", "sheet"])
@pytest.mark.parametrize("ink", ["ink", "ink-2", "danger", *ACCENTS])
def test_text_can_be_read_on_every_ground(ink: str, ground: str, theme: int):
    assert contrast(colour(ink, theme), colour(ground, theme)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("accent", ACCENTS)
@pytest.mark.parametrize("ink", ["ink", "ink-2"])
def test_text_can_be_read_on_a_wash_of_every_accent(ink: str, accent: str, theme: int):
    assert contrast(colour(ink, theme), mixed(accent, WASH, theme)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", [*ACCENTS, "danger"])
def test_a_buttons_words_can_be_read(ground: str, theme: int):
    assert contrast(colour("paper", theme), colour(ground, theme)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["paper", "sheet"])
def test_what_can_be_used_has_an_edge_one_can_see(ground: str, theme: int):
    assert contrast(colour("edge", theme), colour(ground, theme)) >= 3


def test_every_accent_a_page_can_name_is_a_colour():
    css = TOKENS.read_text()
    assert {f".accent-{name}" for name in ACCENTS} <= set(re.findall(r"\.accent-[a-z]+", css))
