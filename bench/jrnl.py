"""jrnl beside us: its own environment, and an encrypted journal made through its own front door."""

import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench import terminal
from nearer.steps.yourself.model import CheckIn, Entry
from nearer.vault.records import Record, local

ENVIRONMENT = Path(".venv-bench")
PINS = Path(__file__).with_name("jrnl.txt")

CONFIG = """\
colors: {{body: none, date: none, tags: none, title: none}}
default_hour: 9
default_minute: 0
editor: ''
encrypt: true
highlight: true
indent_character: '|'
journals: {{default: {{journal: {journal}}}}}
linewrap: 79
tagsymbols: '#@'
template: false
timeformat: '%Y-%m-%d %H:%M'
version: '{version}'
"""


class Jrnl:
    """An encrypted journal in a folder of its own."""

    def __init__(self, folder: Path, passphrase: str) -> None:
        self._folder = folder
        self._passphrase = passphrase
        self.version = install()
        folder.mkdir()
        config = CONFIG.format(journal=folder / "journal.jrnl", version=self.version)
        (folder / "jrnl.yaml").write_text(config)

    def take_in(self, records: Iterable[Record]) -> None:
        """Make the journal from these records, by jrnl's own import."""
        text = self._folder / "import.txt"
        text.write_text("\n".join(map(written, records)))
        twice_and_no_keyring = [self._passphrase, self._passphrase, "n"]
        self._run(["--import", "--file", str(text)], twice_and_no_keyring)

    def run(self, *arguments: str) -> terminal.Said:
        """One command, with the passphrase typed."""
        return self._run(arguments, [self._passphrase])

    def _run(self, arguments: Sequence[str], answers: Sequence[str]) -> terminal.Said:
        command = [str(ENVIRONMENT / "bin/jrnl"), "--config-file", str(self._folder / "jrnl.yaml")]
        # A keyring would spare it the question and cost a visit to the desktop's own service.
        quiet = {**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
        return terminal.run([*command, *arguments], answers, quiet)


def written(record: Record) -> str:
    """A record as jrnl's own text format: a date, a first line, and the rest below."""
    stamp = f"{local(record):[%Y-%m-%d %H:%M]}"
    match record:
        case Entry():
            return f"{stamp} {record.title or 'A page'}.\n{record.text}\n"
        case CheckIn():
            return f"{stamp} {record.note or 'A moment.'}\n"
    raise TypeError(type(record))


def install() -> str:
    """Put jrnl into its environment if it is not there, as pinned; its version."""
    uv = str(Path(sys.executable).with_name("uv"))
    python = ENVIRONMENT / "bin/python"
    if not python.exists():
        subprocess.run([uv, "venv", "--quiet", str(ENVIRONMENT)], check=True)
    pinned = ["--require-hashes", "--compile-bytecode", "-r", str(PINS)]
    subprocess.run([uv, "pip", "install", "--quiet", "--python", str(python), *pinned], check=True)
    line = next(line for line in PINS.read_text().splitlines() if line.startswith("jrnl=="))
    return line.removeprefix("jrnl==").split()[0]
