"""A word for it, on the wheel's own page: a line is looked at, and kept nowhere among the days."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from msgspec.structs import replace
from starlette.responses import Response

from nearer.feelings.exploring import WheelPage, looked_up
from nearer.feelings.offers import LINE, offers_for
from nearer.vault.vault import Vault
from nearer.web.rooms import Page, page
from nearer.web.visit import Visit

if TYPE_CHECKING:
    from nearer.feelings.suggest.own import Earlier

EarlierOf: TypeAlias = "Callable[[Vault], Earlier | None]"


def routes(earlier_of: EarlierOf) -> tuple[Page, ...]:
    """The addresses; ``earlier_of`` answers what a person chose before, if that counts."""

    def listened(visit: Visit[Vault]) -> Response:
        """The offers alone, for a page that shows them in place."""
        found = offers_for(typed(visit), earlier_of(visit.vault))
        return visit.render("feelings/offered.html", found)

    def look(visit: Visit[Vault]) -> Response:
        """Look at the line, on a page one can come back to; an empty one lets go of it."""
        text = typed(visit)
        if not text.strip():
            visit.vault.drafts.drop(LINE)
            return visit.go("/feelings")
        visit.vault.drafts.put(LINE, {"text": [text]})
        return visit.go("/feelings/word#maybe")

    def found(visit: Visit[Vault]) -> Response:
        """The wheel, with the line looked at last and what it may be about."""
        draft = visit.vault.drafts.get(LINE)
        if draft is None:
            return visit.go("/feelings")
        return visit.render("feelings/explore.html", with_offers(draft["text"][0], visit.vault))

    def with_offers(text: str, vault: Vault) -> WheelPage:
        return replace(looked_up("", []), text=text, offers=offers_for(text, earlier_of(vault)))

    return (
        page("/feelings/listen", act=listened),
        page("/feelings/word", show=found, act=look),
    )


def typed(visit: Visit[Vault]) -> str:
    """The line that was sent."""
    return next(iter(visit.fields.get("text", ())), "")
