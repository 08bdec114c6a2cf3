"""The pages of step 1, and the five steps on one page."""

from typing import Final

from starlette.responses import Response

from nearer.steps.yourself import checkin_pages, days_pages, journal_pages, search_pages
from nearer.steps.yourself.prompts import five_steps
from nearer.vault.vault import Vault
from nearer.web.rooms import page
from nearer.web.visit import Visit


def summary(visit: Visit[Vault]) -> Response:
    """The five steps: doors, not levels."""
    return visit.render("yourself/five_steps.html", five_steps())


routes: Final = (
    *checkin_pages.routes,
    *journal_pages.routes,
    *days_pages.routes,
    *search_pages.routes,
    page("/five-steps", show=summary),
)
