"""What a worker of a Dask cluster does: supervise a child for each of its threads."""

from __future__ import annotations

import multiprocessing
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from extractor import __version__
from extractor.batch.local import AHEAD
from extractor.batch.scratch import scratch
from extractor.batch.slot import Slot
from extractor.errors import InputProblem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.batch.limits import Limits
    from extractor.batch.slot import Packed, Task
    from extractor.batch.together import Order


class _Children:
    """The children of a worker: those that wait for a document, by what they are for, and others.

    Those at work belong to a batch each, which may be given up while others go on.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._free: dict[tuple[Limits, Any], list[Slot]] = {}
        self._busy: dict[Slot, str] = {}
        self._given_up: set[str] = set()  # whose tasks may still be on their way here

    @contextmanager
    def at_hand(self, limits: Limits, task: Task, batch: str) -> Iterator[Slot]:
        """One for a task of a batch; raises InterruptedError where that was given up."""
        slot = self._take(limits, task, batch)
        try:
            yield slot
        finally:
            self._give_back(slot, limits, task)

    def _take(self, limits: Limits, task: Task, batch: str) -> Slot:
        """One that is free, or a new one; those for another purpose are ended."""
        key = _purpose(limits, task)
        with self._lock:
            if batch in self._given_up:
                raise InterruptedError
            others = [slot for name in self._free.keys() - {key} for slot in self._free.pop(name)]
            free = self._free.setdefault(key, [])
            slot = free.pop() if free else Slot(task, limits, scratch().place())
            self._busy[slot] = batch
        for other in others:
            other.close()
        return slot

    def _give_back(self, slot: Slot, limits: Limits, task: Task) -> None:
        """Keep it for the next document, unless it was stopped."""
        with self._lock:
            sound = self._busy.pop(slot, None) is not None
            if sound:
                self._free.setdefault(_purpose(limits, task), []).append(slot)
        if not sound:
            slot.close()

    def stop(self, batch: str) -> None:
        """Have those that are at work for a batch give up, and begin nothing more for it."""
        with self._lock:
            self._given_up.add(batch)
            stopped = [slot for slot, owner in self._busy.items() if owner == batch]
            for slot in stopped:
                del self._busy[slot]
        for slot in stopped:
            slot.stop()

    def end(self) -> None:
        """End all that are free."""
        with self._lock:
            free, self._free = self._free, {}
        for slot in (slot for slots in free.values() for slot in slots):
            slot.close()


_children = _Children()


def _purpose(limits: Limits, task: Task) -> tuple[Limits, Any]:
    return limits, getattr(task, "__qualname__", repr(task))


def work(
    orders: Sequence[Order], limits: Limits, task: Task, version: str, batch: str
) -> Sequence[Packed] | None:
    """On a worker: do with each document what is ordered, or else ``task``.

    Records travel as JSON, the form they promise.  None once ``batch`` was given up, as Dask
    would log an error.  Raises InputProblem where the worker is of another ``version`` than the
    batch.
    """
    if version != __version__:
        raise InputProblem(
            f"A worker has version {__version__} of the extractor, this batch {version}.",
            "Install the same version on all machines.",
        )
    multiprocessing.current_process().daemon = False  # or it may have no children, below a nanny
    with (
        suppress(InterruptedError),
        _children.at_hand(limits, task, batch) as slot,
        ThreadPoolExecutor(AHEAD) as callers,
    ):
        return list(callers.map(lambda order: slot.run(*order), orders))
    return None


def give_up(batch: str) -> None:
    """On a worker: leave what is under way for a batch."""
    _children.stop(batch)


def end_children() -> None:
    """On a worker: end the children that have nothing to do."""
    _children.end()
