"""A sketch as an SVG picture that any browser shows."""

from typing import Final

from nearer.steps.yourself.strokes import PAPER, Ink, Stroke, curve

INKS: Final[dict[Ink, str]] = {
    "ink": "#27252e",
    "clay": "#a94f33",
    "moss": "#52693f",
    "dusk": "#45618a",
    "amber": "#8f6210",
    "rose": "#a1476a",
}
"""The six inks on paper, in the light of day."""

PEN: Final = {1: 4, 2: 9, 3: 18}
"""How broad each pen draws, in the paper's own units."""


def picture(sketch: tuple[Stroke, ...]) -> bytes:
    """The whole picture, paper and all."""
    width, height = PAPER
    lines = "\n".join(
        f'<path d="{curve(stroke.points)}" stroke="{INKS[stroke.ink]}" '
        f'stroke-width="{PEN[stroke.width]}"/>'
        for stroke in sketch
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">\n'
        f'<rect width="{width}" height="{height}" fill="#fbf8f2"/>\n'
        '<g fill="none" stroke-linecap="round" stroke-linejoin="round">\n'
        f"{lines}\n</g>\n</svg>\n"
    ).encode()
