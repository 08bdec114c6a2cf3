"""Walking through the whole house by its own links."""

import html
import re

from playwright.sync_api import Page

LINK = re.compile(r'<a\b[^>]*\bhref="([^"]*)"')
ONE_OF_MANY = re.compile(
    r"[0-9a-f]{32}|\d{4}-\d{2}(-\d{2})?"
    r"|(?<=/feelings/)(?!body)[\w-]+|(?<=/library/)[\w-]+|(?<=/step/)[\w-]+"
    r"|(?<=/exercises/)(?!bring|sittings|own)[\w-]+|(?<=/wounds/about/)[\w-]+"
    r"|(?<=/questionnaires/)(?!kept)[\w-]+|(?<=/practices/)(?!kept)[\w-]+"
)
NOT_A_ROOM = ("/leave", "/static/", "/measures", "//")


def places(page: Page, start: str = "/today") -> list[str]:
    """One address of every kind of page that links lead to, from ``start`` on."""
    waiting, seen, found = [start], {shape(start)}, []
    while waiting:
        path = waiting.pop(0)
        answer = page.request.get(path)
        assert answer.ok, f"{path} answered {answer.status}"
        if "text/html" not in answer.headers["content-type"]:
            continue
        found.append(path)
        for link in _links(answer.text()):
            if shape(link) not in seen:
                seen.add(shape(link))
                waiting.append(link)
    return found


def _links(page: str) -> list[str]:
    """The addresses of this house that a page links to, without their queries."""
    addresses = [re.split("[?#]", html.unescape(link))[0] for link in LINK.findall(page)]
    return [path for path in addresses if path.startswith("/") and not path.startswith(NOT_A_ROOM)]


def shape(path: str) -> str:
    """The same for two pages that differ only in which record, day or content they show."""
    return ONE_OF_MANY.sub("*", path)
