"""The engine of this machine: as many supervised children as it has processors."""

from __future__ import annotations

import os
import threading
from collections import Counter
from typing import TYPE_CHECKING

from extractor.batch.limits import Limits
from extractor.batch.process import process
from extractor.batch.scratch import scratch
from extractor.batch.slot import Slot, unpacked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.batch.outcome import Outcome
    from extractor.batch.slot import Activity, Task
    from extractor.batch.source import Source

AHEAD = 2
"""Documents given to a quick child: one is read, one waits for its turn."""


def available_cores() -> int:
    """The processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class LocalEngine:
    """``jobs`` children (by default one a core), each file within ``limits``.

    ``task`` must be a function of a module, so that a child can import it.
    """

    name = "local"
    one_cache = True
    ahead = AHEAD

    def __init__(
        self, jobs: int | None = None, limits: Limits | None = None, task: Task | None = None
    ) -> None:
        self._places = [scratch().place() for _ in range(jobs or available_cores())]
        self._slots = [Slot(task or process, limits or Limits(), place) for place in self._places]
        self._given = Counter[Slot]()
        self._freed = threading.Condition()
        self._finishing = threading.Event()

    @property
    def places(self) -> int:
        """The number of children."""
        return len(self._slots)

    def run(self, source: Source, settled: str | None = None, task: Task | None = None) -> Outcome:
        """Read one document as soon as a child is free, or nearly done with another."""
        slot = self._take()
        try:
            answer = slot.run(source, settled, task)
        finally:
            with self._freed:
                self._given[slot] -= 1
                self._freed.notify_all()
        return unpacked(*answer)  # meanwhile the child goes on

    def _take(self) -> Slot:
        with self._freed:
            while not self._finishing.is_set():
                slot = min(self._slots, key=lambda one: self._given[one])
                if self._given[slot] == 0 or (self._given[slot] < AHEAD and slot.is_quick):
                    self._given[slot] += 1
                    return slot
                self._freed.wait()
        raise InterruptedError

    def activities(self) -> Sequence[Activity | None]:
        """What each child does."""
        return [slot.activity for slot in self._slots]

    def finish(self) -> None:
        """Begin nothing more."""
        with self._freed:
            self._finishing.set()
            self._freed.notify_all()

    def stop(self) -> None:
        """Have all calls of :meth:`run` give up."""
        for slot in self._slots:
            slot.stop()

    def close(self) -> None:
        """End the children and remove their temporary files."""
        for slot in self._slots:
            slot.close()
        for place in self._places:
            scratch().remove(place)
