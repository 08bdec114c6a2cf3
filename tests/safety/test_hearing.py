"""What listens is loaded once, ahead or when it is needed, and not for nothing."""

import subprocess
import sys
from functools import cache
from threading import Thread

from nearer.safety import hearing
from nearer.safety.hearing import get_ready, heard


def test_it_hears_the_first_of_several_texts_that_calls():
    found = heard("Soup tonight.", "", "I want to kill myself.")
    assert found is not None
    assert found.card == "self"
    assert heard("Soup tonight.", "The bus was late.") is None


def test_nothing_is_loaded_for_nothing():
    said = (
        "import sys; from nearer.safety.hearing import heard; heard('', '  '); "
        "print('numpy' in sys.modules, 'nearer.safety.calls.weighing' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_who_comes_while_it_is_loading_waits_for_it(monkeypatch):
    loaded = []

    def load():
        loaded.append("once")
        return lambda *_: None

    monkeypatch.setattr(hearing, "_load", cache(load))
    get_ready()
    others = [Thread(target=heard, args=("Soup.",)) for _ in range(8)]
    for one in others:
        one.start()
    for one in others:
        one.join()
    assert loaded == ["once"]
