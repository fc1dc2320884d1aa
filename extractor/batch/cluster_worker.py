"""What a worker of a Dask cluster does: supervise a child for each of its threads."""

from __future__ import annotations

import multiprocessing
import threading
from typing import TYPE_CHECKING, Any

from extractor import __version__
from extractor.batch.scratch import scratch
from extractor.batch.slot import Slot
from extractor.errors import InputProblem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.batch.limits import Limits
    from extractor.batch.slot import Packed, Task
    from extractor.batch.together import Order


class _Children:
    """The children of a worker that wait for a document, by what they are for."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._free: dict[tuple[Limits, Any], list[Slot]] = {}
        self._busy: set[Slot] = set()

    def take(self, limits: Limits, task: Task) -> Slot:
        """One that is free, or a new one; those for another purpose are ended."""
        key = (limits, getattr(task, "__qualname__", repr(task)))
        with self._lock:
            others = [slot for name in self._free.keys() - {key} for slot in self._free.pop(name)]
            free = self._free.setdefault(key, [])
            slot = free.pop() if free else Slot(task, limits, scratch().place())
            self._busy.add(slot)
        for other in others:
            other.close()
        return slot

    def give_back(self, slot: Slot, limits: Limits, task: Task) -> None:
        """Keep it for the next document."""
        key = (limits, getattr(task, "__qualname__", repr(task)))
        with self._lock:
            self._busy.discard(slot)
            self._free.setdefault(key, []).append(slot)

    def stop(self) -> None:
        """Have those that are at work give up."""
        with self._lock:
            busy, self._busy = self._busy, set()
        for slot in busy:
            slot.stop()

    def end(self) -> None:
        """End all that are free."""
        with self._lock:
            free, self._free = self._free, {}
        for slot in (slot for slots in free.values() for slot in slots):
            slot.close()


_children = _Children()


def work(orders: Sequence[Order], limits: Limits, task: Task, version: str) -> Sequence[Packed]:
    """On a worker: do with each document what is ordered, or else ``task``.

    Records travel as JSON, the form they promise.  Raises InputProblem where the worker is of
    another ``version`` than the batch.
    """
    if version != __version__:
        raise InputProblem(
            f"A worker has version {__version__} of the extractor, this batch {version}.",
            "Install the same version on all machines.",
        )
    multiprocessing.current_process().daemon = False  # or it may have no children, below a nanny
    slot = _children.take(limits, task)
    try:
        return [slot.run(source, settled, instead) for source, settled, instead in orders]
    finally:
        _children.give_back(slot, limits, task)


def give_up() -> None:
    """On a worker: leave what is under way."""
    _children.stop()


def end_children() -> None:
    """On a worker: end the children that have nothing to do."""
    _children.end()
