"""The seam between a batch and what its documents are read by: this machine, or a cluster."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.batch.outcome import Outcome
    from extractor.batch.slot import Activity, Task
    from extractor.batch.source import Source


class Engine(Protocol):
    """Reads documents, each in a supervised process of its own.

    An engine may be used for one batch after another, until it is stopped or closed.
    """

    name: str

    @property
    def one_cache(self) -> bool:
        """Whether what one worker recognises is found by all in the cache."""
        ...

    @property
    def places(self) -> int:
        """How many documents it works on side by side, as things are."""
        ...

    @property
    def ahead(self) -> int:
        """How many documents it should be given for each place, those it works on among them."""
        ...

    def run(self, source: Source, settled: str | None = None, task: Task | None = None) -> Outcome:
        """Read one document; called from as many threads at once as there are files waiting.

        A file from a store whose SHA-256 turns out to be ``settled`` ends as ``unchanged``.
        ``task`` is done with the document in place of reading it.
        Raises InterruptedError once the engine was told to stop.
        """
        ...

    def activities(self) -> Sequence[Activity | None]:
        """What each worker does (None: nothing), as far as this machine knows."""
        ...

    def finish(self) -> None:
        """Begin nothing more, as far as that can still be helped: its calls are interrupted."""
        ...

    def stop(self) -> None:
        """Have all calls of :meth:`run` give up soon; from now on nothing is read."""
        ...

    def close(self) -> None:
        """End all processes."""
        ...
