"""A day or a moment, as typed at the terminal."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import click


class Moment(click.ParamType[date]):
    """``2026-11-22`` is a `date`; ``2026-11-22T21:40``, with or without an offset, a `datetime`."""

    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """The day or the moment. Without an offset it stays naive: the zone is not known yet."""
        try:
            text = str(value).strip()
            return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)
        except ValueError:
            self.fail(
                f"“{value}” is no date. Write it like 2026-11-22, or 2026-11-22T21:40.", param, ctx
            )


def start_of(moment: date, zone: str) -> datetime:
    """When a day begins, or the moment itself; in ``zone`` unless it says otherwise."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time(), ZoneInfo(zone))
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))


def end_of(moment: date, zone: str) -> datetime:
    """When a day is over, or the moment itself."""
    if not isinstance(moment, datetime):
        moment += timedelta(days=1)
    return start_of(moment, zone)
