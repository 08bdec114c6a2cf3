"""What is being typed, kept sealed until it is finished (SPEC §6)."""

import msgspec

from nearer.storage import Storage
from nearer.storage.tables import draft, drop_draft, set_draft
from nearer.vault.errors import SealBroken
from nearer.vault.keys import KeyRing
from nearer.vault.sealing import pad, unpad

Fields = dict[str, list[str]]

_decode = msgspec.msgpack.Decoder(Fields).decode


class Drafts:
    """One draft per form name: the fields as typed. The database learns neither."""

    def __init__(self, storage: Storage, keys: KeyRing) -> None:
        self._storage = storage
        self._keys = keys

    def put(self, name: str, fields: Fields) -> None:
        """Keep what was typed so far, in place of what was there."""
        tag = self._keys.draft_tag(name)
        sealed = self._keys.drafts.seal(pad(msgspec.msgpack.encode(fields)), self._place(tag))
        with self._storage.write() as db:
            set_draft(db, self._keys.account_id, tag, sealed)

    def get(self, name: str) -> Fields | None:
        """What was typed, or nothing. A draft that no longer opens counts as none."""
        tag = self._keys.draft_tag(name)
        sealed = draft(self._storage, self._keys.account_id, tag)
        if sealed is None:
            return None
        try:
            return _decode(unpad(self._keys.drafts.unseal(sealed, self._place(tag))))
        except (SealBroken, msgspec.DecodeError):
            # A draft is a convenience: a damaged one must not keep the form from opening.
            return None

    def drop(self, name: str) -> None:
        """Forget a draft: it was kept, or is not wanted."""
        with self._storage.write() as db:
            drop_draft(db, self._keys.account_id, self._keys.draft_tag(name))

    def _place(self, tag: bytes) -> bytes:
        return b"nearer/draft/1" + self._keys.account_id + tag
