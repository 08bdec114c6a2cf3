"""The figures as tables for a person, and as one object for a program."""

from collections.abc import Sequence

from bench.feelings.beside import Absent
from bench.feelings.evaluating import TIMED, Result
from bench.feelings.scoring import Figures, Interval
from bench.figures import markdown

PER_LABEL = ("Nearer, label by label", "Precision", "Recall", "F1", "Rows")


def as_object(figures: Figures) -> dict[str, float | dict[str, float]]:
    """What ``--json`` prints."""
    return {
        "macro_f1": figures.macro_f1,
        "micro_f1": figures.micro_f1,
        "hit1": figures.hit1,
        "hit3": figures.hit3,
        "hit5": figures.hit5,
        "per_label": {label: each.f1 for label, each in figures.per_label.items()},
    }


def as_text(rows: int, results: Sequence[Result], absent: Sequence[Absent]) -> str:
    """Everything: the tools side by side, who is missing and why, and Nearer label by label."""
    about = f"{rows:,} texts. In brackets: 95 % of a thousand resamples. Time: the median of "
    return "\n\n".join(
        [
            f"{about}up to {TIMED} texts, one at a time, in turns.",
            beside_each_other(results),
            *missing(absent),
            label_by_label(results[0].figures),
        ]
    )


def missing(absent: Sequence[Absent]) -> list[str]:
    """One sentence for each reason why tools are not there."""
    reasons = dict.fromkeys(one.why for one in absent)
    named = {why: ", ".join(one.name for one in absent if one.why == why) for why in reasons}
    return [f"Not in the table: {names}; {why}." for why, names in named.items()]


def beside_each_other(results: Sequence[Result]) -> str:
    """A column a tool."""
    all_figures = [result.figures for result in results]
    rows = [
        ("macro-F1", *(_within(of.macro_f1, of.macro_f1_between) for of in all_figures)),
        ("micro-F1", *(f"{of.micro_f1:.3f}" for of in all_figures)),
        ("hit@1", *(f"{of.hit1:.3f}" for of in all_figures)),
        ("hit@3", *(_within(of.hit3, of.hit3_between) for of in all_figures)),
        ("hit@5", *(f"{of.hit5:.3f}" for of in all_figures)),
        ("ms per text", *(f"{result.ms:.2f}" for result in results)),
    ]
    return markdown(("", *(result.name for result in results)), rows)


def label_by_label(figures: Figures) -> str:
    """A row a label."""
    rows = [
        (label, f"{of.precision:.3f}", f"{of.recall:.3f}", f"{of.f1:.3f}", f"{of.support}")
        for label, of in figures.per_label.items()
    ]
    return markdown(PER_LABEL, rows)


def _within(value: float, between: Interval) -> str:
    return f"{value:.3f} ({between.low:.3f} … {between.high:.3f})"
