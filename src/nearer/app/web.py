"""The house as a web site: every room's pages, and the map that leads to them."""

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from nearer.access import pages as access
from nearer.access import recovery_page
from nearer.access.throttle import Throttle
from nearer.app.listening import listening
from nearer.app.shelves import SHELVES
from nearer.exercises import pages as exercises
from nearer.feelings import body_pages, offer_pages
from nearer.feelings import pages as feelings
from nearer.language import N_
from nearer.library import pages as library
from nearer.pace import pages as pace
from nearer.people import pages as people
from nearer.safety import pages as safety
from nearer.settings import pages as settings
from nearer.signs.myself import pages as signs
from nearer.signs.questionnaires import pages as questionnaires
from nearer.signs.someone import pages as someone
from nearer.steps.roots.again import pages as again
from nearer.steps.roots.beliefs import pages as beliefs
from nearer.steps.roots.circumstances import pages as circumstances
from nearer.steps.roots.hub import pages as roots
from nearer.steps.roots.map import pages as root_map
from nearer.steps.roots.unfinished import pages as unfinished
from nearer.steps.roots.wounds import pages as wounds
from nearer.steps.yourself import pages as yourself
from nearer.steps.yourself.learned import earlier
from nearer.steps.yourself.practice import pages as practice
from nearer.steps.yourself.routine import pages as routine
from nearer.today import pages as today
from nearer.vault.household import Household
from nearer.web.guard import LOCAL_HOSTS
from nearer.web.rendering import Map, Place
from nearer.web.rooms import Room, room
from nearer.web.site import House, Site
from nearer.welcome import pages as welcome
from nearer.welcome.carry_on import CarryOn

MAP: Final = Map(
    rail=(
        Place(N_("Today"), "/today", "today"),
        Place(N_("Five steps"), "/five-steps", "steps"),
        Place(N_("Yourself"), "/yourself", "yourself", "clay"),
        Place(N_("Roots"), "/roots", "roots", "moss"),
        Place(N_("Signs"), "/signs", "signs", "dusk"),
        Place(N_("People"), "/people", "people", "rose"),
        Place(N_("Journal"), "/journal", "journal", "clay"),
        Place(N_("Days"), "/days", "days"),
        Place(N_("Library"), "/library", "library", "dusk"),
        Place(N_("Search"), "/search", "search"),
    ),
    foot=(Place(N_("Settings"), "/settings", "settings"),),
    bar=(
        Place(N_("Today"), "/today", "today"),
        Place(N_("Check in"), "/check-in", "check-in"),
        Place(N_("Journal"), "/journal", "journal"),
        Place(N_("Steps"), "/five-steps", "steps"),
    ),
)


def build_web(
    household: Household,
    hosts: Sequence[str] = LOCAL_HOSTS,
    *,
    guests: Sequence[Room] = (),
    banner: str = "",
) -> Site:
    """The whole house over one installation, as an ASGI app answering to these host names.

    ``guests`` are rooms that are not always there, ``banner`` a sentence above every page.
    """
    carry_on = CarryOn(household.accounts, household.sessions)
    house = House(
        rooms=(*rooms(household), *guests),
        door=household.sessions,
        map=replace(MAP, banner=banner),
        locked=carry_on.locked,
        hosts=hosts,
        chores=household.sessions.sweep,
        listener=listening(),
    )
    return Site(house)


def rooms(household: Household) -> tuple[Room, ...]:
    """The route table of the house."""
    sessions = household.sessions
    shared = (household.accounts, sessions, Throttle(), household.place)
    return (
        room("nearer.safety", safety.routes(sessions.lock)),
        room("nearer.welcome", welcome.routes(*shared)),
        room("nearer.access", access.routes(sessions), recovery_page.routes),
        room("nearer.keeping"),
        room("nearer.today", today.routes(SHELVES)),
        room("nearer.steps.yourself", yourself.routes(SHELVES)),
        room("nearer.steps.yourself.practice", practice.routes),
        room("nearer.steps.yourself.routine", routine.routes),
        room("nearer.feelings", body_pages.routes, offer_pages.routes(earlier), feelings.routes),
        room("nearer.exercises", exercises.routes),
        room("nearer.people", people.routes),
        room("nearer.signs.myself", signs.routes),
        room("nearer.signs.questionnaires", questionnaires.routes),
        room("nearer.pace", pace.routes),
        room("nearer.signs.someone", someone.routes),
        room("nearer.steps.roots.hub", roots.routes),
        room("nearer.steps.roots.beliefs", beliefs.routes),
        room("nearer.steps.roots.wounds", wounds.routes),
        room("nearer.steps.roots.unfinished", unfinished.routes),
        room("nearer.steps.roots.circumstances", circumstances.routes),
        room("nearer.steps.roots.map", root_map.routes),
        room("nearer.steps.roots.again", again.routes),
        room("nearer.library", library.routes),
        room("nearer.settings", settings.routes(*shared)),
    )
