"""Serving the house: one process, one worker, nothing written about who asked for what."""

import asyncio
import signal
import socket
import webbrowser
from collections.abc import Callable

from granian.constants import HTTPModes, Interfaces
from granian.server.embed import Server
from starlette.types import ASGIApp

from nearer import NearerError

PATIENCE = 0.02
"""Seconds between two looks whether the server answers yet."""


class PortTaken(NearerError):
    """Another program listens where Nearer was to be."""


def serve(app: ASGIApp, host: str, port: int, ready: Callable[[str], None]) -> None:
    """Serve until Ctrl-C or a signal to end. ``ready`` hears the address once it answers.

    Raises `PortTaken`.
    """
    refuse_taken(host, port)
    asyncio.run(_serve(app, host, port, ready))


def open_browser(url: str) -> None:
    """Show the address in the person's browser; where there is none, the line printed is enough."""
    webbrowser.open(url)


async def _serve(app: ASGIApp, host: str, port: int, ready: Callable[[str], None]) -> None:
    server = Server(
        app,
        address=host,
        port=port,
        interface=Interfaces.ASGI,
        http=HTTPModes.http1,
        websockets=False,
        # Its log would name addresses of pages, and those of a search hold a person's words.
        log_enabled=False,
    )
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sign, server.stop)
    serving = asyncio.create_task(server.serve())
    if await _answers(host, port, serving):
        await loop.run_in_executor(None, ready, f"http://{_written(host)}:{port}")
    await serving


async def _answers(host: str, port: int, serving: "asyncio.Task[None]") -> bool:
    """Wait until the server takes a connection; whether it ever did."""
    while not serving.done():
        try:
            _, writer = await asyncio.open_connection(host, port)
        except OSError:
            await asyncio.sleep(PATIENCE)
        else:
            writer.close()
            return True
    return False


def refuse_taken(host: str, port: int) -> None:
    """Raise `PortTaken` when someone listens there: the server itself would quietly share it."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise PortTaken(
                f"Port {port} is in use. Perhaps Nearer is open already: look at "
                f"http://{_written(host)}:{port} or choose another with --port."
            ) from error


def _written(host: str) -> str:
    return f"[{host}]" if ":" in host else host
