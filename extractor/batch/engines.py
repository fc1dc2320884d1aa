"""Engines by name."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from extractor.batch.local import LocalEngine
from extractor.errors import InputProblem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.batch.engine import Engine
    from extractor.batch.limits import Limits
    from extractor.batch.slot import Task

ADVICE = "Install it: pip install 'extractor[cluster]'."


@contextmanager
def open_engine(
    name: str = "local",
    jobs: int | None = None,
    limits: Limits | None = None,
    scheduler: str | None = None,
    task: Task | None = None,
) -> Iterator[Engine]:
    """The engine ``local`` or ``dask``, closed at the end.

    ``jobs`` are the documents read side by side on this machine; a cluster at the address
    ``scheduler`` decides that itself.  Raises InputProblem where the cluster cannot be used.
    """
    engine: Engine
    if name == "local":
        engine = LocalEngine(jobs, limits, task)
    else:
        try:
            from extractor.batch.cluster import DaskEngine
        except ImportError as error:
            raise InputProblem(f"Dask is not installed ({error}).", ADVICE) from error
        engine = DaskEngine(scheduler, jobs, limits, task)
    try:
        yield engine
    finally:
        engine.close()
