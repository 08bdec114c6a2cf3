"""The outer edge: whatever went wrong becomes one sentence and an exit code."""

import io
import os
import sys
import traceback
from collections.abc import Sequence

import click

from nearer import NearerError

STOPPED = 130
"""What a shell expects of a program ended with Ctrl-C."""

PIPE_CLOSED = 1
"""What click, too, answers when the reader went away."""


def enter(door: click.Command, arguments: Sequence[str]) -> int:
    """Run the command and answer its exit code. Nothing is raised; no traceback is shown.

    ``NEARER_DEBUG=1`` shows the traceback of what nobody foresaw.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without “ ” still gets its answer
    try:
        code = door.main(list(arguments), prog_name="nearer", standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        return leave_pipe()
    except Exception as error:  # noqa: BLE001  the one broad except of the terminal
        return tell(*in_words(error))
    except KeyboardInterrupt:
        return tell("Stopped.", STOPPED)
    return code if isinstance(code, int) else 0


def in_words(error: Exception) -> tuple[str, int]:
    """The sentence for what went wrong, and the exit code."""
    match error:
        case NearerError():
            return str(error), error.exit_code
        case click.UsageError():
            return usage(error), error.exit_code
        case click.ClickException():
            return error.format_message(), error.exit_code
        case click.Abort():
            return "Stopped.", STOPPED
        case _:
            return unforeseen(error), 1


def tell(sentence: str, code: int) -> int:
    """Say it on stderr, and end with this code."""
    click.echo(sentence, err=True)
    return code


def usage(error: click.UsageError) -> str:
    """What was wrong with what was typed, and where to read more."""
    sentence = error.format_message()
    if isinstance(error, click.BadParameter) and not isinstance(error, click.MissingParameter):
        sentence = ": ".join(filter(None, (named(error), error.message)))
    if error.ctx is None:
        return sentence
    return f"{sentence}\n`{error.ctx.command_path} --help` shows how it goes."


def named(error: click.BadParameter) -> str:
    """The option or argument as it is typed, when the error knows."""
    if error.param is None:
        return str(error.param_hint or "")
    return error.param.opts[0] if isinstance(error.param, click.Option) else str(error.param.name)


def leave_pipe() -> int:
    """Be quiet when the reader (``head``, say) has seen enough.

    Python flushes stdout once more at exit and would complain there, so it gets a new end.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return PIPE_CLOSED


def unforeseen(error: Exception) -> str:
    """A mistake of ours: say so without the machinery, unless it was asked for."""
    if os.environ.get("NEARER_DEBUG"):
        traceback.print_exception(error)
    return (
        f"Something went wrong inside Nearer ({type(error).__name__}). "
        "What was kept before is still kept. NEARER_DEBUG=1 shows more."
    )
