"""What the tests need of this machine besides Python: where it is, and how to get it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

CHROMIUMS = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)


def chromium() -> str | None:
    """The first Chromium found; ``NEARER_CHROMIUM`` names another."""
    named = os.environ.get("NEARER_CHROMIUM")
    return shutil.which(named) if named else next(filter(None, map(shutil.which, CHROMIUMS)), None)


def postgresql() -> str | None:
    """The folder with PostgreSQL's own programs. Debian keeps it off the PATH."""
    on_path = shutil.which("initdb")
    if on_path:
        return str(Path(on_path).resolve().parent)
    versions = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    newest = max(versions, key=lambda path: int(path.parent.name), default=None)
    return str(newest) if newest else None


def age() -> str | None:
    """The standard tool that opens our backups without us."""
    return shutil.which("age")


class Tool(NamedTuple):
    """Something the tests drive for real."""

    name: str
    find: Callable[[], str | None]
    packages: tuple[str, ...]
    """Debian's names for it; the first that can be installed will do."""


TOOLS = (
    Tool("Chromium", chromium, ("chromium-headless-shell", "chromium")),
    Tool("PostgreSQL", postgresql, ("postgresql",)),
    Tool("age", age, ("age",)),
)


def main() -> int:
    """Install what is missing where that is allowed; otherwise say what to install."""
    if missing() and os.geteuid() == 0 and shutil.which("apt-get"):
        apt("update")
        for tool in missing():
            print(f"Installing {tool.name} ...", flush=True)
            any(apt("install", "-y", "--no-install-recommends", name) for name in tool.packages)
    if still := missing():
        names = " ".join(tool.packages[0] for tool in still)
        print(f"The tests also need: {names}. On Debian: sudo apt-get install {names}")
        return 1
    return 0


def missing() -> list[Tool]:
    """The tools that are not here."""
    return [tool for tool in TOOLS if tool.find() is None]


def apt(*words: str) -> bool:
    """Run apt-get, quietly; whether it worked."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(["apt-get", "-qq", *words], env=environment, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
