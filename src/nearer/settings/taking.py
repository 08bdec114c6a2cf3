"""Taking everything along, readable or sealed, and taking everything away."""

from starlette.responses import Response

from nearer.exchange import backup, plain
from nearer.settings.asking import WRONG, Asking, AskPage
from nearer.settings.model import Asked, counted
from nearer.vault.errors import WrongPassphrase
from nearer.vault.vault import Vault
from nearer.web.device import Device
from nearer.web.forms import Filled, fill, unfilled
from nearer.web.visit import Visit


class Taking(Asking):
    """Export, backup, erase: each asks for the passphrase first."""

    def export(self, visit: Visit[Vault]) -> Response:
        """Say what the file is, and that it is not sealed."""
        return _ask(visit, "settings/export.html")

    def download_export(self, visit: Visit[Vault]) -> Response:
        """Everything as JSON."""
        form = self._confirmed(visit)
        if form.value is None:
            return _ask(visit, "settings/export.html", form)
        return _file(visit, plain.export_json(visit.vault), "application/json", "json")

    def backup(self, visit: Visit[Vault]) -> Response:
        """Say what the file is and how it opens without us."""
        return _ask(visit, "settings/backup.html")

    def download_backup(self, visit: Visit[Vault]) -> Response:
        """Everything, sealed with the passphrase just typed, for the standard age tool."""
        form = self._confirmed(visit)
        if form.value is None:
            return _ask(visit, "settings/backup.html", form)
        sealed = backup.make(visit.vault, form.value.passphrase)
        return _file(visit, sealed, "application/octet-stream", "age")

    def erase(self, visit: Visit[Vault]) -> Response:
        """Say exactly what would go."""
        return _ask(visit, "settings/erase.html")

    def really_erase(self, visit: Visit[Vault]) -> Response:
        """Destroy every word, key and session of this account."""
        form = self._confirmed(visit)
        if form.value is None:
            return _ask(visit, "settings/erase.html", form)
        account_id = visit.vault.account_id
        self.sessions.lock_everywhere(account_id)
        self.accounts.erase(account_id)
        visit.close()
        visit.remember(Device(theme=visit.device.theme, language=visit.device.language))
        return visit.go("/goodbye")

    def _confirmed(self, visit: Visit[Vault]) -> Filled[Asked]:
        form = fill(Asked, visit.fields)
        if form.value is None:
            return form
        try:
            self.confirm(visit, form.value.passphrase)
        except WrongPassphrase:
            return form.wrong("passphrase", WRONG)
        return form


def goodbye(visit: Visit[Vault]) -> Response:
    """After erasing: it is done, and a kind word."""
    return visit.render("settings/goodbye.html")


def _ask(visit: Visit[Vault], template: str, form: Filled[Asked] | None = None) -> Response:
    counts = counted(kept.record for kept in visit.vault.everything())
    status = 200 if form is None else 422
    return visit.render(template, AskPage(form or unfilled(), counts), status=status)


def _file(visit: Visit[Vault], content: bytes, kind: str, ending: str) -> Response:
    name = "notes" if visit.device.discreet else "nearer"
    day = visit.now.date().isoformat()
    disposition = f'attachment; filename="{name}-{day}.{ending}"'
    return Response(content, media_type=kind, headers={"Content-Disposition": disposition})
