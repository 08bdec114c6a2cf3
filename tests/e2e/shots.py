"""Pictures of every page, to be looked at: `make shots` puts them into ./shots."""

import re
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from tests.e2e.browsing import ARGUMENTS, LOOKS, executable, still
from tests.e2e.lived_in import move_in
from tests.e2e.people import PASSPHRASE, new_person
from tests.e2e.server import Server, serving
from tests.e2e.walking import places, shape

SHOTS = Path(__file__).parents[2] / "shots"
OUTSIDE = ("/welcome", "/welcome/under-18", "/welcome/space", "/unlock", "/help-now", "/measures")


def main(wanted: str = "") -> None:
    """Every page whose address holds ``wanted``, in each look, empty, lived in and in error."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=ARGUMENTS)
        move_in(Path(folder) / "full" / "data")
        with serving(_made(folder, "full")) as full, serving(_made(folder, "empty")) as empty:
            for look, options in LOOKS.items():
                shoot_all(browser, empty, options, f"empty-{look}", wanted)
                shoot_all(browser, full, options, f"full-{look}", wanted)
                shoot_errors(browser, full, options, f"error-{look}")
        browser.close()


def shoot_all(
    browser: Browser, server: Server, options: dict[str, Any], kind: str, wanted: str
) -> None:
    """Every page someone can reach: a newcomer where nobody is yet, else Mara in her year."""
    page = browser.new_context(base_url=server.url, **options).new_page()
    for path in OUTSIDE:
        shoot(page, path, kind, wanted)
    if kind.startswith("empty"):
        new_person(page)
    else:
        come_back(page, PASSPHRASE)
    for path in places(page):
        shoot(page, path, kind, wanted)
    page.context.close()


def shoot_errors(browser: Browser, server: Server, options: dict[str, Any], kind: str) -> None:
    """Pages that say what went wrong."""
    page = browser.new_context(base_url=server.url, **options).new_page()
    shoot(page, "/no-such-page", kind)
    page.goto("/welcome/space")
    page.get_by_label("Passphrase", exact=True).fill("short")
    page.get_by_label("The same once more").fill("shirt")
    page.get_by_role("button", name="Make my space").click()
    picture(page, "welcome-space", kind)
    come_back(page, "not the passphrase at all")
    picture(page, "unlock", kind)
    page.context.close()


def come_back(page: Page, passphrase: str) -> None:
    page.goto("/unlock")
    page.get_by_label("Passphrase", exact=True).fill(passphrase)
    page.get_by_role("button", name="Unlock").click()
    page.wait_for_load_state()


def shoot(page: Page, path: str, kind: str, wanted: str = "") -> None:
    if wanted in path:
        page.goto(path)
        picture(page, re.sub(r"\W+", "-", shape(path).replace("*", "one")).strip("-"), kind)


def picture(page: Page, name: str, kind: str) -> None:
    still(page)
    file = SHOTS / kind / f"{name}.png"
    page.screenshot(path=file, full_page=True)
    print(file.relative_to(SHOTS.parent))


def _made(folder: str, name: str) -> Path:
    path = Path(folder) / name
    path.mkdir(exist_ok=True)
    return path


if __name__ == "__main__":
    main(*sys.argv[1:2])
