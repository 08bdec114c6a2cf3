"""What can go wrong with a vault, each with the sentence a person reads."""

from nearer import NearerError


class VaultError(NearerError):
    """Something about the vault."""


class WrongPassphrase(VaultError):
    """The passphrase or the recovery key does not open this vault."""

    status = 403


class NameTaken(VaultError):
    """Another space on this machine already has that name."""

    status = 409


class NoAccount(VaultError):
    """There is no such space here."""

    status = 404


class NotKept(VaultError):
    """The record was never kept, was erased, or is of another kind."""

    status = 404


class Damaged(VaultError):
    """The vault was changed or damaged from outside; it can be read, not written."""

    status = 409


class SealBroken(VaultError):
    """Sealed bytes did not open: another key, another place, or changed."""
