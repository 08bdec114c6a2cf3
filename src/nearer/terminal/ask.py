"""Asking a person for something that must not be seen."""

import getpass
import os
import sys

from nearer import NearerError

VARIABLE = "NEARER_PASSPHRASE"
"""Where a script leaves the passphrase, so that nobody is asked."""


class CannotAsk(NearerError):
    """There is nobody at the other end, and the answer was not given beforehand."""

    exit_code = 2


def given(variable: str = VARIABLE) -> str | None:
    """What a script left in the environment; nothing when it is empty."""
    return os.environ.get(variable) or None


def passphrase(question: str = "Passphrase", variable: str = VARIABLE) -> str:
    """From the environment when it is there, else typed without being shown."""
    return given(variable) or hidden(question, variable)


def new_passphrase(question: str = "New passphrase", variable: str = VARIABLE) -> str:
    """The same, but typed twice. Raises `NearerError` when the two differ."""
    beforehand = given(variable)
    if beforehand:
        return beforehand
    first = hidden(question, variable)
    if hidden("The same again", variable) != first:
        raise NearerError("The two were not the same. Nothing was changed; try once more.")
    return first


def hidden(question: str, variable: str) -> str:
    """Ask at the terminal. Raises `CannotAsk` when there is none: a script must not hang."""
    if not sys.stdin.isatty():
        raise CannotAsk(
            f"Nearer needs an answer to “{question}”. Type it at a terminal, or set {variable}."
        )
    try:
        typed = getpass.getpass(f"{question}: ")
    except EOFError as error:
        raise NearerError("Nothing was typed, so nothing was done.") from error
    if not typed:
        raise NearerError("Nothing was typed, so nothing was done.")
    return typed
