"""What the tests need is found, installed, or asked for in one sentence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import machine
from tests.house.source import ROOT


def put(folder: Path, program: str) -> Path:
    """A program by that name, that does nothing."""
    path = folder / program
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


def test_what_is_missing_is_named_in_one_sentence_and_fails(tmp_path):
    answer = subprocess.run(
        [sys.executable, "-m", "scripts.machine"],
        cwd=ROOT,
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 1
    assert answer.stdout.count("\n") == 1
    assert "apt-get install chromium-headless-shell" in answer.stdout


def test_the_smallest_chromium_is_taken_first(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    put(tmp_path, "google-chrome")
    smallest = put(tmp_path, "chromium-headless-shell")
    assert machine.chromium() == str(smallest)


def test_a_chromium_can_be_named(tmp_path, monkeypatch):
    named = put(tmp_path, "my-chromium")
    monkeypatch.setenv("NEARER_CHROMIUM", str(named))
    assert machine.chromium() == str(named)


@pytest.mark.parametrize("script", ["scripts/install", "scripts/lock", ".ci/run"])
def test_scripts_can_be_run_and_stop_at_the_first_error(script):
    assert os.access(ROOT / script, os.X_OK)
    assert "set -euo pipefail" in (ROOT / script).read_text()
