"""The one small thing home suggests: plain rules over what was kept, always with the reason."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

import msgspec

from nearer.feelings.model import Feeling
from nearer.keeping.chips import often
from nearer.keeping.moments import lived_day
from nearer.language import N_
from nearer.pace.model import Ask
from nearer.steps.yourself.model import CheckIn
from nearer.steps.yourself.prompts import Prompt
from nearer.today.model import What
from nearer.vault.records import local


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
    ask: Ask
    signs: date | None = None
    """The day the person last looked at their own signs."""


DAYS_LOOKED_AT = 28
OFTEN_ENOUGH = 3
WITHOUT_WORDS = 5
UNSURE = 3
TENSE = 3
DAYS_TENSE = 7
WEEKS_BETWEEN_SIGNS = 4


def suggest(seen: Seen, rested: Iterable[str]) -> Suggestion | None:
    """The first rule that has something to say. After one “not today”, nothing more that day.

    While a season is on, or on a day of rest, only what asks for nothing new.
    """
    if seen.ask.suggestions < 1 or any(what != "check-in" for what in rested):
        return None
    rules = GENTLE if seen.ask.season or seen.ask.resting else RULES
    return next(filter(None, (rule(seen) for rule in rules)), None)


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


def start_from_body(seen: Seen) -> Suggestion | None:
    """Several check-ins that said “not sure” or “nothing”."""
    last = seen.lately[-UNSURE:]
    if len(last) < UNSURE or any(one.feelings or not one.answer for one in last):
        return None
    return Suggestion(
        "body",
        text=N_("When no word comes, you could start from the body and see where it leads."),
        reason=N_("Your last three check-ins said that it was hard to name. That is an answer."),
        rule=N_("This comes up after three check-ins in a row that say “not sure” or “nothing”."),
        path="/feelings/body",
        action=N_("Start from the body"),
        accent="clay",
    )


def breathe_when_tense(seen: Seen) -> Suggestion | None:
    """Several tense moments within a week: unpleasant, with much energy."""
    week = seen.today - timedelta(days=DAYS_TENSE)
    placed = [one for one in seen.lately if one.mood is not None and one.energy is not None]
    last = [one for one in placed[-TENSE:] if lived_day(local(one)) > week]
    if len(last) < TENSE or any((one.mood or 0) > -1 or (one.energy or 0) < 1 for one in last):
        return None
    return Suggestion(
        "tense",
        text=N_("Three minutes of quiet might be kind. You could sit, and let the breath slow."),
        reason=N_("The last three times you placed the dot, it was tense there."),
        rule=N_("This comes up after three tense moments within a week."),
        path="/practices/pause",
        action=N_("Sit for three minutes"),
        accent="clay",
    )


def look_at_signs_again(seen: Seen) -> Suggestion | None:
    """Some weeks after the last look, because change only shows with time."""
    if seen.signs is None or (seen.today - seen.signs).days < 7 * WEEKS_BETWEEN_SIGNS:
        return None
    return Suggestion(
        "signs",
        text=N_("You could look into the mirror of the signs again, and see what has moved."),
        reason=N_("Your last look was {n} weeks ago."),
        rule=N_("This comes up four weeks after a look at your own signs, if you ever took one."),
        values={"n": (seen.today - seen.signs).days // 7},
        path="/signs/myself",
        action=N_("Look again"),
        accent="dusk",
    )


RULES: tuple[Callable[[Seen], Suggestion | None], ...] = (
    finish_begun,
    breathe_when_tense,
    write_after_feeling,
    plan_what_fed,
    start_from_body,
    look_at_wheel,
    look_at_signs_again,
)
GENTLE: tuple[Callable[[Seen], Suggestion | None], ...] = (finish_begun, plan_what_fed)
"""The rules that hold while a season is on, and on a day of rest."""
