"""The pages of step 1, and the five steps on one page."""

from starlette.responses import Response

from nearer.keeping.shelf import Shelves
from nearer.steps.yourself import checkin_pages, days_pages, journal_pages, search_pages
from nearer.steps.yourself.prompts import five_steps
from nearer.vault.vault import Vault
from nearer.web.rooms import Page, page
from nearer.web.visit import Visit


def hub(visit: Visit[Vault]) -> Response:
    """Everything one can do in step 1."""
    return visit.render("yourself/hub.html")


def summary(visit: Visit[Vault]) -> Response:
    """The five steps: doors, not levels."""
    return visit.render("yourself/five_steps.html", five_steps())


def routes(shelves: Shelves) -> tuple[Page, ...]:
    """The addresses; days and search look at everything on the house's shelves."""
    return (
        *checkin_pages.routes,
        *journal_pages.routes,
        *days_pages.routes(shelves),
        *search_pages.routes(shelves),
        page("/yourself", show=hub),
        page("/five-steps", show=summary),
    )
