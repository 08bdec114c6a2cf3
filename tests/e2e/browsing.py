"""Browsers as people have them, each watched for what must never happen."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from scripts import machine

DESKTOP: Final[dict[str, Any]] = {"viewport": {"width": 1280, "height": 800}}
PHONE: Final[dict[str, Any]] = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
    "device_scale_factor": 2,
}
PLAIN: Final[dict[str, Any]] = {**DESKTOP, "java_script_enabled": False}
LOOKS: Final[dict[str, dict[str, Any]]] = {
    f"{device}-{scheme}": {**options, "color_scheme": scheme}
    for device, options in (("desktop", DESKTOP), ("phone", PHONE))
    for scheme in ("light", "dark")
}
ARGUMENTS: Final = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-dev-shm-usage",
]


def executable() -> str:
    """The Chromium to drive."""
    found = machine.chromium()
    assert found, "Chromium is missing: `make test` installs it, or says what to install."
    return found


@contextmanager
def watched(browser: Browser, url: str, **options: Any) -> Iterator[BrowserContext]:
    """A browser of someone's own. On leaving: it asked nobody else, and nothing was wrong."""
    context = browser.new_context(base_url=url, timezone_id="Europe/Madrid", **options)
    context.set_default_timeout(10_000)
    complaints: list[str] = []

    def asked(request: Request) -> None:
        if not request.url.startswith((f"{url}/", "data:", "blob:", "about:")):
            complaints.append(f"asked {request.url}")

    def said(message: ConsoleMessage) -> None:
        # A page that answers 4xx on purpose is reported here too; that is no error of ours.
        if message.type in {"error", "warning"} and "Failed to load resource" not in message.text:
            complaints.append(f"console: {message.text} ({message.location.get('url', '')})")

    def broke(error: str) -> None:
        # The browser gives up a transition between pages when a phone's window changes its size.
        if "Transition was" not in error:
            complaints.append(f"error: {error}")

    context.on("request", asked)
    context.on("console", said)
    context.on("weberror", lambda error: broke(str(error.error)))
    try:
        yield context
    finally:
        context.close()
    assert not complaints, "\n".join(complaints)


def axe(page: Page) -> None:
    """Nobody is shut out of this page, as far as axe can tell."""
    found = violations(page)
    assert not found, "\n".join([page.url, *found])


def violations(page: Page) -> list[str]:
    """Who would be shut out of this page and where, by day and by night.

    No rule is left out; in the dark only colours differ, so only they are looked at again.
    """
    found = _violations(page, {})
    page.emulate_media(color_scheme="dark")
    found += _violations(page, {"runOnly": ["color-contrast"]})
    page.emulate_media(color_scheme="light")
    return found


def _violations(page: Page, options: dict[str, Any]) -> list[str]:
    still(page)
    results = Axe().run(page, options={"resultTypes": ["violations"], **options})
    return [
        f"{found['id']}: {' '.join(node['target'])}"
        for found in results.response["violations"]
        for node in found["nodes"]
    ]


def still(page: Page) -> None:
    """Let every movement on the page come to its end, so that colours are what they will be."""
    page.evaluate(
        """async () => {
            for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
            const over = document.getAnimations().map((one) => one.finished.catch(() => null));
            await Promise.all(over);
        }"""
    )


def overflow(page: Page) -> int:
    """How many pixels the page is wider than its window."""
    wider: int = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return wider
