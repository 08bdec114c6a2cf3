"""What this was measured on: a figure without its machine says little."""

import os
import platform
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from nearer import __version__


def note(folder: Path) -> str:
    """One paragraph about the machine and the disk ``folder`` is on."""
    cores = os.cpu_count()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"Nearer {__version__} ({commit()}) on {datetime.now(UTC):%Y-%m-%d %H:%M} UTC; "
        f"{processor()}, {cores} cores, {memory:.0f} GB; {platform.system()} "
        f"{platform.release()}; Python {platform.python_version()}; records on "
        f"{file_system(folder)}; other load while measuring: {load()}."
    )


def load() -> str:
    """The load averages over one and five minutes."""
    one, five, _ = os.getloadavg()
    return f"{one:.1f} now, {five:.1f} over five minutes"


def processor() -> str:
    """The processor's own name, where the system tells it."""
    told = Path("/proc/cpuinfo")
    for line in told.read_text().splitlines() if told.exists() else ():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def file_system(folder: Path) -> str:
    """The kind of file system a folder is on."""
    told = Path("/proc/mounts")
    mounts = [line.split() for line in told.read_text().splitlines()] if told.exists() else []
    above = [(len(place), kind) for _, place, kind, *_ in mounts if folder.is_relative_to(place)]
    return max(above)[1] if above else "an unknown file system"


def commit() -> str:
    """The version of the code, as git names it."""
    told = subprocess.run(
        ["git", "describe", "--always", "--dirty"], capture_output=True, text=True, check=False
    )
    return told.stdout.strip() or "no commit"
