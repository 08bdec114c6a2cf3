"""The door: which command was meant. It imports only what that command needs."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from nearer import __version__

if TYPE_CHECKING:
    from nearer.terminal.door import Door

COMMANDS = {
    "Every day": {
        "run": ("nearer.app.commands:run", "Open Nearer in your browser."),
        "check-in": ("nearer.steps.yourself.commands:check_in", "Keep how this moment is."),
        "journal": ("nearer.steps.yourself.commands:journal", "Keep a page of your journal."),
        "feel": ("nearer.feelings.commands:feel", "Find words for what you wrote."),
        "belief": (
            "nearer.steps.roots.beliefs.commands:belief",
            "List your beliefs, and rate one again.",
        ),
        "signs": ("nearer.signs.commands:signs", "Show your last look at the signs in yourself."),
        "library": ("nearer.library.commands:library", "Find an article, or read one."),
        "list": ("nearer.access.commands.read:list_kept", "Read back what you kept, newest first."),
        "search": ("nearer.access.commands.read:search", "Find words in everything you kept."),
    },
    "Guided": {
        "exercise": ("nearer.exercises.commands:exercise", "Check, bring and list exercises."),
    },
    "Your space": {
        "init": ("nearer.access.commands.space:init", "Make a space that only you can open."),
        "passphrase": ("nearer.access.commands.space:passphrase", "Change your passphrase."),
        "recovery-key": (
            "nearer.access.commands.space:recovery_key",
            "Make a new recovery key, or use the one you have.",
        ),
        "doctor": ("nearer.access.commands.read:doctor", "Check that everything kept is whole."),
    },
    "The way out": {
        "backup": ("nearer.exchange.commands:backup", "Put everything in one sealed file."),
        "restore": ("nearer.exchange.commands:restore", "Take back what a backup holds."),
    },
    "Help": {
        "help-now": (
            "nearer.safety.commands:help_now",
            "Show who to call or text, and ways to get through the next minutes.",
        ),
        "demo": ("nearer.demo.commands:demo", "Look around in a made-up person's year."),
    },
}
"""Section -> command -> where it lives, and the line of help that spares importing it."""

WELCOME = """A private guide to being closer: to yourself, and to others.

Everything stays on this machine, sealed with your passphrase.

\b
A first evening:
  nearer init --name Ana          make a space that only you can open
  nearer check-in --mood 1 --energy -1 --feeling calm:3 --note "A walk"
  nearer list                     read your days back
  nearer backup nearer.age        one sealed file that opens without Nearer
  nearer                          or all of it, in your browser

Each command tells you more: nearer check-in --help
"""


def kinds() -> Sequence[type[Any]]:
    """Every type of record the house knows; knowing them means importing every room's model."""
    from nearer.app.kinds import KINDS

    return KINDS


def door() -> "Door":
    """The command group over the table above."""
    from nearer.terminal.door import Door, Entry

    table = {
        heading: {name: Entry(*entry) for name, entry in part.items()}
        for heading, part in COMMANDS.items()
    }
    return Door(table, kinds, version=__version__, default="run", help=WELCOME)


def main() -> int:
    """Run one command; the answer is its exit code."""
    if sys.argv[1:] == ["--version"]:
        print(f"nearer {__version__}")  # before anything is imported: it takes 0.02 s, not 0.1
        return 0
    from nearer.terminal.edge import enter

    return enter(door(), sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
