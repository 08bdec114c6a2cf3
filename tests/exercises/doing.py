"""Ana doing an exercise that asks in every way there is."""

from msgspec.structs import replace

from nearer.exercises.known import everything
from nearer.exercises.model import Brought, Exercise, Sitting
from nearer.vault.records import Kept
from tests.evening import NOW, ZONE, Evening

HEAD = """---
id: every-way
title: Every way
room: roots
minutes: 9
summary: It asks in every way.
{about}sources: nobody
---
Sit as you like.
"""
STEPS = """
## Read this
id: read
answer: none

Nothing to do here.

## One line
id: line
answer: line
short: yes

What is *near*?

## As much as you like
id: much
answer: text
why: Because there is room.

Write on.

## One of them
id: one
answer: choice
options: tea | water

Which one?

## Some of them
id: some
answer: several
options: walk | sing | rest

Which ones?

## How much
id: number
answer: scale
from: none
to: all of it

How much of it?

## How high
id: hundred
answer: scale
from: low
to: high
highest: 100

How high?

## A word
id: word
answer: feelings
short: yes

Which feelings?

## Where
id: where
answer: body

Where is it?

## Quiet
id: quiet
answer: pause
seconds: 120

Rest a while.
"""
IDS = ("read", "line", "much", "one", "some", "number", "hundred", "word", "where", "quiet")
ANSWERS: dict[str, dict[str, str | list[str]]] = {
    "line": {"text": "the window"},
    "much": {"text": "First.\r\n\r\nThen **more**."},
    "one": {"chosen": "tea", "text": "with milk"},
    "some": {"chosen": ["walk", "rest"]},
    "number": {"number": "7"},
    "hundred": {"number": "55"},
    "word": {"feeling": ["calm"], "strength-calm": "3", "own": "far from home", "answer": ""},
    "where": {"body": ["chest", "jaw"], "text": "tight"},
}
SAID = ("the window", "more", "tea", "with milk", "walk", "rest", "7", "55", "calm", "tight")


def file(about: str = "") -> str:
    """The text of the exercise, with more said about itself."""
    return HEAD.replace("{about}", about) + STEPS


def bring(ana: Evening, about: str = "") -> Exercise:
    """It is among Ana's exercises now."""
    ana.vault.keep(Brought(at=NOW, zone=ZONE, text=file(about)))
    return everything(ana.vault)["every-way"]


def begin(ana: Evening, **fields: str) -> Kept[Sitting]:
    """Ana begins it."""
    answer = ana.post("/exercises/every-way", fields)
    assert answer.status_code == 303, "it did not begin"
    return latest(ana)


def latest(ana: Evening) -> Kept[Sitting]:
    """The sitting begun last, as it stands."""
    return ana.vault.all(Sitting)[-1]


def at(kept: Kept[Sitting], step: str = "") -> str:
    """The address of a sitting, or of one of its steps."""
    path = f"/exercises/sittings/{kept.id}"
    return f"{path}/step/{step}" if step else path


def finish(ana: Evening, times: int = 1) -> None:
    """Ana has finished it today, this many times, without a word."""
    for _ in range(times):
        sitting = Sitting(at=NOW, zone=ZONE, exercise="every-way", title="Every way")
        ana.vault.keep(replace(sitting, finished=NOW))
