"""What a browser fetches on a first visit: a page, its styles, scripts, and what they import."""

import re
from collections.abc import Iterator
from posixpath import dirname, join, normpath

from bench.asgi import Answer, Browser
from bench.figures import Figure
from bench.pages import general
from bench.places import places
from bench.spaces import Spaces
from nearer.app.web import build_web

N = 1_000
BUDGET = 120 * 1024

IN_PAGES = re.compile(r'(?:href|src)="(/static/[^"]+)"')
IN_MODULES = re.compile(r"""(?:\bfrom|\bimport)\s*\(?["'](\.{1,2}/[^"']+)["']""")
IN_STYLES = re.compile(r"""url\(["']?(\.{0,2}/?[\w./-]+)["']?\)""")


def answer(spaces: Spaces) -> Iterator[Figure]:
    """The heaviest page, and today, where a day begins."""
    with spaces.opened(N) as filled:
        browser = Browser(
            build_web(filled.household), filled.household.sessions.start(filled.vault)
        )
        weights = {place: sum(fetched(browser, place).values()) for place in places(filled)}
        browser.close()
    heaviest = max(weights, key=lambda place: weights[place])
    for what, place in (("today", "/today"), ("the heaviest", heaviest)):
        size = weights[place]
        name = f"a first visit to {what} ({general(place)}), compressed, everything"
        yield Figure(name, f"{size / 1024:.1f} KB", f"≤ {BUDGET // 1024} KB", size <= BUDGET)


def fetched(browser: Browser, place: str) -> dict[str, int]:
    """Bytes sent for a page and all it needs, each thing once, by address."""
    page = browser.get(place)
    sizes = {place: len(page.body)}
    html = page.headers.get("content-type", "").startswith("text/html")
    waiting = IN_PAGES.findall(page.text) if html else []
    while waiting:
        address = waiting.pop()
        if address not in sizes:
            thing = browser.get(address)
            sizes[address] = len(thing.body)
            waiting += needs(address, thing)
    return sizes


def needs(address: str, thing: Answer) -> Iterator[str]:
    """What a script imports and what a style shows."""
    rules = {".js": IN_MODULES, ".css": IN_STYLES}
    for ending, rule in rules.items():
        if address.endswith(ending):
            for found in rule.findall(thing.text):
                yield normpath(join(dirname(address), found))
