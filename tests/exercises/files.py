"""Exercises of every shape, and the file each would be."""

from hypothesis import strategies as st

from nearer.exercises.model import ROOM_NAMES, Exercise, Step
from nearer.exercises.reading import TAKEN

GOOD = """---
id: a-hand
title: A hand on the heart
room: yourself
minutes: 6
summary: Being on your own side.
sources: Neff 2003; Ferrari 2019
---
You could sit.

## Where it hurts
id: where
answer: text
short: yes
why: It gets smaller with a sentence.

What is hard right now?

Two lines are plenty.

## How much
id: much
answer: scale
from: not at all
to: very

How much of it is there?
"""

ids = st.from_regex(r"[a-z0-9]{1,7}(-[a-z0-9]{1,6}){0,3}", fullmatch=True).filter(
    lambda id: id not in TAKEN
)
words = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=12)
sentences = st.lists(words, min_size=1, max_size=8).map(" ".join)
maybe = st.just("") | sentences
paragraphs = st.lists(sentences, min_size=1, max_size=3).map("\n\n".join)
several = st.lists(sentences, min_size=2, max_size=12, unique=True).map(tuple)


@st.composite
def steps(draw, id, short):
    answer = draw(st.sampled_from(KINDS))
    given = {"id": id, "name": draw(sentences), "answer": answer, "text": draw(paragraphs)}
    given |= {"short": short or draw(st.booleans()), "why": draw(maybe)}
    if answer in ("choice", "several"):
        given["options"] = draw(several)
    if answer == "scale":
        given |= {"lowest": draw(sentences), "most": draw(sentences)}
        given["highest"] = draw(st.sampled_from([4, 10, 100]))
    if answer == "pause":
        given["seconds"] = draw(st.integers(10, 1200))
    return Step(**given)


KINDS = ("none", "line", "text", "choice", "several", "scale", "feelings", "body", "pause")


@st.composite
def exercises(draw):
    names = draw(st.lists(ids, min_size=1, max_size=6, unique=True))
    questions = draw(st.lists(sentences, max_size=3).map(tuple))
    return Exercise(
        id=draw(ids),
        title=draw(sentences.filter(lambda text: len(text) <= 80)),
        room=draw(st.sampled_from(sorted(ROOM_NAMES))),
        minutes=draw(st.integers(1, 60)),
        summary=draw(sentences),
        steps=tuple(draw(steps(id, at == 0)) for at, id in enumerate(names)),
        welcome=draw(st.just("") | paragraphs),
        cautions=draw(maybe),
        not_now_if=questions,
        instead=draw(ids) if questions else "",
        sittings=draw(st.none() | st.integers(1, 20)),
        after=draw(st.sampled_from(["rest", "grounding"])),
        adults=draw(st.booleans()),
        sources=draw(st.lists(sentences, min_size=1, max_size=3).map(tuple)),
    )


def written(exercise: Exercise) -> str:
    """The file that says this exercise."""
    head = {
        "id": exercise.id,
        "title": exercise.title,
        "room": exercise.room,
        "minutes": exercise.minutes,
        "summary": exercise.summary,
        "cautions": exercise.cautions,
        "not now if": " | ".join(exercise.not_now_if),
        "instead": exercise.instead,
        "sittings": exercise.sittings or "",
        "after": exercise.after,
        "adults": "yes" if exercise.adults else "no",
        "sources": "; ".join(exercise.sources),
    }
    parts = ["---", *pairs(head), "---", exercise.welcome, ""]
    for step in exercise.steps:
        parts += [f"## {step.name}", *pairs(about(step)), "", step.text, ""]
    return "\n".join(parts)


def about(step: Step) -> dict[str, object]:
    scale = step.answer == "scale"
    return {
        "id": step.id,
        "answer": step.answer,
        "options": " | ".join(step.options),
        "from": step.lowest,
        "to": step.most,
        "highest": step.highest if scale else "",
        "seconds": step.seconds or "",
        "short": "yes" if step.short else "",
        "why": step.why,
    }


def pairs(values) -> list[str]:
    return [f"{name}: {value}" for name, value in values.items() if value not in ("", None)]
