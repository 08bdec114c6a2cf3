"""Guessing gets slow, a person who mistypes does not, and nobody is locked out for ever."""

import time

import pytest

from nearer.access.throttle import Throttle, TooManyTries
from nearer.vault.errors import WrongPassphrase


class Clock:
    def __init__(self):
        self.now = 1_800_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr("limits.storage.memory.time.time", clock)
    monkeypatch.setattr("nearer.access.throttle.time", clock)
    return clock


def wrong():
    raise WrongPassphrase("That passphrase does not open this space.")


def fail(throttle, times, who="ana", address="127.0.0.1"):
    for _ in range(times):
        with pytest.raises(WrongPassphrase):
            throttle.attempt(who, address, wrong)


def test_a_right_passphrase_opens(clock):
    assert Throttle().attempt("ana", "127.0.0.1", lambda: "open") == "open"


def test_the_sixth_wrong_one_in_a_minute_is_not_even_tried(clock):
    throttle = Throttle()
    fail(throttle, 5)
    with pytest.raises(TooManyTries):
        throttle.attempt("ana", "127.0.0.1", lambda: pytest.fail("tried all the same"))


def test_it_says_how_long_to_wait_and_then_lets_the_person_in(clock):
    throttle = Throttle()
    fail(throttle, 5)
    with pytest.raises(TooManyTries, match="in a minute") as told:
        throttle.attempt("ana", "127.0.0.1", wrong)
    assert told.value.minutes == 1
    clock.now += 61
    assert throttle.attempt("ana", "127.0.0.1", lambda: "open") == "open"


def test_guessing_all_hour_means_waiting_minutes_and_never_more_than_the_hour(clock):
    throttle = Throttle()
    for _ in range(6):
        fail(throttle, 5)
        clock.now += 61
    with pytest.raises(TooManyTries, match=r"in \d\d minutes") as told:
        throttle.attempt("ana", "127.0.0.1", wrong)
    assert 1 < told.value.minutes <= 60
    clock.now += told.value.minutes * 60
    assert throttle.attempt("ana", "127.0.0.1", lambda: "open") == "open"


def test_a_right_one_wipes_the_slate(clock):
    throttle = Throttle()
    fail(throttle, 4)
    throttle.attempt("ana", "127.0.0.1", lambda: "open")
    fail(throttle, 5)


def test_one_account_guessed_at_leaves_the_others_alone(clock):
    throttle = Throttle()
    fail(throttle, 5)
    assert throttle.attempt("ben", "127.0.0.1", lambda: "open") == "open"


def test_one_address_cannot_go_through_all_accounts(clock):
    throttle = Throttle()
    for number in range(20):
        fail(throttle, 1, who=f"account-{number}")
    with pytest.raises(TooManyTries):
        throttle.attempt("ana", "127.0.0.1", wrong)
    assert throttle.attempt("ana", "10.0.0.9", lambda: "open") == "open"


def test_right_ones_never_count_against_an_address(clock):
    throttle = Throttle()
    for number in range(50):
        throttle.attempt(f"account-{number}", "127.0.0.1", lambda: "open")


def test_tries_at_the_same_instant_are_all_counted(clock):
    throttle = Throttle()
    entered = []

    def again():
        entered.append(time.monotonic())
        try:
            throttle.attempt("ana", "127.0.0.1", again)
        finally:
            wrong()

    with pytest.raises((WrongPassphrase, TooManyTries)):
        throttle.attempt("ana", "127.0.0.1", again)
    assert len(entered) == 5
