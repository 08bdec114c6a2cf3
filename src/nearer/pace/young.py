"""What stays closed to people under 18, said kindly."""

from functools import wraps
from typing import Any

from starlette.responses import Response

from nearer.web.rooms import PageFunction
from nearer.web.visit import Visit


def adults_only(show: PageFunction) -> PageFunction:
    """The same page, closed to those who said that they are under 18."""

    @wraps(show)
    def guarded(visit: Visit[Any]) -> Response:
        if visit.vault.preferences.under_18:
            return visit.render("pace/young.html")
        return show(visit)

    return guarded
