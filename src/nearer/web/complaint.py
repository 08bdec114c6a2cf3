"""Errors as pages with a way on."""

from typing import Any, Final

import msgspec
from starlette.responses import Response

from nearer import NearerError
from nearer.language import N_
from nearer.web.paths import HOME
from nearer.web.visit import Visit

HEADINGS: Final = {
    403: N_("Not from there"),
    404: N_("Nothing here"),
    405: N_("Not that way"),
    413: N_("A little too much"),
    500: N_("Something broke on our side"),
}
BROKEN: Final = N_(
    "What you had kept before is safe. You could go back and try once more; if it happens again, "
    "lock and unlock."
)


class Complaint(msgspec.Struct, frozen=True):
    """What an error page shows."""

    heading: str
    sentence: str
    home: str = HOME


def complaint(visit: Visit[Any], error: NearerError | None) -> Response:
    """The page for an error; None stands for one that nobody foresaw."""
    status = error.status if error else 500
    heading = HEADINGS.get(status, N_("That did not work"))
    sentence = str(error) if error else BROKEN
    return visit.render("web/error.html", Complaint(heading, sentence), status=status)
