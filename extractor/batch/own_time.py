"""The time a document takes for itself, however busy the machine is with other things."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    from collections.abc import Callable

IDLE = 0.05
"""The share of a processor below which processes count as waiting: not for the processor, of
which even a machine with many more processes than processors gives each that wants it more."""

LONGEST = 1 / IDLE
"""How many times longer than its own time a document may take by the clock."""


class OwnTime:
    """Seconds from now on, without those in which the processes waited for a busy processor.

    While they compute, the processor time they had counts, so that a good document is not given
    up because the machine is busy; while they do not, the clock counts, so that one that waits
    for ever is.  ``computed`` gives the processor time they had by now, ``clock`` seconds that
    never go back.  Made to be looked at about once a second.
    """

    def __init__(
        self, computed: Callable[[], float], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._computed, self._clock = computed, clock
        self._looked, self._had = clock(), computed()
        self._seconds = 0.0

    def seconds(self) -> float:
        """The time by now."""
        now, had = self._clock(), self._computed()
        passed, worked = now - self._looked, had - self._had
        self._seconds += passed if worked < IDLE * passed else min(worked, passed)
        self._looked, self._had = now, had
        return self._seconds


def computed(process: psutil.Process) -> float:
    """Processor seconds that a process and all it has started have had."""
    total = 0.0
    for one in _with_started(process):
        try:
            total += sum(one.cpu_times()[:4])  # its own, and those of what it has seen end
        except psutil.Error:  # it has just died
            continue
    return total


def resident(process: psutil.Process, *, whole: bool = False) -> int:
    """Bytes of memory of a process; with ``whole`` also those of all it has started."""
    total = 0
    for one in _with_started(process) if whole else [process]:
        try:
            total += one.memory_info().rss
        except psutil.Error:  # it has just died, as the next wait for it will tell
            continue
    return total


def _with_started(process: psutil.Process) -> list[psutil.Process]:
    try:
        return [process, *process.children(recursive=True)]
    except psutil.Error:
        return [process]
