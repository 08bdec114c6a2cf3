"""The terminal shell: ask, show, wait, write a file. It knows no room and no vault."""

from nearer.terminal.options import Options

__all__ = ["Options"]
