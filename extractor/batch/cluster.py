"""The engine of a Dask cluster: the same supervised children, on any number of machines.

A worker of Dask does nothing itself: each of its threads supervises a child, so that crash, hang
or memory cost a document and never the worker.  Short texts go there a few at a time.  Where a
worker is lost, Dask gives its documents to another.  Addresses that begin with ``tls://`` use the
certificates that Dask is configured with (``distributed.comm.tls``).
"""

from __future__ import annotations

import asyncio
import logging
import os
import threading
import time
from concurrent import futures
from itertools import islice
from typing import TYPE_CHECKING, Any

from distributed import Client, KilledWorker, LocalCluster, TimeoutError

from extractor import __version__
from extractor.batch.cluster_worker import end_children, give_up, work
from extractor.batch.limits import Limits
from extractor.batch.local import available_cores
from extractor.batch.outcome import Ending, Outcome
from extractor.batch.process import process
from extractor.batch.slot import Activity, unpacked
from extractor.batch.together import MOST, Together
from extractor.errors import InputProblem
from extractor.reading.ocr.settings import CACHE_VARIABLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.batch.slot import Packed, Task
    from extractor.batch.source import Source
    from extractor.batch.together import Order

CONNECT_SECONDS = 30.0
_HERE = "127.0.0.1:0"  # any port, not to be seen from other machines
_Client: Any = Client  # Dask calls carry no types
_LocalCluster: Any = LocalCluster
HEED_SECONDS = 0.5  # how soon a wish to stop is heeded
LOOK_SECONDS = 5.0  # between two looks at how many workers there are
TASKS = 2  # for each thread of a worker: one is done, one waits for its turn


class DaskEngine:
    """A cluster at the address ``scheduler``, or one in this process with ``jobs`` threads.

    ``task`` must be a function of a module that the workers have too.  Raises InputProblem where
    no scheduler answers.
    """

    name = "dask"
    ahead = (TASKS + 1) * MOST  # what waits meanwhile fills the next task

    def __init__(
        self,
        scheduler: str | None = None,
        jobs: int | None = None,
        limits: Limits | None = None,
        task: Task | None = None,
    ) -> None:
        self._limits, self._task = limits or Limits(), task or process
        self._stopped, self._finishing = threading.Event(), threading.Event()
        self._together = Together(self._send, lambda: TASKS * max(1, self.places))
        self._under_way: dict[int, Activity] = {}
        self._looked, self._threads = 0.0, 0
        self._cluster: Any = None
        for name in ("distributed", "distributed.client"):  # trouble is an outcome here
            logging.getLogger(name).setLevel(logging.CRITICAL)
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
        return unpacked(*self._together.run((source, settled, task)))

    def _send(self, orders: Sequence[Order]) -> Sequence[Packed]:
        if self._finishing.is_set():
            raise InterruptedError
        future = self._client.submit(
            work, orders, self._limits, self._task, __version__, self._client.id, pure=False
        )
        self._under_way[id(future)] = Activity(orders[0][0], time.time())
        try:
            return self._answers(future)
        except KilledWorker as error:
            if len(orders) == 1:
                return [(_lost(orders[0][0], error), None)]
        finally:
            self._under_way.pop(id(future))
            future.release()
        return [*self._send(orders[:1]), *self._send(orders[1:])]  # to tell which of them it was

    def _answers(self, future: Any) -> Sequence[Packed]:
        # Callers' results come in one request; to give up one of them would spoil the others.
        coming: futures.Future[Sequence[Packed] | None] = asyncio.run_coroutine_threadsafe(
            self._client.gather(future, asynchronous=True), self._client.loop.asyncio_loop
        )
        while not futures.wait([coming], HEED_SECONDS).done:
            if self._stopped.is_set():
                future.cancel()
                raise InterruptedError
        try:
            answers = coming.result()
        except futures.CancelledError as error:
            self._stopped.set()  # there is nobody left to be told
            raise InputProblem(
                "The cluster is gone: its scheduler was stopped or cannot be reached.",
                "Start it again and give the same command; nothing is lost.",
            ) from error
        if answers is None:
            raise InterruptedError
        return answers

    def activities(self) -> Sequence[Activity | None]:
        """What was given to workers longest ago (of a few, the first), as many as threads."""
        under_way = list(islice(list(self._under_way.values()), self._threads))
        return [*under_way, *[None] * (self._threads - len(under_way))]

    def finish(self) -> None:
        """Give out nothing more; a task or two waiting at each worker are still done."""
        self._finishing.set()

    def stop(self) -> None:
        """Have the workers give up what they are at."""
        if not self._stopped.is_set():
            self._stopped.set()
            self._client.run(give_up, self._client.id)

    def close(self) -> None:
        """Leave the cluster; one of our own ends."""
        self._client.close()
        if self._cluster is not None:
            self._cluster.close()
            end_children()


def _lost(source: Source, error: KilledWorker) -> Outcome:
    return Outcome(
        source,
        Ending.CRASHED,
        f"The workers that read the file were lost, one after the other ({error.last_worker}).",
        "See why the workers end: their logs, or the memory of their machines.",
    )
