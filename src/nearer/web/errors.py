"""What can go wrong at the web's edge, each with its status and the sentence a person reads."""

from nearer import NearerError
from nearer.language import N_


class NotHere(NearerError):
    """There is no page at this address."""

    status = 404

    def __init__(self) -> None:
        super().__init__(N_("There is no page here. It may have moved, or been erased."))


class NotLikeThat(NearerError):
    """The page exists, but not for this method."""

    status = 405

    def __init__(self) -> None:
        super().__init__(N_("This page cannot be used that way. Nothing was changed."))


class TooLarge(NearerError):
    """The body is larger than this page takes."""

    status = 413

    def __init__(self) -> None:
        super().__init__(N_("That is more than fits here. Try with something smaller."))


class FromElsewhere(NearerError):
    """Another site tried to act, or to read a guarded page, in the person's name."""

    status = 403

    def __init__(self) -> None:
        super().__init__(
            N_("This came from another site, so it was not done. Open the page here and try again.")
        )


class WrongHost(NearerError):
    """The server was reached under a name that is not its own (as DNS rebinding does)."""

    status = 421

    def __init__(self) -> None:
        super().__init__(N_("This address does not lead here. Use the one shown at the start."))


class Unreadable(NearerError):
    """The body is not a form."""

    def __init__(self) -> None:
        super().__init__(N_("What arrived could not be read. Go back and try once more."))


class NeedsVault(Exception):
    """A page asked for the open vault and there is none."""
