"""A batch on this machine or a cluster: outcomes as they come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.batch.feed import Feed
from extractor.batch.local import LocalEngine, available_cores

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from extractor.batch.engine import Engine
    from extractor.batch.feed import Settled
    from extractor.batch.limits import Limits
    from extractor.batch.outcome import Outcome
    from extractor.batch.slot import Task
    from extractor.batch.source import Source
    from extractor.batch.stopping import Stop

__all__ = ["available_cores", "run"]

PATIENCE = 3600.0


def run(
    files: Iterable[Source],
    *,
    jobs: int | None = None,
    limits: Limits | None = None,
    settled: Settled | None = None,
    task: Task | None = None,
    engine: Engine | None = None,
    stop: Stop | None = None,
) -> Generator[Outcome, None, None]:
    """Give the outcome of each of ``files``, in the order they are finished.

    ``jobs`` child processes work side by side (by default one a core), each file within
    ``limits``; or else ``engine`` does all that.  ``settled`` tells which files need not be read.
    ``task`` must be a function of a module, so that a child can import it.  The script that
    calls this needs the usual ``if __name__ == "__main__":``.  Closing the iterator ends the
    children; ``stop`` has it end early.
    """
    worker = engine or LocalEngine(jobs, limits, task)
    feed = Feed(files, worker, settled, stop)
    try:
        while not feed.finished:
            yield from feed.poll(PATIENCE)
    finally:
        feed.close()
        if engine is None:
            worker.close()
