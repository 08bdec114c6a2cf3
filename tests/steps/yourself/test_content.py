"""The beginnings and the five steps: ours, plain to read, never asking for what hurt."""

import re

import pytest

from nearer.feelings.taxonomy import wheel
from nearer.steps.yourself.prompts import by_step, five_steps, prompts
from tests.reading import grade

STEPS = ["yourself", "roots", "patterns", "ladder", "connection"]
PRESSING = re.compile(r"\b(should|must|have to|just|why did)\b", re.IGNORECASE)
DETAILS = re.compile(r"\b(abuse\w*|trauma\w*|hit you|hurt you|did to you|describe what)\b", re.I)


def test_there_are_forty_beginnings_eight_a_step():
    assert len(prompts()) == 40
    assert [len(found) for _, found in by_step()] == [8] * 5
    assert [step.id for step, _ in by_step()] == STEPS


def test_no_two_beginnings_are_alike():
    assert len({prompt.text for prompt in prompts().values()}) == 40


@pytest.mark.parametrize("prompt", prompts().values(), ids=lambda prompt: prompt.id)
def test_a_beginning_is_open_kind_and_asks_for_no_details_of_a_wound(prompt):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", prompt.id)
    assert not PRESSING.search(prompt.text)
    assert not DETAILS.search(prompt.text)
    assert "!" not in prompt.text
    assert len(prompt.text) < 160


def test_the_beginnings_read_at_grade_six_or_below():
    assert grade(" ".join(prompt.text for prompt in prompts().values())) <= 6


def test_a_beginning_that_fits_a_feeling_names_a_core_of_the_wheel():
    cores = {core.word for core in wheel().cores}
    fits = [core for prompt in prompts().values() for core in prompt.fits]
    assert set(fits) == cores, "every core has company"


def test_the_five_steps_stand_in_order_each_in_its_own_colour():
    steps = five_steps().step
    assert [step.id for step in steps] == STEPS
    assert [step.accent for step in steps] == ["clay", "moss", "dusk", "amber", "rose"]


def test_the_summary_reads_at_grade_six_or_below_and_presses_nobody():
    summary = five_steps()
    texts = [summary.lead, summary.close]
    for step in summary.step:
        texts += [step.lead, step.text, step.now]
    assert grade(" ".join(texts)) <= 6
    assert not PRESSING.search(" ".join(texts))
