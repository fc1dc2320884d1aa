"""A batch on this machine: several slots at work, outcomes as they come."""

from __future__ import annotations

import hashlib
import os
import queue
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from extractor.batch.outcome import Ending, Outcome
from extractor.batch.process import process
from extractor.batch.slot import Limits, Slot, Task

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable
    from pathlib import Path

AHEAD = 2  # files waiting for each slot, so that none idles while outcomes are written


def available_cores() -> int:
    """The processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def run(
    files: Iterable[Path],
    *,
    jobs: int | None = None,
    limits: Limits | None = None,
    known: Callable[[Path, str], bool] = lambda path, sha256: False,
    task: Task = process,
) -> Generator[Outcome, None, None]:
    """Give the outcome of each of ``files``, in the order they are finished.

    ``jobs`` child processes work side by side (by default one a core), each file within
    ``limits``.  A file for which ``known(path, sha256)`` is true ends as ``unchanged`` without
    being read.  ``task`` must be a function of a module, so that a child can import it.  The
    script that calls this needs the usual ``if __name__ == "__main__":``.  Closing the iterator
    ends the children.
    """
    slots = [Slot(task, limits or Limits()) for _ in range(jobs or available_cores())]
    free: queue.SimpleQueue[Slot] = queue.SimpleQueue()
    for slot in slots:
        free.put(slot)

    def work(path: Path) -> Outcome:
        slot = free.get()
        try:
            return _outcome(path, slot, known)
        finally:
            free.put(slot)

    remaining = iter(files)
    with ThreadPoolExecutor(len(slots)) as pool:
        pending: set[Future[Outcome]] = set()
        try:
            while True:
                room = AHEAD * len(slots) - len(pending)
                pending |= {pool.submit(work, path) for path in islice(remaining, room)}
                if not pending:
                    return
                done, pending = wait(pending, return_when=FIRST_COMPLETED)
                for future in done:
                    yield future.result()
        finally:
            for future in pending:
                future.cancel()
            for slot in slots:
                slot.stop()
            pool.shutdown()
            for slot in slots:
                slot.close()


def _outcome(path: Path, slot: Slot, known: Callable[[Path, str], bool]) -> Outcome:
    try:
        with path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return slot.run(path)  # the reader names the trouble
    if known(path, sha256):
        return Outcome(path, Ending.UNCHANGED, sha256=sha256)
    return replace(slot.run(path), sha256=sha256)
