"""`demo`: a look around, with nothing to set up and nothing left behind."""

import os
import signal
from types import FrameType

import click

from nearer.language import N_
from nearer.terminal import Options, show
from nearer.terminal.zone import local_zone

PORT = 8643
"""Beside the usual one, so that both can be open."""

HOST = "localhost"
"""Another name than the usual address: browsers share cookies between ports, not between names."""

BANNER = N_(
    "This is a made-up year. Nobody in it ever lived. Change what you like: all of it goes away "
    "when you close it."
)


@click.command(short_help="Look around in a made-up person's year.")
@click.option("--port", default=PORT, show_default=True, help="Where it listens on this machine.")
@click.option("--browser/--no-browser", default=True, help="Whether to open your browser too.")
@click.option("--seed", default=1, show_default=True, help="Another number, other small things.")
@click.pass_obj
def demo(options: Options, port: int, browser: bool, seed: int) -> None:
    """Look around in a made-up person's year.

    Mara never lived, and every word is invented. She has a space of her own in a folder that goes
    away when you press Ctrl-C; yours is not touched.
    """
    from datetime import UTC, datetime

    from nearer.app.serving import open_browser, refuse_taken, serve
    from nearer.app.web import build_web
    from nearer.demo.space import made_up_space
    from nearer.demo.way_in import WayIn

    end_tidily()
    refuse_taken("127.0.0.1", port)
    now = datetime.now(UTC).replace(microsecond=0)
    with made_up_space(seed, now, local_zone(), tuple(options.kinds())) as space:
        way_in = WayIn(space.vault, space.household.sessions)
        site = build_web(space.household, guests=(way_in.room,), banner=BANNER)
        link = f"http://{HOST}:{port}{way_in.path}"

        def ready(_: str) -> None:
            show.say(f"Mara's year is open at {link}")
            show.say(f"The link works once. After that, her passphrase: {space.passphrase}")
            show.say("Ctrl-C closes it, and all of it is gone.")
            if browser:
                open_browser(link)

        serve(site, "127.0.0.1", port, ready)


def end_tidily() -> None:
    """Let a closed terminal or a polite request to end clean up as Ctrl-C does."""
    signal.signal(signal.SIGTERM, stop)
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, hang_up)


def stop(_: int, __: FrameType | None) -> None:
    """Before anything is served: end where it stands, by the way every Ctrl-C takes."""
    raise KeyboardInterrupt


def hang_up(_: int, __: FrameType | None) -> None:
    """The terminal is gone. What serves listens for a request to end, so make it one."""
    os.kill(os.getpid(), signal.SIGTERM)
