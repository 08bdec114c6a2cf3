"""What today says, by plain rules: how it greets, the one small thing it suggests, and why."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Literal

import msgspec

from nearer.feelings.model import Feeling
from nearer.keeping.chips import often
from nearer.keeping.moments import PartOfDay, lived_day
from nearer.language import N_
from nearer.steps.yourself.model import CheckIn
from nearer.steps.yourself.prompts import Prompt
from nearer.vault.records import Record, local

What = Literal["check-in", "begun", "fed", "beginning", "wheel"]


class Rest(Record, tag="rest/1", frozen=True):
    """“Not today”: something was put to rest for the day it was lived on."""

    diary = False

    what: What


class Suggestion(msgspec.Struct, frozen=True):
    """One small thing. Sentences are English, to be said with ``values`` filled in.

    ``words`` is what the person once wrote, shown beside the sentence and never inside one.
    """

    what: What
    text: str
    reason: str
    rule: str
    words: str = ""
    values: Mapping[str, str | int] = {}
    path: str = ""
    action: str = ""
    accent: str = "amber"


class Seen(msgspec.Struct, frozen=True):
    """What the rules may look at. ``lately`` are the check-ins of four weeks, oldest first."""

    today: date
    """The day as it is lived: the night after it still belongs to it."""
    lately: Sequence[CheckIn]
    begun: Sequence[str]
    """The addresses of what was begun and not kept yet."""
    prompts: Iterable[Prompt]
    feeling: Callable[[str], Feeling | None]
    """Looks a word up on the wheel."""


DAYS_LOOKED_AT = 28
OFTEN_ENOUGH = 3
WITHOUT_WORDS = 5

HEADLINES: Mapping[PartOfDay, str] = {
    "morning": N_("A new day, at your own pace."),
    "afternoon": N_("The day is under way."),
    "evening": N_("You made it to the end of the day."),
    "night": N_("It is late. You can let this day go."),
}

MOMENTS: Mapping[PartOfDay, str] = {
    "morning": N_("{weekday} morning"),
    "afternoon": N_("{weekday} afternoon"),
    "evening": N_("{weekday} evening"),
    "night": N_("{weekday} night"),
}

MOMENTS_WITH_NAME: Mapping[PartOfDay, str] = {
    "morning": N_("{weekday} morning, {name}"),
    "afternoon": N_("{weekday} afternoon, {name}"),
    "evening": N_("{weekday} evening, {name}"),
    "night": N_("{weekday} night, {name}"),
}

QUESTIONS: Mapping[PartOfDay, str] = {
    "morning": N_("How are you, really?"),
    "afternoon": N_("How is it, really?"),
    "evening": N_("How was it, really?"),
    "night": N_("How was it, really?"),
}

NOT_NOW: Mapping[PartOfDay, str] = {
    "morning": N_("Not today"),
    "afternoon": N_("Not today"),
    "evening": N_("Not tonight"),
    "night": N_("Not tonight"),
}


def suggest(seen: Seen, rested: Iterable[str]) -> Suggestion | None:
    """The first rule that has something to say. After one “not today”, nothing more that day."""
    if any(what != "check-in" for what in rested):
        return None
    return next(filter(None, (rule(seen) for rule in RULES)), None)


def finish_begun(seen: Seen) -> Suggestion | None:
    """Something was begun and waits."""
    if not seen.begun:
        return None
    return Suggestion(
        "begun",
        text=N_("Something you began is waiting here."),
        reason=N_("You left it open, and every word is still there."),
        rule=N_("A page or a check-in that was begun comes before anything else."),
        path=seen.begun[0],
        action=N_("Go on with it"),
        accent="clay",
    )


def write_after_feeling(seen: Seen) -> Suggestion | None:
    """A beginning that fits a feeling of yesterday; which one changes with the day."""
    yesterday = seen.today - timedelta(days=1)
    then = [one for one in seen.lately if lived_day(local(one)) == yesterday]
    for named in reversed([named for one in then for named in one.feelings]):
        known = seen.feeling(named.word)
        fitting = [prompt for prompt in seen.prompts if known and known.core in prompt.fits]
        if fitting:
            prompt = fitting[seen.today.toordinal() % len(fitting)]
            return Suggestion(
                "beginning",
                text=N_("You could write a few lines on this:"),
                words=prompt.text,
                reason=N_("Yesterday you named a feeling: {word}."),
                rule=N_("Some questions are kind company on the day after a feeling like that."),
                values={"word": named.word},
                path=f"/journal/new?prompt={prompt.id}",
                action=N_("Write about it"),
                accent="clay",
            )
    return None


def plan_what_fed(seen: Seen) -> Suggestion | None:
    """Something that fed them several times lately."""
    lists = [one.nourished for one in seen.lately]
    for text in often(lists, most=1):
        n = sum(text.casefold() in map(str.casefold, each) for each in lists)
        if n >= OFTEN_ENOUGH:
            return Suggestion(
                "fed",
                text=N_("Maybe there is room for this today, even for ten minutes:"),
                words=text,
                reason=N_("It fed you {n} times in the last four weeks."),
                rule=N_("Of all you wrote under “What fed you?”, this comes up most."),
                values={"n": n},
                accent="moss",
            )
    return None


def look_at_wheel(seen: Seen) -> Suggestion | None:
    """Several check-ins without a word for a feeling."""
    last = seen.lately[-WITHOUT_WORDS:]
    if len(last) < WITHOUT_WORDS or any(one.feelings or one.answer for one in last):
        return None
    return Suggestion(
        "wheel",
        text=N_("You could look around on the feelings wheel, with nothing to choose."),
        reason=N_("Your last check-ins had no feeling word. Words come easier with looking."),
        rule=N_("This comes up after five check-ins without a feeling word."),
        path="/feelings",
        action=N_("Look around"),
        accent="clay",
    )


RULES: tuple[Callable[[Seen], Suggestion | None], ...] = (
    finish_begun,
    write_after_feeling,
    plan_what_fed,
    look_at_wheel,
)


def days_with_notes(records: Iterable[Record], month: date) -> int:
    """How many days of the month a date lies in hold any of these records."""
    days = {local(record).date() for record in records}
    return sum((day.year, day.month) == (month.year, month.month) for day in days)
