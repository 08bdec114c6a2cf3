"""Who has a vault here: making one, opening it, changing the ways in, erasing all of it."""

import os
import unicodedata

from nearer.storage import Storage, tables
from nearer.vault.errors import NameTaken, NoAccount
from nearer.vault.keys import (
    Cost,
    KeyRing,
    Way,
    Wrapped,
    identity_place,
    key_ring,
    make_identity,
    make_vault_key,
    public_bytes,
    public_key,
    unwrap_by_passphrase,
    unwrap_by_recovery,
    wrap_by_passphrase,
    wrap_by_recovery,
)
from nearer.vault.log import head_mac, start
from nearer.vault.preferences import Preferences
from nearer.vault.records import Kinds, Record
from nearer.vault.recovery import BYTES, read, written
from nearer.vault.sealing import Chance, mac, seal_to
from nearer.vault.slot import Slot
from nearer.vault.vault import Vault

ID = 16
NAME_SALT = "name salt"


class Accounts:
    """The accounts of one installation. Passphrases and keys come in and are never kept."""

    def __init__(
        self,
        storage: Storage,
        kinds: tuple[type[Record], ...],
        *,
        cost: Cost | None = None,
        chance: Chance = os.urandom,
    ) -> None:
        self._storage = storage
        self._kinds = Kinds(kinds)
        self._cost = cost or Cost()
        self._chance = chance

    def make(self, passphrase: str, preferences: Preferences) -> tuple[Vault, str]:
        """A new account with an empty vault, and its recovery key as it is to be written down.

        It is found by ``preferences.name``. Raises `NameTaken`.
        """
        account_id = self._chance(ID)
        vault_key = make_vault_key(self._chance)
        recovery = self._chance(BYTES)
        keys = key_ring(vault_key, account_id, self._chance)
        ways = (
            wrap_by_passphrase(vault_key, account_id, passphrase, self._cost, self._chance),
            wrap_by_recovery(vault_key, account_id, recovery, self._chance),
        )
        tag = self._name_tag(preferences.name)
        with self._storage.write() as db:
            if tables.account_by_name(db, tag) is not None:
                raise NameTaken("There is a space with that name here already. Pick another name.")
            tables.add_account(db, self._new_row(keys, tag))
            for way in ways:
                tables.set_way(db, _way_row(account_id, way))
        vault = Vault(self._storage, keys, self._kinds, self._chance)
        vault.prefer(preferences)
        return vault, written(recovery)

    def find(self, name: str) -> bytes | None:
        """The account with that name."""
        return tables.account_by_name(self._storage, self._name_tag(name))

    def rename(self, account_id: bytes, name: str) -> None:
        """From now on the account is found by this name. Raises `NameTaken`."""
        tag = self._name_tag(name)
        with self._storage.write() as db:
            if tables.account_by_name(db, tag) not in (None, account_id):
                raise NameTaken("There is a space with that name here already. Pick another name.")
            tables.set_name_tag(db, account_id, tag)

    def only(self) -> bytes | None:
        """The account, when there is exactly one."""
        ids = tables.account_ids(self._storage)
        return ids[0] if len(ids) == 1 else None

    def count(self) -> int:
        """How many accounts live here."""
        return len(tables.account_ids(self._storage))

    def open(self, account_id: bytes, passphrase: str) -> Vault:
        """The open vault. Raises `WrongPassphrase`. Takes as long as deriving the key does."""
        return self.open_with_key(account_id, self._unwrap(account_id, passphrase))

    def slot(self, account_id: bytes, passphrase: str) -> Slot:
        """A way in for new records only. Raises `WrongPassphrase`."""
        keys = key_ring(self._unwrap(account_id, passphrase), account_id, self._chance)
        return Slot(self._storage, keys, self._kinds, self._chance)

    def open_with_key(self, account_id: bytes, vault_key: bytes) -> Vault:
        """The open vault, for a session that holds its key."""
        keys = key_ring(vault_key, account_id, self._chance)
        return Vault(self._storage, keys, self._kinds, self._chance)

    def open_with_recovery(self, account_id: bytes, recovery: str, new_passphrase: str) -> Vault:
        """The open vault, with a new passphrase from now on. Raises `WrongPassphrase`."""
        way = self._way(account_id, "recovery")
        vault_key = unwrap_by_recovery(way, account_id, read(recovery))
        self._set_passphrase(account_id, vault_key, new_passphrase)
        return self.open_with_key(account_id, vault_key)

    def check(self, account_id: bytes, passphrase: str) -> None:
        """Raises `WrongPassphrase` unless the passphrase opens this account."""
        self._unwrap(account_id, passphrase)

    def change_passphrase(self, account_id: bytes, old: str, new: str) -> None:
        """From now on the new one opens, the old one does not. Raises `WrongPassphrase`."""
        self._set_passphrase(account_id, self._unwrap(account_id, old), new)

    def new_recovery_key(self, account_id: bytes, passphrase: str) -> str:
        """A new recovery key; the one before opens nothing any more. Raises `WrongPassphrase`."""
        vault_key = self._unwrap(account_id, passphrase)
        recovery = self._chance(BYTES)
        self._set_way(account_id, wrap_by_recovery(vault_key, account_id, recovery, self._chance))
        return written(recovery)

    def seal_for(self, account_id: bytes, plain: bytes, purpose: str) -> bytes:
        """Sealed so that only that account's open vault reads it again."""
        row = tables.account(self._storage, account_id)
        if row is None:
            raise NoAccount("There is no such space here.")
        return seal_to(public_key(row.public_key), plain, purpose)

    def erase(self, account_id: bytes) -> None:
        """Destroy an account: every word, key and session."""
        with self._storage.write() as db:
            tables.remove_account(db, account_id)
        self._storage.scrub()

    def _new_row(self, keys: KeyRing, tag: bytes) -> tables.AccountRow:
        identity = make_identity(self._chance)
        public = public_bytes(identity)
        private = keys.identity.seal(identity, identity_place(keys.account_id, public))
        end = start(keys.account_id)
        proof = head_mac(keys.head, keys.account_id, end)
        return tables.AccountRow(keys.account_id, tag, public, private, end.seq, end.hash, proof)

    def _unwrap(self, account_id: bytes, passphrase: str) -> bytes:
        return unwrap_by_passphrase(self._way(account_id, "passphrase"), account_id, passphrase)

    def _set_passphrase(self, account_id: bytes, vault_key: bytes, passphrase: str) -> None:
        way = wrap_by_passphrase(vault_key, account_id, passphrase, self._cost, self._chance)
        self._set_way(account_id, way)

    def _way(self, account_id: bytes, way: Way) -> Wrapped:
        row = tables.way(self._storage, account_id, way)
        if row is None:
            raise NoAccount("There is no such space here.")
        return Wrapped(way, row.salt, Cost(row.memory_kib, row.iterations, row.lanes), row.wrapped)

    def _set_way(self, account_id: bytes, way: Wrapped) -> None:
        with self._storage.write() as db:
            tables.set_way(db, _way_row(account_id, way))
        # The wrapping it replaced must not lie around in the write-ahead log.
        self._storage.scrub()

    def _name_tag(self, name: str) -> bytes:
        folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
        return mac(self._salt(), folded.strip().encode())

    def _salt(self) -> bytes:
        salt = tables.value_of(self._storage, NAME_SALT)
        if salt is not None:
            return salt
        with self._storage.write() as db:
            salt = tables.value_of(db, NAME_SALT)
            if salt is None:
                salt = self._chance(32)
                tables.set_value(db, NAME_SALT, salt)
            return salt


def _way_row(account_id: bytes, way: Wrapped) -> tables.WayRow:
    return tables.WayRow(account_id, way.way, way.salt, *way.cost, way.sealed)
