"""The routine that is set."""

from nearer.steps.yourself.routine.model import Routine
from nearer.vault.records import Kept
from nearer.vault.vault import Vault


def current(vault: Vault) -> Kept[Routine] | None:
    """The routine that is set."""
    return next(iter(reversed(vault.all(Routine))), None)
