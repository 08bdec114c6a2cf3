"""The route table of settings."""

from collections.abc import Sequence

from nearer.access.throttle import Throttle
from nearer.settings.about import about
from nearer.settings.choosing import Choosing
from nearer.settings.taking import Taking, goodbye
from nearer.settings.ways_in import WaysIn
from nearer.vault.accounts import Accounts
from nearer.vault.sessions import Sessions
from nearer.web.rooms import Page, page


def routes(
    accounts: Accounts, sessions: Sessions, throttle: Throttle, place: str
) -> Sequence[Page]:
    """The pages; ``place`` is where data lives, in words (a folder, or a database's name)."""
    choosing = Choosing(accounts, sessions)
    ways, taking = WaysIn(accounts, sessions, throttle), Taking(accounts, sessions, throttle)
    return (
        page("/settings", show=choosing.show, act=choosing.save),
        page("/settings/passphrase", show=ways.passphrase, act=ways.change_passphrase),
        page("/settings/recovery-key", show=ways.recovery_key, act=ways.new_recovery_key),
        page("/settings/browsers", show=ways.browsers),
        page("/settings/browsers/{id}/lock", act=ways.end_browser),
        page("/settings/lock-others", act=ways.end_others),
        page("/settings/lock-everywhere", act=ways.lock_everywhere),
        page("/settings/export", show=taking.export, act=taking.download_export),
        page("/settings/backup", show=taking.backup, act=taking.download_backup),
        page("/settings/erase", show=taking.erase, act=taking.really_erase),
        page("/settings/about", show=about(place)),
        page("/goodbye", show=goodbye, locked=True),
    )
