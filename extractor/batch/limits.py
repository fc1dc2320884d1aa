"""What one document of a batch may take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Time, resident ``memory`` in bytes, and ``pages`` (None: as many as it has).

    A document may take ``seconds``, and ``page_seconds`` more for each page after the first;
    those that it waits for a busy processor do not count (:mod:`extractor.batch.own_time`).
    """

    seconds: float = 300.0
    memory: int = 2 * 1024**3
    page_seconds: float = 10.0
    pages: int | None = None

    def time_for(self, pages: int) -> float:
        """The seconds that a document of so many pages may take."""
        return self.seconds + self.page_seconds * max(0, pages - 1)
