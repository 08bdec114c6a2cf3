"""Days one may want to be asked again on."""

from datetime import date, timedelta

from nearer.language import N_


def days_from(today: date) -> tuple[tuple[str, date], ...]:
    """Days one may want to be asked again on."""
    ahead = ((N_("in two weeks"), 14), (N_("in a month"), 30), (N_("in three months"), 91))
    return tuple((name, today + timedelta(days=n)) for name, n in ahead)
