"""`signs`: the last look in the mirror, and what has moved."""

import click

from nearer.access.here import open_vault
from nearer.signs.myself.model import MOVED, SIGNS, SignsCheck, moved, standing_out
from nearer.signs.myself.statements import mirror
from nearer.terminal import Options, show
from nearer.vault.records import Kept, local


@click.command(short_help="Show your last look at the signs in yourself.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object, for programs.")
@click.pass_obj
def signs(options: Options, as_json: bool) -> None:
    """Show your last look at the signs in yourself, and what has moved since the one before.

    It is a mirror and no test: nothing is summed over the signs, and no line is drawn.
    """
    looks = open_vault(options).all(SignsCheck)
    last = looks[-1] if looks else None
    before = looks[-2] if len(looks) > 1 else None
    if as_json:
        show.as_json(as_data(last, before))
    elif last is None:
        show.note("No look is kept yet. It is under Signs, in your browser.")
    else:
        tell(last, before)


def as_data(last: Kept[SignsCheck] | None, before: Kept[SignsCheck] | None) -> object:
    """The last look as plain data; null when there is none."""
    if last is None:
        return None
    record = last.record
    changes = moved(before.record, record) if before else ()
    return {
        "id": last.id,
        "at": local(record).isoformat(),
        "zone": record.zone,
        "ratings": dict(record.ratings),
        "signs": {sign: record.amount(sign) for sign in SIGNS},
        "stands_out": list(standing_out(record)),
        "reading": record.reading,
        "note": record.note,
        "since": local(before.record).isoformat() if before else None,
        "moved": [{"sign": one.sign, "before": one.before, "now": one.now} for one in changes],
    }


def tell(last: Kept[SignsCheck], before: Kept[SignsCheck] | None) -> None:
    """The last look in words."""
    record = last.record
    show.say(f"Looked at on {local(record):%Y-%m-%d}; each sign from 0 to 8.")
    for sign in SIGNS:
        amount = record.amount(sign)
        show.say(f"  {'-' if amount is None else amount}  {mirror().of(sign).name}")
    if before is None:
        return
    changes = moved(before.record, record)
    for one in changes:
        show.say(f"{mirror().of(one.sign).name}: {one.before} before, {one.now} now.")
    if not changes:
        show.say(f"Nothing moved by {MOVED} points or more since {local(before.record):%Y-%m-%d}.")
