"""The real command in its own process, as a person or a script runs it."""

import os
import subprocess
import sys
from pathlib import Path

PASSPHRASE = "seven quiet herons by the river"
WAIT = 60


def environment(folder: Path, **variables: str) -> dict[str, str]:
    """A clean environment: Ana's passphrase, a data folder below ``folder``, nothing else ours."""
    own = {name: text for name, text in os.environ.items() if not name.startswith("NEARER_")}
    path = f"{Path(sys.executable).parent}{os.pathsep}{own.get('PATH', '')}"
    ours = {"NEARER_DATA": str(folder / "data"), "NEARER_PASSPHRASE": PASSPHRASE, "TZ": "UTC"}
    return {**own, "PATH": path, "COLUMNS": "100", **ours, **variables}


def nearer(folder: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run ``nearer`` in ``folder`` with nobody at its terminal."""
    return subprocess.run(
        [sys.executable, "-m", "nearer", *arguments],
        cwd=folder,
        env=environment(folder, **variables),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=WAIT,
        check=False,
    )


def shell(folder: Path, line: str) -> tuple[str, int]:
    """Run a line as a shell does: everything it printed, and how it ended."""
    done = subprocess.run(
        line,
        shell=True,
        cwd=folder,
        env=environment(folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=WAIT,
        check=False,
    )
    return done.stdout, done.returncode
