"""Help now at the terminal: numbers and grounding without unlocking anything."""

from typing import Any

import click
import msgspec

from nearer import NearerError
from nearer.safety.countries import country_name
from nearer.safety.model import KINDS, SERVICES, Line, Numbers, Text
from nearer.safety.numbers import help_words, helplines, numbers
from nearer.terminal import show

FIND_A_HELPLINE = "findahelpline.com"


class NoSuchCountry(NearerError):
    """The country was not understood."""

    exit_code = 2


@click.command("help-now")
@click.option("--country", metavar="CODE", default="", help="Two letters, such as DE or US.")
@click.option("--json", "machine", is_flag=True, help="Numbers only, for a program to read.")
def help_now(country: str, machine: bool) -> None:
    """Show who to call or text, and ways to get through the next minutes.

    Needs no passphrase and no network. Nothing is kept about having asked.
    """
    if country and not country_name(country):
        raise NoSuchCountry(
            f"“{country}” is not a country code known here. Codes have two letters: DE, US, ZA. "
            f"Without one, {FIND_A_HELPLINE} lists helplines by country."
        )
    found = numbers(country)
    if machine:
        show.as_json(_for_machines(found))
        return
    for sentence in (*_calls(found), *_steadying()):
        show.say(sentence)


def _for_machines(found: Numbers) -> dict[str, Any]:
    return {
        "country": found.country,
        "checked_on": helplines().checked_on,
        "find_a_helpline": FIND_A_HELPLINE,
        **{key: msgspec.to_builtins(getattr(found, key)) for key in ("emergency", "lines")},
    }


def _calls(found: Numbers) -> list[str]:
    checked = helplines().checked_on.isoformat()
    said = [help_words().not_care, ""]
    said += [f"{SERVICES[one.service]}: {one.number}" for one in found.emergency]
    if not found.emergency:
        said.append(
            "In danger? Call your local emergency number. "
            "From a mobile phone, 112 works in many countries."
        )
    for line in found.lines:
        said += ["", KINDS[line.kind], *_line(line)]
    ask = "" if found.country else "`nearer help-now --country DE` shows the lines of one country."
    return [*said, "", *filter(None, [ask]), f"Helplines anywhere: {FIND_A_HELPLINE}",
            f"These numbers were last compared on {checked}. Numbers change."]  # fmt: skip


def _line(line: Line) -> list[str]:
    said = [f"  {line.name}"]
    said += [f"    call {number}" for number in line.call]
    said += [f"    {_texting(line.text)}"] if line.text else []
    return [*said, *([f"    {line.note}"] if line.note else [])]


def _texting(text: Text) -> str:
    return f"text {text.word} to {text.to}" if text.word else f"text {text.to}"


def _steadying() -> list[str]:
    exercise, sentence = help_words().grounding[0], help_words().tell[0].sentence
    steps = [f"  {number}. {step}" for number, step in enumerate(exercise.steps, start=1)]
    return ["", exercise.name, *steps, "", "You could send this to one person:", f"  {sentence}"]
