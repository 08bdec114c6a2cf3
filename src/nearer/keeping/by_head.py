"""What is computed over a whole vault, remembered until anything in it changes."""

from collections.abc import Callable
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from nearer.vault.vault import Vault

T = TypeVar("T")


class ByHead(Generic[T]):
    """Remembers one answer a vault. It goes with the vault when that is locked."""

    def __init__(self, compute: Callable[[Vault], T]) -> None:
        self._compute = compute
        self._known: WeakKeyDictionary[Vault, tuple[bytes, T]] = WeakKeyDictionary()

    def __call__(self, vault: Vault) -> T:
        """The answer for the vault as it stands."""
        head = vault.head
        known = self._known.get(vault)
        if known is None or known[0] != head:
            known = (head, self._compute(vault))
            self._known[vault] = known
        return known[1]
