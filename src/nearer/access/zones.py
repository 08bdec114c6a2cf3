"""Time zones a person may choose from, by region, and a first guess at theirs."""

from functools import cache
from zoneinfo import available_timezones

from nearer.terminal.zone import is_zone, local_zone

__all__ = ["is_zone", "zone_here", "zones"]

REGIONS = (
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe",
    "Indian", "Pacific",
)  # fmt: skip


@cache
def zones() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """(region, ((IANA name, place), ...)) in alphabetical order; ``UTC`` is not among them."""
    known = sorted(available_timezones())
    return tuple(
        (region, tuple((name, _place(name)) for name in known if name.startswith(f"{region}/")))
        for region in REGIONS
    )


@cache
def zone_here() -> str:
    """The zone this machine is set to when it can be chosen, else ``UTC``."""
    here = local_zone()
    return here if here.partition("/")[0] in REGIONS else "UTC"


def _place(name: str) -> str:
    return name.partition("/")[2].replace("_", " ").replace("/", ", ")
