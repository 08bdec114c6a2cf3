"""What happens once a vault is open: a session for this browser, and looks it can keep."""

from nearer.vault.preferences import Preferences
from nearer.vault.sessions import Sessions
from nearer.vault.vault import Vault
from nearer.web.device import Device
from nearer.web.visit import Visit


def let_in(visit: Visit[Vault], sessions: Sessions, vault: Vault) -> None:
    """Give this browser a session for ``vault``, in place of any it had."""
    if visit.token:
        sessions.lock(visit.token)
    visit.open(sessions.start(vault))
    visit.remember(device_of(vault.preferences))


def device_of(preferences: Preferences) -> Device:
    """What a browser may know before anything is unlocked: no name, no words."""
    return Device(
        theme=preferences.theme,
        language=preferences.language,
        discreet=preferences.discreet,
        country=preferences.country,
        idle=preferences.idle_minutes,
    )
