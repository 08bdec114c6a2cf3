"""Listens to texts; what it listens with is loaded when there is something to hear."""

from collections.abc import Callable
from functools import cache
from threading import Lock, Thread

from nearer.safety.calls.hearing import Heard

_loading = Lock()


def heard(*texts: str) -> Heard | None:
    """The card that any of these texts calls for, or None."""
    told = [text for text in texts if text.strip()]
    return _loaded()(*told) if told else None


def get_ready() -> None:
    """Begin to load beside what comes first: a passphrase to type, a key to derive."""
    Thread(target=_loaded).start()


def _loaded() -> Callable[..., Heard | None]:
    with _loading:  # whoever comes second waits, and does not load once more
        return _load()


@cache
def _load() -> Callable[..., Heard | None]:
    # Patterns, numbers and numpy take a third of a second, which only words are worth.
    from nearer.safety.calls.weighing import heard as weighed

    weighed(".")
    return weighed
