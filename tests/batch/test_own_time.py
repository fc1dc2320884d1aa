"""A document's own time: a busy machine adds nothing to it, waiting for ever does."""

from __future__ import annotations

import os
from itertools import accumulate

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.batch.own_time import LONGEST, OwnTime, computed, resident

SECOND = st.tuples(st.floats(0.1, 10.0), st.floats(0.0, 30.0))


class Told:
    """A clock, or a counter of processor time, that goes through given readings."""

    def __init__(self, *steps: float) -> None:
        self._readings = iter(accumulate(steps, initial=0.0))

    def __call__(self) -> float:
        return next(self._readings)


def measured(steps: list[tuple[float, float]]) -> list[float]:
    """The own time after each step of (seconds by the clock, seconds of the processor)."""
    clock, processor = zip(*steps, strict=True)
    own_time = OwnTime(Told(*processor), Told(*clock))
    return [own_time.seconds() for _ in steps]


@pytest.mark.parametrize(
    ("what", "steps", "seconds"),
    [
        ("alone on the machine", [(1.0, 1.0)] * 4, 4.0),
        ("one of ten that compute on two processors", [(1.0, 0.2)] * 10, 2.0),
        ("a loop that never ends, at a quarter of a processor", [(1.0, 0.25)] * 8, 2.0),
        ("waiting for a lock", [(1.0, 0.0)] * 5, 5.0),
        ("waiting, with a thread that looks around", [(1.0, 0.01)] * 5, 5.0),
        ("reading from a slow drive, then computing", [(1.0, 0.02), (1.0, 0.0), (1.0, 0.9)], 2.9),
        ("several threads", [(1.0, 1.9)] * 3, 3.0),
        ("a process it started is gone, with its time", [(1.0, 0.5), (1.0, -0.5)], 1.5),
    ],
)
def test_own_time(what: str, steps: list[tuple[float, float]], seconds: float) -> None:
    assert measured(steps)[-1] == pytest.approx(seconds), what


@given(st.lists(SECOND, min_size=1, max_size=20))
def test_own_time_grows_and_is_never_far_from_the_clock(steps: list[tuple[float, float]]) -> None:
    passed = 0.0
    before = 0.0
    for (seconds, _), now in zip(steps, measured(steps), strict=True):
        passed += seconds
        assert before < now <= passed + 1e-6
        assert now * LONGEST >= passed - 1e-6
        before = now


def test_the_time_and_memory_of_this_process() -> None:
    this = psutil.Process()
    before = computed(this)
    assert before > 0
    assert sum(number * number for number in range(3_000_000)) > 0
    assert computed(this) > before
    assert 0 < resident(this) <= resident(this, whole=True)


def test_a_process_that_is_gone_has_had_nothing() -> None:
    child = os.posix_spawn("/bin/true", ["true"], {})
    gone = psutil.Process(child)
    os.waitpid(child, 0)
    assert (computed(gone), resident(gone, whole=True)) == (0.0, 0)
