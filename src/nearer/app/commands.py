"""`run`: opens the house in a browser."""

import click

from nearer.terminal import Options, show

PORT = 8642


@click.command(short_help="Open Nearer in your browser.")
@click.option("--port", default=PORT, show_default=True, help="Where it listens on this machine.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address it listens on.")
@click.option("--known-as", multiple=True, help="Another host name it answers to.")
@click.option("--browser/--no-browser", default=True, help="Whether to open your browser too.")
@click.pass_obj
def run(options: Options, port: int, host: str, known_as: tuple[str, ...], browser: bool) -> None:
    """Open Nearer in your browser.

    Everything stays on this machine. Ctrl-C closes it; what you kept is safe, and what you were
    typing is there when you come back.
    """
    from nearer.app.serving import open_browser, serve
    from nearer.app.web import build_web
    from nearer.vault.household import household
    from nearer.web.guard import LOCAL_HOSTS

    def ready(url: str) -> None:
        show.say(f"Nearer is at {url}")
        show.say("Ctrl-C closes it.")
        if browser:
            open_browser(url)

    hosts = (*LOCAL_HOSTS, host, *known_as)
    if host not in LOCAL_HOSTS:
        show.note("Others on your network can reach this address. Put TLS in front of it.")
    home = household(options.data, options.database, tuple(options.kinds()))
    try:
        serve(build_web(home, hosts), host, port, ready)
    finally:
        home.close()
