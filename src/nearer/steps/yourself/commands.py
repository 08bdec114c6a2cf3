"""`check-in` and `journal`: the same records, kept from a terminal."""

import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time
from functools import partial
from typing import TypedDict, TypeVar, Unpack
from zoneinfo import ZoneInfo

import click

from nearer.access.here import open_slot
from nearer.access.telling import plain_row
from nearer.feelings.form import feeling_fields
from nearer.feelings.naming import parse_named
from nearer.keeping.moments import Unclear, check_moment
from nearer.language import ENGLISH
from nearer.safety.hearing import get_ready
from nearer.safety.telling import care_about
from nearer.steps.yourself.asking import Told, ask_check_in, ask_page
from nearer.steps.yourself.checkin_form import Clock, read_check_in
from nearer.steps.yourself.journal_form import read_entry
from nearer.steps.yourself.model import CheckIn, Entry
from nearer.terminal import Options, show
from nearer.terminal.moment import Moment
from nearer.vault.records import Kept, local
from nearer.web.forms import Filled

EVENING = time(21)
"""When a day named without a time is taken to have been looked back on."""

R = TypeVar("R", CheckIn, Entry)

when = click.option("--at", type=Moment(), help="When it was, such as 2026-11-22T21:40.")
as_json = click.option("--json", "as_json", is_flag=True, help="What was kept, for programs.")


class Written(TypedDict):
    """What was said about a page."""

    text: str
    title: str
    tags: Sequence[str]
    people: Sequence[str]


@click.command(name="check-in", short_help="Keep how this moment is.")
@click.option("--note", default="", help="How it was, in a line or two.")
@click.option("--mood", type=click.IntRange(-2, 2), help="-2 unpleasant to 2 pleasant.")
@click.option("--energy", type=click.IntRange(-2, 2), help="-2 low to 2 high.")
@click.option("--feeling", multiple=True, metavar="WORD[:0-4]", help="Up to five, from the wheel.")
@click.option("--nourished", multiple=True, metavar="TEXT", help="What fed you. Repeat it.")
@click.option("--drained", multiple=True, metavar="TEXT", help="What drained you. Repeat it.")
@when
@as_json
@click.pass_obj
def check_in(options: Options, at: date | None, as_json: bool, **told: Unpack[Told]) -> None:
    """Keep how this moment is.

    Everything may be left out. Without any option it asks, and Enter skips a question.

    \b
    nearer check-in --mood -1 --energy 0 --feeling wistful:3 --feeling relieved
    nearer check-in --note "Soup with Ana." --nourished "the soup" --nourished Ana
    """
    if not any(value not in ("", None, ()) for value in told.values()):
        told = ask_check_in()
    fields = {
        "note": [told["note"]],
        "mood": [str(told["mood"] or 0)],
        "energy": [str(told["energy"] or 0)],
        "placed": [name for name in ("mood", "energy") if told[name] is not None],
        **feeling_fields([parse_named(text) for text in told["feeling"]]),
        "nourished": list(told["nourished"]),
        "drained": list(told["drained"]),
    }
    tell(kept(options, at, partial(read_check_in, fields)), as_json=as_json)


@click.command(short_help="Keep a page of your journal.")
@click.argument("words", nargs=-1, metavar="[TEXT]...")
@click.option("--text", default="", help="The page; another way to give it.")
@click.option("--title", default="", help="A title, if you like.")
@click.option("--tag", "tags", multiple=True, metavar="WORD", help="To find it by. Repeat it.")
@click.option("--person", "people", multiple=True, metavar="NAME", help="Who is in it. Repeat it.")
@when
@as_json
@click.pass_obj
def journal(
    options: Options,
    words: Sequence[str],
    at: date | None,
    as_json: bool,
    **written: Unpack[Written],
) -> None:
    """Keep a page of your journal.

    The text may be in Markdown. Without any it is read from what is piped in, or you are asked
    for it.

    \b
    nearer journal "She asked, and I answered." --tag home --person Ana
    nearer journal --title "A letter" < letter.md
    """
    text = written["text"] or " ".join(words)
    if not text:
        text = ask_page() if sys.stdin.isatty() else sys.stdin.read()
    fields = {
        "text": [text],
        "title": [written["title"]],
        "tags": list(written["tags"]),
        "people": list(written["people"]),
    }
    tell(kept(options, at, partial(read_entry, fields)), as_json=as_json)


def kept(options: Options, at: date | None, read: Callable[[Clock], Filled[R]]) -> Kept[R]:
    """What the form says, kept in the space the options mean, for the moment meant."""
    # A mistake in what was typed is said before the passphrase is asked for.
    accepted(read(clock(datetime.now(UTC), "UTC")))
    get_ready()
    slot = open_slot(options)
    zone = slot.preferences.zone
    return slot.keep(accepted(read(clock(moment(at, zone), zone))))


def clock(shown: datetime, zone: str) -> Clock:
    """A clock that reads no field: the moment was settled beforehand."""
    return Clock(shown=shown, zone=zone, now=datetime.now(UTC))


def moment(at: date | None, zone: str) -> datetime:
    """The moment meant: now, the one given, or the evening of the day given."""
    now = datetime.now(UTC)
    if at is None:
        return now
    if not isinstance(at, datetime):
        evening = datetime.combine(at, EVENING, ZoneInfo(zone))
        at = min(evening, now) if at == now.astimezone(ZoneInfo(zone)).date() else evening
    lived = check_moment(at, zone, now)
    if isinstance(lived, Unclear):
        raise click.BadParameter(ENGLISH.say(lived.sentence), param_hint="--at")
    return lived


def accepted(form: Filled[R]) -> R:
    """The record. Raises `click.UsageError` with the first thing that is off."""
    for sentence in form.problems.values():
        raise click.UsageError(ENGLISH.say(sentence))
    if form.value is None or (isinstance(form.value, CheckIn) and form.value.empty):
        raise click.UsageError("Nothing was said, so nothing was kept. One word is enough.")
    return form.value


def tell(done: Kept[R], *, as_json: bool) -> None:
    """Say that it is kept, and for when."""
    if as_json:
        show.as_json(plain_row(done))
    else:
        at = local(done.record)
        show.say(f"Kept, for {ENGLISH.day(at.date())} at {ENGLISH.clock(at)}.")
    care_about(done.record)
