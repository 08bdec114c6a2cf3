"""Shows a new recovery key until its owner has shown that they kept it; after that, never again."""

from collections.abc import Sequence
from random import SystemRandom

import msgspec
from starlette.responses import Response

from nearer.language import N_
from nearer.vault.drafts import Drafts
from nearer.vault.vault import Vault
from nearer.web.forms import Filled, unfilled
from nearer.web.paths import local_path
from nearer.web.rooms import Page, page
from nearer.web.visit import Visit

# The dot keeps it out of reach of /drafts/{name}.
DRAFT = ".recovery-key"
ASKED = 2
"""How many groups of the key are asked for again."""

_chance = SystemRandom()


class WaitingKey(msgspec.Struct, frozen=True):
    """A key not yet confirmed: its groups, which of them (from 1) are asked, where to go then."""

    groups: tuple[str, ...]
    asked: tuple[int, ...]
    onward: str


class KeyPage(msgspec.Struct, frozen=True):
    """What ``vault/recovery-key.html`` shows."""

    groups: tuple[str, ...]
    onward: str


class ConfirmPage(msgspec.Struct, frozen=True):
    """What ``vault/recovery-confirm.html`` shows: the places asked for, never the key."""

    form: Filled[object]
    asked: tuple[int, ...]
    onward: str


def hold(vault: Vault, key: str, onward: str) -> str:
    """Keep a new key sealed in its own vault until it is confirmed; the path that shows it.

    A reload, a crash or a closed lid thus loses nothing. ``onward`` is where confirming leads.
    """
    groups = key.split("-")
    asked = sorted(_chance.sample(range(1, len(groups) + 1), ASKED))
    vault.drafts.put(
        DRAFT, {"groups": groups, "asked": [str(place) for place in asked], "onward": [onward]}
    )
    return "/recovery-key"


def waiting(drafts: Drafts) -> WaitingKey | None:
    """The key that still waits for its owner to confirm it."""
    kept = drafts.get(DRAFT)
    if not kept:
        return None
    return WaitingKey(
        tuple(kept["groups"]),
        tuple(int(place) for place in kept["asked"]),
        local_path(kept["onward"][0]),
    )


def show(visit: Visit[Vault]) -> Response:
    """The key, to write down or print."""
    key = waiting(visit.vault.drafts)
    if key is None:
        return _gone(visit)
    return visit.render("access/recovery-key.html", KeyPage(key.groups, key.onward))


def ask(visit: Visit[Vault]) -> Response:
    """Asks for some of its groups, without showing any."""
    key = waiting(visit.vault.drafts)
    if key is None:
        return _gone(visit)
    return visit.render(
        "access/recovery-confirm.html", ConfirmPage(unfilled(), key.asked, key.onward)
    )


def confirm(visit: Visit[Vault]) -> Response:
    """Forget the key once its owner has it; otherwise say which group to look at again."""
    key = waiting(visit.vault.drafts)
    if key is None:
        return _gone(visit)
    form = _checked(unfilled(visit.fields), key)
    if form.problems:
        shown = ConfirmPage(form, key.asked, key.onward)
        return visit.render("access/recovery-confirm.html", shown, status=422)
    visit.vault.drafts.drop(DRAFT)
    visit.say(N_("Your recovery key is confirmed. Keep it somewhere safe."))
    return visit.go(key.onward)


def _checked(form: Filled[object], key: WaitingKey) -> Filled[object]:
    for place in key.asked:
        name = f"group-{place}"
        if _plain(form.first(name)) != key.groups[place - 1]:
            form = form.wrong(name, N_("This does not match what was shown. You can look again."))
    return form


def _plain(typed: str) -> str:
    """As recovery keys are read: no case, no spaces, and look-alikes taken for what they mean."""
    letters = "".join(typed.split()).replace("-", "").upper()
    return letters.replace("O", "0").replace("I", "1").replace("L", "1")


def _gone(visit: Visit[Vault]) -> Response:
    visit.say(N_("No recovery key is waiting. You can make a new one in Settings at any time."))
    return visit.go("/settings")


routes: Sequence[Page] = (
    page("/recovery-key", show=show),
    page("/recovery-key/confirm", show=ask, act=confirm),
)
