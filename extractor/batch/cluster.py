"""The engine of a Dask cluster: the same supervised children, on any number of machines.

A worker of Dask does nothing itself: each of its threads supervises a child, so that crash, hang
or memory cost a document and never the worker.  Where a worker is lost, Dask gives its
documents to another.  Addresses that begin with ``tls://`` use the certificates that Dask is
configured with (``distributed.comm.tls``).
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import threading
import time
from itertools import islice
from typing import TYPE_CHECKING, Any

from distributed import CancelledError, Client, KilledWorker, LocalCluster, TimeoutError

from extractor import __version__
from extractor.batch.limits import Limits
from extractor.batch.local import available_cores
from extractor.batch.outcome import Ending, Outcome
from extractor.batch.process import process
from extractor.batch.scratch import scratch
from extractor.batch.slot import Activity, Slot, unpacked
from extractor.errors import InputProblem
from extractor.reading.ocr.settings import CACHE_VARIABLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.batch.slot import Packed, Task
    from extractor.batch.source import Source

CONNECT_SECONDS = 30.0
_HERE = "127.0.0.1:0"  # any port, not to be seen from other machines
_Client: Any = Client  # Dask calls carry no types
_LocalCluster: Any = LocalCluster
HEED_SECONDS = 0.5  # how soon a wish to stop is heeded
LOOK_SECONDS = 5.0  # between two looks at how many workers there are


class DaskEngine:
    """A cluster at the address ``scheduler``, or one in this process with ``jobs`` threads.

    ``task`` must be a function of a module that the workers have too.  Raises InputProblem where
    no scheduler answers.
    """

    name = "dask"

    def __init__(
        self,
        scheduler: str | None = None,
        jobs: int | None = None,
        limits: Limits | None = None,
        task: Task | None = None,
    ) -> None:
        self._limits, self._task = limits or Limits(), task or process
        self._stopped, self._finishing = threading.Event(), threading.Event()
        self._under_way: dict[int, Activity] = {}
        self._looked, self._threads = 0.0, 0
        self._cluster: Any = None
        logging.getLogger("distributed").setLevel(logging.ERROR)  # trouble is an outcome here
        if scheduler is None:
            self._cluster = _LocalCluster(
                n_workers=1,
                threads_per_worker=jobs or available_cores(),
                processes=False,
                dashboard_address=_HERE,
                worker_dashboard_address=_HERE,
                memory_limit=0,
            )
        try:
            self._client = _Client(scheduler or self._cluster, timeout=CONNECT_SECONDS)
        except (OSError, TimeoutError, TypeError, ValueError) as error:
            raise InputProblem(
                f"The scheduler {scheduler} does not answer ({error}).",
                "Start one with: dask scheduler.  Addresses are tcp://HOST:8786 or tls://HOST:8786.",
            ) from error

    @property
    def one_cache(self) -> bool:
        """Of our own cluster, and where a folder for the cache was named: it should be shared."""
        return self._cluster is not None or CACHE_VARIABLE in os.environ

    @property
    def places(self) -> int:
        """The threads of all workers there are by now."""
        if time.monotonic() - self._looked > LOOK_SECONDS:
            self._threads = sum(self._client.nthreads().values())
            self._looked = time.monotonic()
        return self._threads

    def run(self, source: Source, settled: str | None = None, task: Task | None = None) -> Outcome:
        """Have a worker read one document; it must be able to open it by the same name."""
        if self._finishing.is_set():
            raise InterruptedError
        future = self._client.submit(
            *(work, source, self._limits, self._task, settled, __version__, task), pure=False
        )
        self._under_way[id(future)] = Activity(source, time.time())
        try:
            answer = self._result(future, source)
        finally:
            self._under_way.pop(id(future))
            future.release()
        return unpacked(*answer)

    def _result(self, future: Any, source: Source) -> Packed:
        while True:
            if self._stopped.is_set():
                future.cancel()
                raise InterruptedError
            try:
                answer: Packed = future.result(timeout=HEED_SECONDS)
            except TimeoutError:
                continue
            except KilledWorker as error:
                return _lost(source, error), None
            except CancelledError as error:
                raise InputProblem(
                    "The cluster is gone: its scheduler was stopped or cannot be reached.",
                    "Start it again and give the same command; nothing is lost.",
                ) from error
            return answer

    def activities(self) -> Sequence[Activity | None]:
        """The documents given to workers longest ago, as many as there are threads."""
        under_way = list(islice(list(self._under_way.values()), self._threads))
        return [*under_way, *[None] * (self._threads - len(under_way))]

    def finish(self) -> None:
        """Give out nothing more; a document or two waiting at each worker are still read."""
        self._finishing.set()

    def stop(self) -> None:
        """Have the workers give up what they are at."""
        if not self._stopped.is_set():
            self._stopped.set()
            self._client.run(give_up, wait=False)

    def close(self) -> None:
        """Leave the cluster; one of our own ends."""
        self._client.close()
        if self._cluster is not None:
            self._cluster.close()
            end_children()


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


def work(
    source: Source,
    limits: Limits,
    task: Task,
    settled: str | None,
    version: str,
    instead: Task | None = None,
) -> Packed:
    """On a worker: read a document, or do with it what ``instead`` does.

    Its record travels as JSON, the form it promises.  Raises InputProblem where the worker is of
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
        return slot.run(source, settled, instead)
    finally:
        _children.give_back(slot, limits, task)


def give_up() -> None:
    """On a worker: leave what is under way."""
    _children.stop()


def end_children() -> None:
    """On a worker: end the children that have nothing to do."""
    _children.end()


def _lost(source: Source, error: KilledWorker) -> Outcome:
    return Outcome(
        source,
        Ending.CRASHED,
        f"The workers that read the file were lost, one after the other ({error.last_worker}).",
        "See why the workers end: their logs, or the memory of their machines.",
    )
